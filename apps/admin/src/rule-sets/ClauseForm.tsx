import type { InputIssue, Rule, RuleSet } from '@consortium/domain';
import { ruleSetLabels } from '@consortium/domain';
import { Box, TextField } from '@mui/material';
import { Panel } from '../kernel/page/Panel.tsx';
import { useText } from '../kernel/values/language.ts';
import { ClauseFields } from './ClauseFields.tsx';
import { withLeaf } from './parameters.ts';

type Props = Readonly<{ draft: RuleSet; issues: readonly InputIssue[]; onChange: (draft: RuleSet) => void }>;

const heads = ['documentNo', 'title', 'effectiveFrom'] as const;

/** 逐条修改: the document's head and each clause with its thresholds. */
export function ClauseForm({ draft, issues, onChange }: Props) {
  const textOf = useText();
  const faulty = new Set(issues.filter(({ path }) => path[0] === 'rules').map(({ path }) => path[1]));
  const rules: readonly Rule[] = Array.isArray(draft?.rules) ? draft.rules : [];
  return (
    <Box sx={{ pt: 1 }}>
      <Panel>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 2fr 1fr', gap: 2 }}>
          {heads.map((field) => (
            <TextField
              key={field}
              label={textOf(ruleSetLabels[field])}
              value={draft[field] ?? ''}
              type={field === 'effectiveFrom' ? 'date' : 'text'}
              onChange={({ target }) => onChange({ ...draft, [field]: target.value })}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          ))}
        </Box>
      </Panel>
      {rules.map((rule, index) => (
        <ClauseFields
          key={rule.code}
          rule={rule}
          isFaulty={faulty.has(index)}
          onChange={(path, value) => onChange(withLeaf(draft, ['rules', index, ...path], value))}
        />
      ))}
    </Box>
  );
}
