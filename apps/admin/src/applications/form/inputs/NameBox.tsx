import type { NameGrammar } from '@consortium/domain';
import { Button, InputAdornment, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { coreOfTyped, nameParts } from '../values/name.ts';
import { useBound } from './useBound.ts';

/** 名称: only the core is typed between the fixed parts; a name of another form is shown whole. */
export function NameBox({ path, grammar }: { path: string; grammar: NameGrammar }) {
  const translate = useTranslate();
  const { value, set, ...bound } = useBound<string>(path);
  const parts = nameParts(value, grammar);
  // A name of another form stays whole while it is being edited, whatever it happens to become.
  const [staysWhole, setWhole] = useState(!parts.isCore);
  const isWhole = staysWhole || !parts.isCore;
  const { prefix, suffix } = grammar;
  const toForm = () => {
    set(`${prefix}${coreOfTyped(value, grammar)}${suffix}`);
    setWhole(false);
  };
  const core = parts.isCore ? parts.core : coreOfTyped(value, grammar);
  return (
    <TextField
      id={bound.id}
      inputRef={bound.inputRef}
      label={bound.label}
      required
      fullWidth
      value={isWhole ? value : core}
      onChange={({ target }) =>
        set(isWhole ? target.value : `${prefix}${coreOfTyped(target.value, grammar)}${suffix}`)
      }
      onBlur={bound.onBlur}
      error={Boolean(bound.error)}
      helperText={
        bound.error ??
        translate(isWhole ? 'filing.form.nameWhole' : 'filing.form.nameCore', { prefix, suffix })
      }
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { readOnly: bound.isReadOnly, maxLength: 100 },
        input: isWhole
          ? {
              endAdornment: bound.isReadOnly ? undefined : (
                <Button size="small" onClick={toForm} sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}>
                  {translate('filing.form.nameUseForm')}
                </Button>
              ),
            }
          : {
              startAdornment: <InputAdornment position="start">{prefix}</InputAdornment>,
              endAdornment: <InputAdornment position="end">{suffix}</InputAdornment>,
            },
      }}
    />
  );
}
