import type { Vocabulary } from '@consortium/domain';
import { Checkbox, FormControlLabel, FormHelperText, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useTermChoices } from '../../../kernel/values/terms.tsx';
import { useBound } from './useBound.ts';

type Props = Readonly<{ path: string; label?: string; isBare?: boolean; width?: number | string }>;
const bareLabel = (isBare: boolean | undefined, label: string) => (isBare ? { 'aria-label': label } : {});

/** 日期: null where it is left empty. */
export function DayBox({ path, label, isBare, width }: Props) {
  const bound = useBound<string | null>(path);
  return (
    <TextField
      id={bound.id}
      inputRef={bound.inputRef}
      type="date"
      label={isBare ? undefined : (label ?? bound.label)}
      value={bound.value ?? ''}
      onChange={({ target }) => bound.set(target.value || null)}
      onBlur={bound.onBlur}
      error={Boolean(bound.error)}
      helperText={bound.error}
      fullWidth={width === undefined}
      margin={isBare ? 'none' : 'dense'}
      sx={width === undefined ? {} : { width }}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: {
          readOnly: bound.isReadOnly,
          max: '2099-12-31',
          ...bareLabel(isBare, label ?? bound.label),
        },
      }}
    />
  );
}

/** 整数: null where it is left empty; what is no number stays as typed until it is one. */
export function WholeNumberBox({ path, label, isBare, width }: Props) {
  const bound = useBound<number | string | null>(path);
  return (
    <TextField
      id={bound.id}
      inputRef={bound.inputRef}
      label={isBare ? undefined : (label ?? bound.label)}
      value={bound.value ?? ''}
      onChange={({ target }) => {
        const typed = target.value.normalize('NFKC').trim();
        bound.set(typed === '' ? null : /^\d{1,9}$/.test(typed) ? Number(typed) : typed);
      }}
      onBlur={bound.onBlur}
      error={Boolean(bound.error)}
      helperText={bound.error}
      fullWidth={width === undefined}
      margin={isBare ? 'none' : 'dense'}
      sx={width === undefined ? {} : { width }}
      slotProps={{
        htmlInput: {
          inputMode: 'numeric',
          readOnly: bound.isReadOnly,
          style: { textAlign: 'right' },
          ...bareLabel(isBare, label ?? bound.label),
        },
      }}
    />
  );
}

type TermProps = Props & Readonly<{ of: Vocabulary; isRequired?: boolean }>;

/** 一个术语, by the system's own list: quick by keyboard, light in long tables. */
export function TermBox({ path, of, label, isBare, width, isRequired }: TermProps) {
  const choices = useTermChoices(of);
  return (
    <ChoiceBox
      path={path}
      choices={choices}
      label={label}
      isBare={isBare}
      width={width}
      isRequired={isRequired}
    />
  );
}

type ChoiceProps = Props &
  Readonly<{ choices: readonly Readonly<{ id: string; name: string }>[]; isRequired?: boolean }>;

/** 一项选择; empty is null. */
export function ChoiceBox({ path, choices, label, isBare, width, isRequired }: ChoiceProps) {
  const bound = useBound<string | null>(path);
  const translate = useTranslate();
  return (
    <TextField
      id={bound.id}
      inputRef={bound.inputRef}
      select
      label={isBare ? undefined : (label ?? bound.label)}
      value={bound.value ?? ''}
      onChange={({ target }) => bound.set(target.value || null)}
      onBlur={bound.onBlur}
      disabled={bound.isReadOnly}
      error={Boolean(bound.error)}
      helperText={bound.error}
      fullWidth={width === undefined}
      margin={isBare ? 'none' : 'dense'}
      sx={width === undefined ? {} : { width }}
      slotProps={{
        inputLabel: { shrink: true },
        select: { native: true },
        htmlInput: bareLabel(isBare, label ?? bound.label),
      }}
    >
      {isRequired && bound.value ? null : (
        <option value="">{isBare ? '—' : translate('filing.form.choose')}</option>
      )}
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </TextField>
  );
}

/** 勾选. */
export function CheckBox({ path, label, isBare }: Props) {
  const bound = useBound<boolean>(path);
  const text = label ?? bound.label;
  const box = (
    <Checkbox
      id={bound.id}
      checked={Boolean(bound.value)}
      disabled={bound.isReadOnly}
      onChange={({ target }) => bound.set(target.checked)}
      onBlur={bound.onBlur}
      slotProps={{ input: { ref: bound.inputRef, ...(isBare ? { 'aria-label': text } : {}) } }}
    />
  );
  return (
    <>
      {isBare ? box : <FormControlLabel control={box} label={text} />}
      {bound.error ? <FormHelperText error>{bound.error}</FormHelperText> : null}
    </>
  );
}
