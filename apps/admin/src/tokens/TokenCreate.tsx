import { apiTokenInput, apiTokenLabels, tokenScope } from '@consortium/domain';
import { useState } from 'react';
import { NumberInput, type RaRecord, TextInput, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { DeskForm, Inputs } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { ShownOnce } from '../kernel/page/ShownOnce.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';

const fields = Object.keys(apiTokenLabels);

/** 新建令牌: the secret is shown once. */
export default function TokenCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [made, setMade] = useState<RaRecord | null>(null);
  return (
    <DeskCreate
      title={<PageTitle text={translate('desk.token.create')} />}
      redirect={false}
      onSaved={(record) => setMade(record)}
    >
      <DeskForm schema={apiTokenInput} fields={fields} defaultValues={{ scopes: ['READ'], daysValid: 90 }}>
        <Panel>
          <Inputs>
            <TextInput source="name" isRequired className="wide" />
            <TermsInput source="scopes" of={tokenScope} fullWidth />
            <NumberInput source="daysValid" isRequired />
          </Inputs>
        </Panel>
      </DeskForm>
      {made?.secret ? (
        <ShownOnce
          title={translate('desk.token.shownTitle')}
          text={translate('desk.token.shownText')}
          secret={made.secret}
          onClose={() => navigate('/apiTokens')}
        />
      ) : null}
    </DeskCreate>
  );
}
