import { evaluationConsequence, evaluationStatus, reportGrade } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { TermChip } from '../kernel/values/terms.tsx';
import type { EvaluationRow } from './record.ts';

const LARGEST = 100;

/** 历年评价 of a consortium that the viewer may see, the newest year first. */
export function ConsortiumEvaluations({ record }: { record: Readonly<{ id: string | number }> }) {
  const translate = useTranslate();
  const { data = [], isPending } = useGetList<EvaluationRow>('evaluations', {
    filter: { consortiumId: record.id },
    pagination: { page: 1, perPage: LARGEST },
    sort: { field: 'status', order: 'ASC' },
  });
  if (isPending) return null;
  const field = (name: string) => translate(`resources.evaluations.fields.${name}`);
  return (
    <Panel dense>
      <PlainTable
        label={translate('registry.tabs.evaluations')}
        rows={data.toSorted((one, other) => other.round.year - one.round.year)}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            title={translate('desk.empty.evaluations')}
            hint={translate('desk.empty.evaluationsHint')}
          />
        }
        columns={[
          {
            label: field('year'),
            cell: ({ id, round }) => (
              <MuiLink component={Link} to={`/evaluations/${id}/show`}>
                {round.year}
              </MuiLink>
            ),
          },
          { label: field('status'), cell: ({ status }) => <TermChip term={status} of={evaluationStatus} /> },
          { label: field('result'), isNumber: true, cell: ({ result }) => result ?? '—' },
          {
            label: field('grade'),
            cell: ({ grade }) => (grade ? <TermChip term={grade} of={reportGrade} /> : '—'),
          },
          {
            label: field('consequence'),
            cell: ({ consequence }) =>
              consequence ? <TermChip term={consequence} of={evaluationConsequence} /> : '—',
          },
        ]}
      />
    </Panel>
  );
}
