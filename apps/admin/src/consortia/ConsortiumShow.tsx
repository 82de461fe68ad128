import { dayOf } from '@consortium/domain';
import { Box, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useTranslate, WithRecord } from 'react-admin';
import { useSearchParams } from 'react-router';
import { ConsortiumEvaluations } from '../evaluations/ConsortiumEvaluations.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { MeetingsTab } from './books/MeetingsTab.tsx';
import { BodiesTab } from './show/BodiesTab.tsx';
import { ChangesTab } from './show/ChangesTab.tsx';
import { FundsTab } from './show/FundsTab.tsx';
import { Head } from './show/Head.tsx';
import { HistoryTab } from './show/HistoryTab.tsx';
import { MembersTab } from './show/MembersTab.tsx';
import { Overview } from './show/Overview.tsx';
import { ReportsTab } from './show/ReportsTab.tsx';
import type { ConsortiumRecord } from './show/record.ts';
import { StateActs } from './show/StateActs.tsx';

const tabs = [
  'overview',
  'members',
  'bodies',
  'meetings',
  'funds',
  'reports',
  'evaluations',
  'changes',
  'history',
] as const;
type TabName = (typeof tabs)[number];

/** 联合体: what it is today, and what it was on any day before. */
export default function ConsortiumShow() {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const tab = (tabs.find((each) => each === search.get('tab')) ?? 'overview') as TabName;
  // One day for all tabs: who looks at 2024 looks at 2024 everywhere.
  const [day, setDay] = useState(() => dayOf(new Date()));
  return (
    <DeskShow actions={<StateActs />}>
      <WithRecord<ConsortiumRecord>
        render={(record) => (
          <>
            <Head record={record} />
            <Tabs
              value={tab}
              onChange={(_event, chosen) => setSearch({ tab: chosen }, { replace: true })}
              sx={{ mb: 1, borderBottom: 1, borderColor: 'divider' }}
            >
              {tabs.map((each) => (
                <Tab
                  key={each}
                  value={each}
                  id={`show-${each}`}
                  aria-controls="show-panel"
                  label={translate(`registry.tabs.${each}`)}
                />
              ))}
            </Tabs>
            <Box role="tabpanel" id="show-panel" aria-labelledby={`show-${tab}`}>
              {tab === 'overview' ? <Overview record={record} /> : null}
              {tab === 'members' ? <MembersTab record={record} day={day} onDay={setDay} /> : null}
              {tab === 'bodies' ? <BodiesTab record={record} day={day} onDay={setDay} /> : null}
              {tab === 'meetings' ? <MeetingsTab record={record} /> : null}
              {tab === 'funds' ? <FundsTab record={record} day={day} onDay={setDay} /> : null}
              {tab === 'reports' ? <ReportsTab record={record} /> : null}
              {tab === 'evaluations' ? <ConsortiumEvaluations record={record} /> : null}
              {tab === 'changes' ? <ChangesTab record={record} /> : null}
              {tab === 'history' ? <HistoryTab record={record} /> : null}
            </Box>
          </>
        )}
      />
    </DeskShow>
  );
}
