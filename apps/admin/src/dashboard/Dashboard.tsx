import { usePermissions, useTranslate } from 'react-admin';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { mayEver } from '../providers/authProvider.ts';
import { BatchProgress } from './BatchProgress.tsx';
import { OpenClauses } from './OpenClauses.tsx';
import { RecentAccounts } from './RecentAccounts.tsx';
import { RecentChanges } from './RecentChanges.tsx';
import { RecentLog } from './RecentLog.tsx';
import { StartApplication } from './StartApplication.tsx';
import { Waiting } from './Waiting.tsx';

/** 工作台: what waits for me, the one picture that matters to me, what has changed. */
export default function Dashboard() {
  const translate = useTranslate();
  const { permissions } = usePermissions<readonly string[]>();
  if (!permissions) return null;
  const may = (resource: string, action = 'list') => mayEver(permissions, resource, action);
  return (
    <>
      <PageTitle text={translate('desk.menu.work')} />
      {may('applications', 'create') ? <StartApplication /> : null}
      {may('applications') ? (
        <>
          <Waiting keepsDrafts={may('applications', 'create')} />
          {may('applications', 'create') ? <OpenClauses /> : <BatchProgress />}
          <RecentChanges />
        </>
      ) : null}
      {may('users') ? <RecentAccounts /> : null}
      {may('auditEntries') ? <RecentLog /> : null}
      {['applications', 'users', 'auditEntries'].some((resource) => may(resource)) ? null : (
        <Panel>
          <EmptyState
            title={translate('desk.dashboard.waitingNone')}
            hint={translate('desk.dashboard.waitingNoneHint')}
          />
        </Panel>
      )}
    </>
  );
}
