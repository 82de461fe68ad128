import { type Rule, ruleSetLabels } from '@consortium/domain';
import { measureLabels } from '@consortium/domain/parameters';
import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useText } from '../kernel/values/language.ts';
import { blankMeasure } from './draft.ts';
import type { Path } from './parameters.ts';

type Props = Readonly<{ rule: Rule; onChange: (path: Path, value: unknown) => void }>;

/** 条款信息: what the document says, where, and by which measure it is judged. */
export function ClauseIdentity({ rule, onChange }: Props) {
  const translate = useTranslate();
  const textOf = useText();
  const text = (path: Path, label: string, value: string, helperText?: string) => (
    <TextField
      label={label}
      value={value}
      onChange={({ target }) => onChange(path, target.value)}
      {...(helperText ? { helperText } : {})}
    />
  );
  return (
    <Box
      role="group"
      aria-label={translate('rules.editClause')}
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 1, mb: 1 }}
    >
      {text(['clause'], textOf(ruleSetLabels['rules.clause']), rule.clause)}
      {text(['code'], textOf(ruleSetLabels['rules.code']), rule.code, translate('rules.codeHint'))}
      <TextField
        select
        label={textOf(ruleSetLabels['rules.measure'])}
        value={rule.measure.kind}
        onChange={({ target }) => onChange(['measure'], blankMeasure(target.value))}
      >
        {Object.entries(measureLabels).map(([kind, label]) => (
          <MenuItem key={kind} value={kind}>
            {textOf(label)}
          </MenuItem>
        ))}
      </TextField>
      {text(['title', 'zh-CN'], translate('rules.titleChinese'), rule.title['zh-CN'])}
      {text(['title', 'en'], translate('rules.titleEnglish'), rule.title.en)}
      <TextField
        multiline
        label={textOf(ruleSetLabels['rules.quote'])}
        value={rule.quote}
        onChange={({ target }) => onChange(['quote'], target.value)}
        sx={{ gridColumn: '1 / -1' }}
      />
    </Box>
  );
}
