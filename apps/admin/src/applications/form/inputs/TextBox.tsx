import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useBound } from './useBound.ts';

type Props = Readonly<{
  path: string;
  label?: string;
  hint?: string;
  placeholder?: string;
  /** Several lines, growing; shows how many characters there are of how many. */
  max?: number;
  rows?: number;
  width?: number | string;
  /** In a table the heading names it. */
  isBare?: boolean;
}>;

/** 文字. */
export function TextBox({ path, label, hint, placeholder, max, rows, width, isBare }: Props) {
  const translate = useTranslate();
  const bound = useBound<string | null>(path);
  const text = bound.value ?? '';
  const count = max ? translate('filing.form.count', { count: [...text].length, max }) : '';
  const helper = [bound.error ?? hint ?? '', count].filter(Boolean).join(' · ');
  return (
    <TextField
      id={bound.id}
      inputRef={bound.inputRef}
      label={isBare ? undefined : (label ?? bound.label)}
      value={text}
      onChange={({ target }) => bound.set(target.value)}
      onBlur={bound.onBlur}
      error={Boolean(bound.error)}
      helperText={helper || undefined}
      fullWidth={width === undefined}
      multiline={Boolean(max || rows)}
      minRows={rows ?? (max ? 3 : 1)}
      maxRows={24}
      margin={isBare ? 'none' : 'dense'}
      sx={width === undefined ? {} : { width }}
      slotProps={{
        htmlInput: {
          readOnly: bound.isReadOnly,
          placeholder,
          ...(isBare ? { 'aria-label': label ?? bound.label } : {}),
        },
      }}
    />
  );
}
