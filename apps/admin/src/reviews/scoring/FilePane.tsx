import { Box, Link as MuiLink, Skeleton, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { RecordContextProvider, ResourceContextProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { MaterialsSection } from '../../applications/form/materials/MaterialsSection.tsx';
import { ClausesTab } from '../../applications/show/ClausesTab.tsx';
import { Overview } from '../../applications/show/overview/Overview.tsx';
import { useApplication } from '../../applications/useWhole.ts';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';

const tabs = ['overview', 'clauses', 'materials'] as const;

/** 申报内容 beside the sheet: as it is shown elsewhere, without leaving what one is writing. */
export function FilePane({ applicationId }: { applicationId: string }) {
  const translate = useTranslate();
  const { data: record, error, refetch } = useApplication(applicationId);
  const [tab, setTab] = useState<(typeof tabs)[number]>('overview');
  if (error && !record) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!record) return <Skeleton variant="rectangular" height={420} />;
  return (
    <ResourceContextProvider value="applications">
      <RecordContextProvider value={record}>
        <Box component="section" aria-label={translate('review.scoring.file')} sx={{ minWidth: 0 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', borderBottom: 1, borderColor: 'divider', mb: 1 }}>
            <Tabs value={tab} onChange={(_event, chosen) => setTab(chosen)} sx={{ flexGrow: 1 }}>
              {tabs.map((each) => (
                <Tab
                  key={each}
                  value={each}
                  id={`file-${each}`}
                  aria-controls="file-panel"
                  label={translate(`filing.show.${each}`)}
                />
              ))}
            </Tabs>
            <MuiLink component={Link} to={`/applications/${applicationId}/show`}>
              {translate('review.scoring.openFile')}
            </MuiLink>
          </Box>
          <Box role="tabpanel" id="file-panel" aria-labelledby={`file-${tab}`}>
            {tab === 'overview' ? <Overview record={record} /> : null}
            {tab === 'clauses' ? <ClausesTab record={record} /> : null}
            {tab === 'materials' ? (
              <Panel>
                <MaterialsSection record={record} />
              </Panel>
            ) : null}
          </Box>
        </Box>
      </RecordContextProvider>
    </ResourceContextProvider>
  );
}
