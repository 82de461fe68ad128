import { changeKind, changeLabels, changeRequestLabels, changeRequestStatus } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { type RaRecord, useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../../kernel/lists/EmptyState.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import { TermChip, useTerm } from '../../kernel/values/terms.tsx';
import { AskForChange } from './AskForChange.tsx';
import type { ConsortiumRecord } from './record.ts';

const LARGEST = 100;

/** 变更: every change request of the consortium that the viewer may see, and the way to ask for another. */
export function ChangesTab({ record }: { record: ConsortiumRecord }) {
  const [translate, textOf, kindOf] = [useTranslate(), useText(), useTerm(changeKind)];
  const { data = [], isPending } = useGetList<RaRecord>('changeRequests', {
    filter: { consortiumId: record.id },
    pagination: { page: 1, perPage: LARGEST },
    sort: { field: 'number', order: 'DESC' },
  });
  if (isPending) return null;
  return (
    <Panel dense>
      <PlainTable
        label={translate('registry.tabs.changes')}
        rows={data}
        keyOf={({ id }) => String(id)}
        empty={
          <EmptyState
            title={translate('registry.changes.none')}
            hint={translate('registry.changes.noneHint')}
            action={<AskForChange />}
          />
        }
        columns={[
          {
            label: translate('resources.changeRequests.fields.number'),
            cell: ({ id, number }) => (
              <MuiLink component={Link} to={`/changeRequests/${id}/show`}>
                {number}
              </MuiLink>
            ),
          },
          { label: textOf(changeLabels.kind), cell: ({ kind }) => kindOf(kind) },
          { label: textOf(changeRequestLabels.effectiveOn), cell: ({ effectiveOn }) => effectiveOn },
          { label: textOf(changeRequestLabels.reason), cell: ({ reason }) => reason || '—' },
          {
            label: translate('resources.changeRequests.fields.status'),
            cell: ({ status }) => <TermChip term={status} of={changeRequestStatus} />,
          },
        ]}
      />
    </Panel>
  );
}
