import { TextField } from '@mui/material';
import { useState } from 'react';
import { wanText, yuanOf } from '../../../kernel/values/amounts.ts';
import { useBound } from './useBound.ts';

/** 金额: typed in 万元, kept in yuan; the heading has the unit. */
export function MoneyBox({ path, width }: { path: string; width?: number }) {
  const bound = useBound<string | null>(path);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      id={bound.id}
      inputRef={bound.inputRef}
      value={typed ?? wanText(bound.value)}
      onChange={({ target }) => {
        setTyped(target.value);
        bound.set(yuanOf(target.value));
      }}
      onBlur={() => {
        setTyped(null);
        bound.onBlur();
      }}
      error={Boolean(bound.error)}
      helperText={bound.error}
      margin="none"
      fullWidth={width === undefined}
      sx={width === undefined ? {} : { width }}
      slotProps={{
        htmlInput: {
          inputMode: 'decimal',
          readOnly: bound.isReadOnly,
          style: { textAlign: 'right' },
          'aria-label': bound.label,
        },
      }}
    />
  );
}
