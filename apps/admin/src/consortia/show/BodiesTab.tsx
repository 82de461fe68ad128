import { governanceBodyLabels, governanceFunction, seatLabels, seatPost } from '@consortium/domain';
import { Box, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import { useTerm } from '../../kernel/values/terms.tsx';
import { DaySlider } from './DaySlider.tsx';
import type { DayProps } from './record.ts';
import { useFormation } from './useFormation.ts';

/** 组织机构 on a day: each body with its host and the people in it. */
export function BodiesTab(props: DayProps) {
  const { data, error, refetch } = useFormation(props.record, props.day);
  const [translate, textOf] = [useTranslate(), useText()];
  const [functionOf, postOf] = [useTerm(governanceFunction), useTerm(seatPost)];
  const bodies = data?.governanceBodies ?? [];
  return (
    <>
      <DaySlider {...props} />
      {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
      {data === undefined && !error ? <Skeleton height={160} /> : null}
      {data !== undefined && bodies.length === 0 ? <Panel>{translate('registry.bodies.none')}</Panel> : null}
      {bodies.map((body) => (
        <Panel
          key={`${body.function} ${body.name}`}
          dense
          title={`${body.name} · ${functionOf(body.function)}`}
          aside={
            <Box>
              {body.isStanding ? `${textOf(governanceBodyLabels.isStanding)} · ` : ''}
              {body.hostUnit ? translate('registry.bodies.host', { name: body.hostUnit.legalName }) : ''}
            </Box>
          }
        >
          <PlainTable
            label={body.name}
            rows={body.seats}
            keyOf={({ person }) => person}
            empty={<Box sx={{ p: 2, color: 'text.secondary' }}>{translate('registry.bodies.vacant')}</Box>}
            columns={[
              { label: textOf(seatLabels.person), cell: ({ person }) => person },
              { label: textOf(seatLabels.post), cell: ({ post }) => postOf(post) },
              { label: textOf(seatLabels.title), cell: ({ title }) => title || '—' },
              {
                label: textOf(seatLabels.organisationId),
                cell: ({ organisation }) => organisation?.legalName ?? '—',
              },
              {
                label: textOf(seatLabels.isFulltime),
                cell: ({ isFulltime }) => translate(isFulltime ? 'desk.common.yes' : 'desk.common.no'),
              },
            ]}
          />
        </Panel>
      ))}
    </>
  );
}
