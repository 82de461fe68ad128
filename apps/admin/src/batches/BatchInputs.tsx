import {
  applicationKind,
  materialsOf,
  type RuleSet,
  type SubmissionItemKind,
  submissionItemKind,
} from '@consortium/domain';
import { useEffect } from 'react';
import {
  BooleanInput,
  FormDataConsumer,
  NumberInput,
  type RaRecord,
  TextInput,
  useGetOne,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
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
        <Materials />
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

type Chosen = Readonly<{ ruleSetId: string; requiredItems: readonly SubmissionItemKind[] }>;
type Pinned = RaRecord<string> & Readonly<{ definition: RuleSet }>;

/** 申报材料: what other rules want received is chosen with them. */
function Materials() {
  const { setValue, getValues, formState } = useFormContext<Chosen>();
  const ruleSetId = useWatch<Chosen, 'ruleSetId'>({ name: 'ruleSetId' });
  const isOther = Boolean(ruleSetId) && ruleSetId !== formState.defaultValues?.ruleSetId;
  const { data } = useGetOne<Pinned>('ruleSets', { id: ruleSetId }, { enabled: isOther });
  useEffect(() => {
    if (!data) return;
    const chosen = getValues('requiredItems') ?? [];
    const all = [...new Set([...chosen, ...materialsOf(data.definition)])];
    if (all.length > chosen.length) setValue('requiredItems', all, { shouldDirty: true });
  }, [data, getValues, setValue]);
  return <TermsInput source="requiredItems" of={submissionItemKind} fullWidth />;
}

/** What is sent: directions without blank lines. */
export const withoutBlankLines = <Data extends { directions?: readonly string[] }>(data: Data): Data => ({
  ...data,
  directions: (data.directions ?? []).map((each) => each.trim()).filter((each) => each !== ''),
});
