import type { Label } from '@consortium/domain';
import {
  alternativeKinds,
  blankOf,
  measureLabels,
  type ParameterField,
  type ParameterFields,
  parameterLabels,
  parametersOf,
  termNames,
} from '@consortium/domain/parameters';
import { Autocomplete, Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useText } from '../kernel/values/language.ts';
import { ParameterRows } from './ParameterRows.tsx';

type Values = Readonly<Record<string, unknown>>;
type Props = Readonly<{
  /** The call of a measure, or a row of one of its parameters. */
  values: Values;
  fields: ParameterFields;
  onChange: (values: Values) => void;
}>;

const measureNames: Readonly<Record<string, Label>> = measureLabels;
const WIDE = { gridColumn: '1 / -1' } as const;

/** 参数: every parameter of a measure under its official name, lists that grow and shrink. */
export function ParameterInputs({ values, fields, onChange }: Props) {
  const textOf = useText();
  return Object.entries(fields).map(([key, field]) => (
    <ParameterInput
      key={key}
      label={textOf(parameterLabels[key] ?? key)}
      field={field}
      value={values[key]}
      onChange={(value) => onChange({ ...values, [key]: value })}
    />
  ));
}

type InputProps = Readonly<{
  label: string;
  field: ParameterField;
  value: unknown;
  onChange: (value: unknown) => void;
}>;

function ParameterInput({ label, field, value, onChange }: InputProps) {
  const translate = useTranslate();
  const textOf = useText();
  switch (field.type) {
    case 'switch':
      return (
        <FormControlLabel
          label={label}
          control={<Checkbox checked={value === true} onChange={({ target }) => onChange(target.checked)} />}
        />
      );
    case 'term': {
      const names = termNames(field.terms);
      return (
        <TextField select label={label} value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
          {field.terms.map((term) => (
            <MenuItem key={term} value={term}>
              {textOf(names[term] ?? term)}
            </MenuItem>
          ))}
        </TextField>
      );
    }
    case 'terms': {
      const names = termNames(field.terms);
      return (
        <Words
          label={label}
          options={field.terms}
          nameOf={(term) => textOf(names[term] ?? term)}
          value={value}
          onChange={(terms) => onChange(terms.length === 0 && field.isNullable ? null : terms)}
        />
      );
    }
    case 'texts':
      return <Words label={label} value={value} onChange={onChange} />;
    case 'rows':
      return (
        <ParameterRows
          label={label}
          rows={listOf(value)}
          blank={blankOf(field.fields)}
          onChange={onChange}
          inputs={(row, change) => <ParameterInputs values={row} fields={field.fields} onChange={change} />}
        />
      );
    case 'calls':
      return (
        <ParameterRows
          label={label}
          rows={listOf(value)}
          blank={{ kind: alternativeKinds[0], ...blankOf(parametersOf(alternativeKinds[0] ?? '')) }}
          onChange={onChange}
          inputs={(call, change) => <CallInputs call={call} onChange={change} />}
        />
      );
    default:
      return (
        <PlainInput
          isNumber={field.type === 'number'}
          label={field.type === 'yuan' ? translate('rules.yuan', { label }) : label}
          value={value}
          onChange={onChange}
        />
      );
  }
}

const listOf = (value: unknown): readonly Values[] => (Array.isArray(value) ? value : []);

function PlainInput({ isNumber, label, value, onChange }: Omit<InputProps, 'field'> & { isNumber: boolean }) {
  return (
    <TextField
      label={label}
      type={isNumber ? 'number' : 'text'}
      value={value ?? ''}
      // A number that was cleared is nothing, not an empty text.
      onChange={({ target: { value: typed } }) =>
        onChange(isNumber ? (typed === '' ? null : Number(typed)) : typed)
      }
    />
  );
}

type WordsProps = Readonly<{
  label: string;
  /** The terms to choose from; left out where any word may be added. */
  options?: readonly string[];
  nameOf?: (word: string) => string;
  value: unknown;
  onChange: (words: readonly string[]) => void;
}>;

function Words({ label, options, nameOf = (word) => word, value, onChange }: WordsProps) {
  const translate = useTranslate();
  const words = Array.isArray(value) ? (value as string[]) : [];
  return (
    <Autocomplete
      multiple
      freeSolo={!options}
      autoSelect={!options}
      disableCloseOnSelect
      options={options ?? []}
      getOptionLabel={nameOf}
      value={words}
      onChange={(_event, chosen) => onChange([...new Set(chosen.map((word) => word.trim()))].filter(Boolean))}
      renderInput={(given) => (
        <TextField {...given} label={label} helperText={options ? undefined : translate('rules.addWord')} />
      )}
      sx={WIDE}
    />
  );
}
function CallInputs({ call, onChange }: { call: Values; onChange: (call: Values) => void }) {
  const textOf = useText();
  const kind = String(call.kind ?? '');
  return (
    <>
      <TextField
        select
        label={textOf(parameterLabels.kind ?? 'kind')}
        value={kind}
        onChange={({ target }) => onChange({ kind: target.value, ...blankOf(parametersOf(target.value)) })}
      >
        {alternativeKinds.map((each) => (
          <MenuItem key={each} value={each}>
            {textOf(measureNames[each] ?? each)}
          </MenuItem>
        ))}
      </TextField>
      <ParameterInputs values={call} fields={parametersOf(kind)} onChange={onChange} />
    </>
  );
}
