import { declarationVersionLabels, declaredFields } from '@consortium/domain';
import { Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Fact, Facts } from '../../kernel/page/Facts.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { dayInSentence } from '../../kernel/values/days.ts';
import { useDeskLocale, useText } from '../../kernel/values/language.ts';
import { Ledger } from '../books/Ledger.tsx';
import { Supervisions } from '../books/Supervisions.tsx';
import { Versions } from '../declarations/Versions.tsx';
import { DaySlider } from './DaySlider.tsx';
import type { DayProps } from './record.ts';
import { useFormation } from './useFormation.ts';

const declared = [...declaredFields, 'validFrom'] as const;

/** 经费: who keeps the money on a day, what was declared of it, and every declaration there was. */
export function FundsTab(props: DayProps) {
  const { data, error, refetch } = useFormation(props.record, props.day);
  const [translate, textOf, locale] = [useTranslate(), useText(), useDeskLocale()];
  const said = (value: string | boolean | null | undefined) =>
    typeof value === 'boolean' ? translate(value ? 'desk.common.yes' : 'desk.common.no') : value || '—';
  const declaration = data?.fundManagementDeclaration;
  return (
    <>
      <Ledger record={props.record} />
      <Supervisions record={props.record} />
      <DaySlider {...props} />
      {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
      {data === undefined && !error ? <Skeleton height={160} /> : null}
      {data === undefined ? null : (
        <Panel title={translate('registry.funds.declared', { day: dayInSentence(props.day, locale) })}>
          <Facts>
            <Fact source="custodianId" label={translate('registry.funds.custodian')}>
              {data?.custodian?.legalName ?? '—'}
            </Fact>
            {declaration
              ? declared.map((field) => (
                  <Fact key={field} source={field} label={textOf(declarationVersionLabels[field])}>
                    {said(declaration[field])}
                  </Fact>
                ))
              : null}
          </Facts>
          {declaration ? null : translate('registry.funds.none')}
        </Panel>
      )}
      <Versions {...props} />
    </>
  );
}
