import { Box, Skeleton, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { RecordContextProvider, ResourceContextProvider, usePermissions, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { PageTitle } from '../../kernel/page/PageTitle.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { mayEver } from '../../providers/authProvider.ts';
import { MaterialsSection } from '../form/materials/MaterialsSection.tsx';
import { NotLoaded } from '../NotLoaded.tsx';
import { ReviewTab } from '../review/ReviewTab.tsx';
import { useApplication } from '../useWhole.ts';
import { SpecialCaseTab } from '../ways/SpecialCaseTab.tsx';
import { ClausesTab } from './ClausesTab.tsx';
import { Corrections } from './Corrections.tsx';
import { Decisions } from './Decisions.tsx';
import { Head } from './Head.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { Overview } from './overview/Overview.tsx';
import { WaiversTab } from './WaiversTab.tsx';

const tabs = ['overview', 'clauses', 'materials', 'waivers', 'specialCase', 'review', 'history'] as const;
type TabName = (typeof tabs)[number];

/** 查看申报: where it stands and who is next, everything that was declared, and what was done with it. */
export default function ApplicationShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { permissions } = usePermissions<readonly string[]>();
  const { data: record, error, refetch } = useApplication(id);
  const [tab, setTab] = useState<TabName>('overview');
  if (error && !record) return <NotLoaded error={error} onRetry={() => refetch()} />;
  if (!record) return <Skeleton variant="rectangular" height={420} />;
  const hasReview = record.kind === 'FORMAL_APPLICATION' && mayEver(permissions ?? [], 'Review', 'read');
  const offered = tabs.filter((each) => each !== 'review' || hasReview);
  const countOf = (each: TabName) =>
    each === 'waivers' && record.waivers.length > 0 ? ` ${record.waivers.length}` : '';
  return (
    <ResourceContextProvider value="applications">
      <RecordContextProvider value={record}>
        <PageTitle text={`${record.name}(${record.number})`} />
        <Head record={record} />
        <Corrections record={record} />
        <Decisions record={record} />
        <Tabs
          value={tab}
          onChange={(_event, chosen) => setTab(chosen)}
          sx={{ mb: 1, borderBottom: 1, borderColor: 'divider' }}
        >
          {offered.map((each) => (
            <Tab
              key={each}
              value={each}
              id={`show-${each}`}
              aria-controls="show-panel"
              label={`${translate(each === 'review' ? 'review.tab.name' : `filing.show.${each}`)}${countOf(each)}`}
            />
          ))}
        </Tabs>
        <Box role="tabpanel" id="show-panel" aria-labelledby={`show-${tab}`}>
          {tab === 'overview' ? <Overview record={record} /> : null}
          {tab === 'clauses' ? <ClausesTab record={record} /> : null}
          {tab === 'materials' ? (
            <Panel>
              <MaterialsSection record={record} />
            </Panel>
          ) : null}
          {tab === 'waivers' ? <WaiversTab record={record} /> : null}
          {tab === 'specialCase' ? <SpecialCaseTab record={record} /> : null}
          {tab === 'review' ? <ReviewTab record={record} /> : null}
          {tab === 'history' ? <HistoryTab record={record} /> : null}
        </Box>
      </RecordContextProvider>
    </ResourceContextProvider>
  );
}
