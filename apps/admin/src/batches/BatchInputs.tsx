import { applicationKind, submissionItemKind } from '@consortium/domain';
import { BooleanInput, FormDataConsumer, NumberInput, TextInput } from 'react-admin';
import { Inputs } from '../kernel/forms/DeskForm.tsx';
import { RuleSetPicker } from '../kernel/forms/pickers.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';
import { TermInput, TermsInput } from '../kernel/values/term-inputs.tsx';

const lines = (list: readonly string[] | null) => (list ?? []).join('\n');
/** Blank lines stay while one types; they are dropped when the form is sent. */
const listOf = (text: string | null) => (text ? text.split('\n') : []);

/** 批次的填写项: what the notice fixes. */
export function BatchInputs() {
  return (
    <Panel>
      <Inputs>
        <TextInput source="title" isRequired className="wide" />
        <TermInput source="kind" of={applicationKind} isRequired />
        <NumberInput source="year" isRequired format={(year: number | null) => year ?? ''} />
        <DayInput source="opensOn" isRequired />
        <DayInput source="closesOn" isRequired />
        <BooleanInput source="isClosingDayIncluded" />
        <FormDataConsumer>
          {({ formData }) =>
            formData.kind === 'FORMAL_APPLICATION' ? (
              <BooleanInput source="allowsDirect" helperText="desk.batch.directHint" />
            ) : null
          }
        </FormDataConsumer>
        <NumberInput source="publicityDays" />
        <RuleSetPicker source="ruleSetId" isRequired />
        <TextInput source="noticeDocument" parse={(value: string) => value ?? ''} />
        <TermsInput source="requiredItems" of={submissionItemKind} fullWidth />
        <TextInput
          source="directions"
          multiline
          minRows={4}
          format={lines}
          parse={listOf}
          helperText="desk.batch.rows"
          className="wide"
        />
      </Inputs>
    </Panel>
  );
}

/** What is sent: directions without blank lines. */
export const withoutBlankLines = <Data extends { directions?: readonly string[] }>(data: Data): Data => ({
  ...data,
  directions: (data.directions ?? []).map((each) => each.trim()).filter((each) => each !== ''),
});
