import type { InputIssue, Rule, RuleSet } from '@consortium/domain';
import { ruleSetLabels } from '@consortium/domain';
import AddIcon from '@mui/icons-material/Add';
import { Box, Button, TextField } from '@mui/material';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../kernel/page/Panel.tsx';
import { useText } from '../kernel/values/language.ts';
import { ClauseFields } from './ClauseFields.tsx';
import { blankRule, freeNumber } from './draft.ts';
import { type Path, withLeaf } from './parameters.ts';

type Props = Readonly<{ draft: RuleSet; issues: readonly InputIssue[]; onChange: (draft: RuleSet) => void }>;

const heads: readonly Readonly<{
  path: readonly ('documentNo' | 'title' | 'effectiveFrom' | 'nameGrammar' | 'prefix' | 'suffix')[];
  label: keyof typeof ruleSetLabels;
}>[] = [
  { path: ['documentNo'], label: 'documentNo' },
  { path: ['title'], label: 'title' },
  { path: ['effectiveFrom'], label: 'effectiveFrom' },
  { path: ['nameGrammar', 'prefix'], label: 'nameGrammar.prefix' },
  { path: ['nameGrammar', 'suffix'], label: 'nameGrammar.suffix' },
];
const textAt = (draft: unknown, path: Path): string =>
  String(path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], draft) ?? '');

/** 逐条修改: the document's head and each clause with its thresholds; clauses come and go. */
export function ClauseForm({ draft, issues, onChange }: Props) {
  const translate = useTranslate();
  const textOf = useText();
  const faulty = new Set(issues.filter(({ path }) => path[0] === 'rules').map(({ path }) => path[1]));
  const rules: readonly Rule[] = Array.isArray(draft?.rules) ? draft.rules : [];
  const keys = useStableKeys(rules.length);
  const setRules = (changed: readonly Rule[]) => onChange({ ...draft, rules: [...changed] });
  const change = useSteady((index: number, path: Path, value: unknown) =>
    onChange(withLeaf(draft, ['rules', index, ...path], value)),
  );
  const remove = useSteady((index: number) => {
    keys.current.splice(index, 1);
    setRules(rules.filter((_rule, place) => place !== index));
  });
  return (
    <Box sx={{ pt: 1 }}>
      <Panel>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 2fr 1fr', gap: 2 }}>
          {heads.map(({ path, label }) => (
            <TextField
              key={label}
              label={textOf(ruleSetLabels[label])}
              value={textAt(draft, path)}
              type={label === 'effectiveFrom' ? 'date' : 'text'}
              onChange={({ target }) => onChange(withLeaf(draft, path, target.value))}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          ))}
        </Box>
      </Panel>
      {rules.map((rule, index) => (
        <ClauseFields
          key={keys.current[index]}
          rule={rule}
          index={index}
          isFaulty={faulty.has(index)}
          onClauseChange={change}
          onRemove={remove}
        />
      ))}
      <Button startIcon={<AddIcon />} onClick={() => setRules([...rules, blankRule(freeNumber(rules))])}>
        {translate('rules.addClause')}
      </Button>
    </Box>
  );
}

/** A function that stays the same for whoever is drawn only on change, and does what it says at the last drawing. */
function useSteady<Given extends readonly unknown[]>(act: (...given: Given) => void) {
  const last = useRef(act);
  useLayoutEffect(() => {
    last.current = act;
  });
  return useCallback((...given: Given) => last.current(...given), []);
}

/** A clause keeps its place on the screen whatever its code becomes and whichever is removed before it. */
function useStableKeys(count: number) {
  const keys = useRef<number[]>([]);
  const last = useRef(0);
  while (keys.current.length < count) {
    last.current += 1;
    keys.current.push(last.current);
  }
  keys.current.length = count;
  return keys;
}
