import { role } from '@consortium/domain';
import { useState } from 'react';
import { type RaRecord, useTranslate, WithRecord } from 'react-admin';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { TermField } from '../kernel/values/terms.tsx';
import { AccountState } from './AccountState.tsx';
import { AssignRole } from './AssignRole.tsx';
import { InvitationShown } from './InvitationShown.tsx';
import { userSteps } from './steps.ts';

/** 账号. */
export default function UserShow() {
  const translate = useTranslate();
  const [path, setPath] = useState<string | null>(null);
  const actions = (
    <ActionButtons
      steps={userSteps}
      instead={{ assignRole: <AssignRole /> }}
      onDone={(action, after) => action === 'issueLink' && setPath(String(after.path))}
    />
  );
  return (
    <DeskShow actions={actions}>
      <Panel>
        <Facts>
          <Fact source="account" />
          <Fact source="name" />
          <Fact source="email" />
          <Fact source="status">
            <AccountState />
          </Fact>
          <Fact source="role">
            <TermField source="role" of={role} />
          </Fact>
          <Fact source="organisationId">
            <WithRecord<RaRecord> render={({ organisation }) => organisation?.legalName ?? '—'} />
          </Fact>
          <Fact source="districtId">
            <WithRecord<RaRecord> render={({ district }) => district?.name ?? '—'} />
          </Fact>
          <Fact source="createdAt">
            <InstantField source="createdAt" />
          </Fact>
        </Facts>
      </Panel>
      <RecordHistory title={translate('desk.history.title')} />
      {path ? <InvitationShown path={path} onClose={() => setPath(null)} /> : null}
    </DeskShow>
  );
}
