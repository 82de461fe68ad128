import { formatWan } from '@consortium/domain';
import { InputAdornment, TextField } from '@mui/material';
import { useState } from 'react';
import {
  FieldTitle,
  InputHelperText,
  type InputProps,
  useFieldValue,
  useInput,
  useResourceContext,
  useTranslate,
  useTranslateLabel,
} from 'react-admin';
import { wanText, yuanOf } from './amounts.ts';

/** 金额: 万元 with two decimals. */
export function MoneyField({ source }: { source: string; label?: string }) {
  const yuan = useFieldValue<Record<string, string | null>>({ source }) as string | null;
  return <span>{yuan == null ? '—' : formatWan(yuan)}</span>;
}

/** The label of a money column: with its unit in the heading. */
export function useWanLabel(source: string): string {
  const translate = useTranslate();
  const translateLabel = useTranslateLabel();
  const resource = useResourceContext();
  return translate('desk.common.wan', { label: String(translateLabel({ source, resource })) });
}

/** 金额输入: typed in 万元, kept in yuan; half-typed numbers stay as they are until the field is left. */
export function MoneyInput({ source, label, helperText, ...rest }: InputProps) {
  const { field, fieldState, id, isRequired } = useInput({ source, ...rest });
  const translate = useTranslate();
  const [typed, setTyped] = useState<string | null>(null);
  const error = fieldState.error?.message;
  return (
    <TextField
      id={id}
      name={field.name}
      inputRef={field.ref}
      label={<FieldTitle label={label} source={source} isRequired={isRequired} />}
      value={typed ?? wanText(field.value)}
      onChange={({ target }) => {
        setTyped(target.value);
        field.onChange(yuanOf(target.value));
      }}
      onBlur={() => {
        setTyped(null);
        field.onBlur();
      }}
      error={fieldState.invalid}
      helperText={<InputHelperText error={error} helperText={helperText} />}
      slotProps={{
        htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } },
        input: {
          endAdornment: <InputAdornment position="end">{translate('desk.common.wanUnit')}</InputAdornment>,
        },
      }}
    />
  );
}
