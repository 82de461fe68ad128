import { changeRequestInput } from '@consortium/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { request } from '../../providers/graphql.ts';
import { type Preview, previewDocument } from '../queries.ts';
import { PreviewView } from '../show/PreviewView.tsx';
import { prepared } from './prepared.ts';
import { useSettled } from './useSettled.ts';

/** 变更前后对照, while one types: asked of the server once the change is whole and the typing rests. */
export function LivePreview() {
  const translate = useTranslate();
  const [consortiumId, effectiveOn, change] = useWatch({
    name: ['consortiumId', 'effectiveOn', 'change'],
  }) as [string | null, string | null, Record<string, unknown>];
  const given = prepared({ effectiveOn, change });
  const asked = useSettled(useDeferredValue(JSON.stringify(given)));
  const isWhole = consortiumId !== null && changeRequestInput.safeParse(JSON.parse(asked)).success;
  const { data, error, refetch } = useQuery({
    queryKey: ['changeRequests', 'preview', consortiumId, asked],
    queryFn: async ({ signal }) =>
      (
        await request<{ previewChange: Preview | null }>(
          previewDocument,
          { consortiumId, changeRequest: JSON.parse(asked) },
          signal,
        )
      ).previewChange,
    enabled: isWhole,
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  return isWhole && data ? (
    <div aria-live="polite">
      <PreviewView preview={data} />
    </div>
  ) : (
    <Panel title={translate('registry.change.preview')}>{translate('registry.change.nothing')}</Panel>
  );
}
