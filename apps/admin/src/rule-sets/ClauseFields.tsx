import { force, type Rule, ruleSetLabels, stage, type Vocabulary } from '@consortium/domain';
import { Box, Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material';
import { memo } from 'react';
import { Panel } from '../kernel/page/Panel.tsx';
import { useText } from '../kernel/values/language.ts';
import { useTermChoices } from '../kernel/values/terms.tsx';
import { leavesOf, type ParameterLeaf, type Path, pathText } from './parameters.ts';

type Props = Readonly<{ rule: Rule; isFaulty: boolean; onChange: (path: Path, value: unknown) => void }>;

/** One clause: how strongly it binds, when, and the numbers of its measure. */
export const ClauseFields = memo(function ClauseFields({ rule, isFaulty, onChange }: Props) {
  const textOf = useText();
  const name = `${rule.clause} ${textOf(rule.title)}`;
  return (
    <Panel
      title={<Box sx={{ color: isFaulty ? 'error.main' : 'text.primary' }}>{name}</Box>}
      aside={<code>{rule.code}</code>}
    >
      <Box component="blockquote" sx={{ m: 0, mb: 1, color: 'text.secondary' }} lang="zh-CN">
        “{rule.quote}”
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
          gap: 1,
          alignItems: 'center',
        }}
      >
        <Choice
          label={textOf(ruleSetLabels['rules.force'])}
          of={force}
          value={rule.force}
          onChange={(term) => onChange(['force'], term)}
        />
        <Choice
          label={textOf(ruleSetLabels['rules.dueBy'])}
          of={stage}
          value={rule.dueBy}
          onChange={(term) => onChange(['dueBy'], term)}
        />
        <FormControlLabel
          label={textOf(ruleSetLabels['rules.isWaivableBySpecialCase'])}
          control={
            <Checkbox
              checked={rule.isWaivableBySpecialCase}
              onChange={({ target }) => onChange(['isWaivableBySpecialCase'], target.checked)}
            />
          }
        />
        {leavesOf(rule.measure).map((leaf) => (
          <Parameter
            key={pathText(leaf.path)}
            leaf={leaf}
            onChange={(value) => onChange(['measure', ...leaf.path], value)}
          />
        ))}
      </Box>
    </Panel>
  );
});

type ChoiceProps = Readonly<{
  label: string;
  of: Vocabulary;
  value: string;
  onChange: (term: string) => void;
}>;

function Choice({ label, of, value, onChange }: ChoiceProps) {
  const choices = useTermChoices(of);
  return (
    <TextField select label={label} value={value} onChange={({ target }) => onChange(target.value)}>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Parameter({
  leaf: { path, value },
  onChange,
}: {
  leaf: ParameterLeaf;
  onChange: (value: unknown) => void;
}) {
  const label = pathText(path);
  if (typeof value === 'boolean')
    return (
      <FormControlLabel
        label={<code>{label}</code>}
        control={<Checkbox checked={value} onChange={({ target }) => onChange(target.checked)} />}
      />
    );
  // A number that was cleared is nothing, not an empty text.
  const isNumber = typeof value === 'number' || value === null;
  return (
    <TextField
      label={label}
      type={isNumber ? 'number' : 'text'}
      value={value ?? ''}
      onChange={({ target }) =>
        onChange(isNumber ? (target.value === '' ? null : Number(target.value)) : target.value)
      }
    />
  );
}
