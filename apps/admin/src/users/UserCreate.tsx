import { userInput } from '@consortium/domain';
import { useState } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { DeskForm, Inputs } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { InvitationShown } from './InvitationShown.tsx';
import { userFields } from './queries.ts';
import { UserInputs } from './UserInputs.tsx';

/** 新建账号: yields a one-time link, shown once. */
export default function UserCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [made, setMade] = useState<RaRecord | null>(null);
  const name = translate('resources.users.name', { smart_count: 1 });
  return (
    <DeskCreate
      title={<PageTitle text={translate('ra.page.create', { name })} />}
      redirect={false}
      onSaved={(record) => setMade(record)}
    >
      <DeskForm
        schema={userInput}
        fields={userFields}
        defaultValues={{ organisationId: null, districtId: null }}
      >
        <Panel>
          <Inputs>
            <UserInputs />
          </Inputs>
        </Panel>
      </DeskForm>
      {made?.path ? (
        <InvitationShown path={made.path} onClose={() => navigate(`/users/${made.id}/show`)} />
      ) : null}
    </DeskCreate>
  );
}
