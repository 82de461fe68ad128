import { organisationKind, organisationSector, platformKind, platformLevel } from '@consortium/domain';
import {
  ArrayInput,
  BooleanInput,
  NullableBooleanInput,
  NumberInput,
  TextArrayInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { Inputs } from '../kernel/forms/DeskForm.tsx';
import { Rows } from '../kernel/forms/Rows.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';
import { MoneyInput } from '../kernel/values/money.tsx';
import { TermInput } from '../kernel/values/term-inputs.tsx';
import { RdTeamInputs } from './RdTeamInputs.tsx';

/** 单位的填写项, in the order of the paper form. */
export function OrganisationInputs() {
  const translate = useTranslate();
  const heading = (part: string) => translate(`desk.organisation.${part}`);
  return (
    <>
      <Panel title={heading('profile')}>
        <Inputs>
          <TextInput source="legalName" isRequired />
          <TextInput source="uscc" isRequired />
          <TermInput source="kind" of={organisationKind} isRequired />
          <TermInput source="sector" of={organisationSector} />
          <NullableBooleanInput source="isLegalPerson" />
          <DayInput source="foundedOn" />
          <TextInput source="divisionCode" parse={(value: string) => value || null} />
          <TextInput source="industryCode" parse={(value: string) => value ?? ''} />
          <MoneyInput source="registeredCapital" />
          <TextInput source="placeOfBusiness" parse={(value: string) => value ?? ''} />
          <TextArrayInput source="formerNames" helperText="desk.organisation.tagsHint" />
          <TextArrayInput source="tags" helperText="desk.organisation.tagsHint" />
          <TextInput
            source="businessScope"
            multiline
            minRows={2}
            className="wide"
            parse={(value: string) => value ?? ''}
          />
        </Inputs>
      </Panel>
      <Panel title={heading('contact')}>
        <Inputs columns={3}>
          {['legalRepresentative', 'contactName', 'contactPost', 'contactPhone', 'contactEmail'].map(
            (source) => (
              <TextInput key={source} source={source} parse={(value: string) => value ?? ''} />
            ),
          )}
        </Inputs>
      </Panel>
      <Panel title={heading('team')}>
        <RdTeamInputs />
      </Panel>
      <Panel title={heading('figures')}>
        <ArrayInput source="financialYears" label={false}>
          <Rows addLabel={heading('addYear')} blank={{ monthsOperated: 12, isAudited: false }}>
            <NumberInput source="year" isRequired />
            <NumberInput source="monthsOperated" />
            <MoneyInput source="mainRevenue" />
            <MoneyInput source="salesRevenue" />
            <MoneyInput source="rdExpense" />
            <MoneyInput source="profit" />
            <BooleanInput source="isAudited" />
          </Rows>
        </ArrayInput>
      </Panel>
      <Panel title={heading('platforms')}>
        <ArrayInput source="platforms" label={false}>
          <Rows addLabel={heading('addPlatform')} blank={{ approvalNo: '' }}>
            <TextInput source="name" isRequired />
            <TermInput source="kind" of={platformKind} isRequired />
            <TermInput source="level" of={platformLevel} isRequired />
            <TextInput source="approvalNo" parse={(value: string) => value ?? ''} />
            <DayInput source="approvedOn" />
            <DayInput source="validTo" />
            <DayInput source="revokedOn" />
          </Rows>
        </ArrayInput>
      </Panel>
    </>
  );
}
