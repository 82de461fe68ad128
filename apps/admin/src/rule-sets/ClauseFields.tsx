import { force, type Rule, ruleSetLabels, stage, type Vocabulary } from '@consortium/domain';
import { measureLabels, parametersOf } from '@consortium/domain/parameters';
import DeleteIcon from '@mui/icons-material/DeleteOutline';
import { Box, Button, Checkbox, FormControlLabel, IconButton, MenuItem, TextField } from '@mui/material';
import { memo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../kernel/page/Panel.tsx';
import { useText } from '../kernel/values/language.ts';
import { useTermChoices } from '../kernel/values/terms.tsx';
import { ClauseIdentity } from './ClauseIdentity.tsx';
import { ParameterInputs } from './ParameterInputs.tsx';
import type { Path } from './parameters.ts';

type Props = Readonly<{
  rule: Rule;
  index: number;
  isFaulty: boolean;
  onClauseChange: (index: number, path: Path, value: unknown) => void;
  onRemove: (index: number) => void;
}>;

/** The form hands out copies of what it holds: a clause is another only where it says something else. */
const isUnchanged = ({ rule, ...one }: Props, { rule: next, ...other }: Props) =>
  Object.entries(one).every(([key, value]) => other[key as keyof typeof other] === value) &&
  JSON.stringify(rule) === JSON.stringify(next);

/** One clause: how strongly it binds, when, and the numbers of its measure. Drawn again only when it changes itself. */
export const ClauseFields = memo(function ClauseFields({
  rule,
  index,
  isFaulty,
  onClauseChange,
  onRemove,
}: Props) {
  const translate = useTranslate();
  const onChange = (path: Path, value: unknown) => onClauseChange(index, path, value);
  const textOf = useText();
  const name = `${rule.clause} ${textOf(rule.title)}`.trim() || translate('rules.newClause');
  // What is new is described first.
  const [isDescribed, setDescribed] = useState(rule.clause === '');
  return (
    <Panel
      title={<Box sx={{ color: isFaulty ? 'error.main' : 'text.primary' }}>{name}</Box>}
      aside={
        <>
          <span>
            {textOf(measureLabels[rule.measure.kind] ?? rule.measure.kind)} · <code>{rule.code}</code>
          </span>
          <Button
            size="small"
            aria-expanded={isDescribed}
            aria-label={`${translate('rules.editClause')} ${name}`}
            onClick={() => setDescribed(!isDescribed)}
          >
            {translate('rules.editClause')}
          </Button>
          <IconButton
            size="small"
            aria-label={translate('rules.removeClause', { name })}
            onClick={() => onRemove(index)}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </>
      }
    >
      {isDescribed ? (
        <ClauseIdentity rule={rule} onChange={onChange} />
      ) : (
        <Box component="blockquote" sx={{ m: 0, mb: 1, color: 'text.secondary' }} lang="zh-CN">
          “{rule.quote}”
        </Box>
      )}
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
        <ParameterInputs
          values={rule.measure}
          fields={parametersOf(rule.measure.kind)}
          onChange={(measure) => onChange(['measure'], measure)}
        />
      </Box>
    </Panel>
  );
}, isUnchanged);

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
