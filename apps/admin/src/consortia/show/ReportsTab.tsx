import { annualReportStatus } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { RecordContextProvider, useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Due } from '../../annual-reports/ReportList.tsx';
import type { ReportRecord } from '../../annual-reports/record.ts';
import { EmptyState } from '../../kernel/lists/EmptyState.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { instantText } from '../../kernel/values/days.ts';
import { TermChip } from '../../kernel/values/terms.tsx';
import { ConsortiumSeries } from '../../year-books/ConsortiumSeries.tsx';
import type { ConsortiumRecord } from './record.ts';

const LARGEST = 100;

/** 年度报告 of the consortium that the viewer may see, the newest year first. */
export function ReportsTab({ record }: { record: ConsortiumRecord }) {
  const translate = useTranslate();
  const { data = [], isPending } = useGetList<ReportRecord>('annualReports', {
    filter: { consortiumId: record.id },
    pagination: { page: 1, perPage: LARGEST },
    sort: { field: 'status', order: 'ASC' },
  });
  if (isPending) return null;
  const field = (name: string) => translate(`resources.annualReports.fields.${name}`);
  return (
    <>
      <Panel dense>
        <PlainTable
          label={translate('registry.tabs.reports')}
          rows={data.toSorted((one, other) => other.round.year - one.round.year)}
          keyOf={({ id }) => id}
          empty={
            <EmptyState
              title={translate('desk.empty.annualReports')}
              hint={translate('desk.empty.annualReportsHint')}
            />
          }
          columns={[
            {
              label: field('year'),
              cell: ({ id, round }) => (
                <MuiLink component={Link} to={`/annualReports/${id}/show`}>
                  {round.year}
                </MuiLink>
              ),
            },
            {
              label: field('status'),
              cell: ({ status }) => <TermChip term={status} of={annualReportStatus} />,
            },
            { label: field('progress'), cell: ({ progress }) => progress },
            {
              label: field('dueOn'),
              cell: (report) => (
                <RecordContextProvider value={report}>
                  <Due />
                </RecordContextProvider>
              ),
            },
            {
              label: field('submittedAt'),
              cell: ({ submittedAt }) => (submittedAt ? instantText(submittedAt) : '—'),
            },
          ]}
        />
      </Panel>
      <ConsortiumSeries consortiumId={record.id} name={record.name} />
    </>
  );
}
