import { useQuery } from '@tanstack/react-query';
import {
  ArrayInput,
  AutocompleteInput,
  BooleanInput,
  TextArrayInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { Inputs } from '../kernel/forms/DeskForm.tsx';
import { OrganisationPicker } from '../kernel/forms/pickers.tsx';
import { Rows } from '../kernel/forms/Rows.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';
import { request } from '../providers/graphql.ts';
import { expertAccountsDocument } from './queries.ts';

type Account = Readonly<{ id: string; account: string; name: string }>;
const orEmpty = (value: string) => value ?? '';

/** 专家的填写项. */
export function ExpertInputs() {
  const translate = useTranslate();
  return (
    <>
      <Panel>
        <Inputs>
          <TextInput source="name" isRequired />
          <TextInput source="number" parse={orEmpty} helperText="review.expert.numberHint" />
          <TextInput source="title" parse={orEmpty} />
          <TextArrayInput source="fields" className="wide" helperText="desk.organisation.tagsHint" />
          <TextInput source="phone" parse={orEmpty} />
          <TextInput source="email" parse={orEmpty} />
          <AccountPicker />
          <DayInput source="unavailableUntil" />
          <BooleanInput source="isAvailable" />
        </Inputs>
      </Panel>
      <Panel title={translate('resources.experts.fields.employments')}>
        <ArrayInput source="employments" label={false} helperText="review.expert.employmentsHint">
          <Rows
            addLabel={translate('review.expert.addEmployment')}
            blank={{ post: '', validFrom: null, validTo: null }}
          >
            <OrganisationPicker source="organisationId" isRequired />
            <TextInput source="post" parse={orEmpty} />
            <DayInput source="validFrom" />
            <DayInput source="validTo" />
          </Rows>
        </ArrayInput>
      </Panel>
    </>
  );
}

/** The accounts with the role of an expert: without one nobody can review. */
function AccountPicker() {
  const { data = [] } = useQuery({
    queryKey: ['experts', 'accounts'],
    queryFn: async ({ signal }) =>
      (await request<{ expertAccounts: readonly Account[] }>(expertAccountsDocument, {}, signal))
        .expertAccounts,
  });
  return (
    <AutocompleteInput
      source="userId"
      choices={[...data]}
      optionText={({ account, name }: Account) => `${name}(${account})`}
      parse={(value: string) => value || null}
      helperText="review.expert.accountHint"
      fullWidth
    />
  );
}
