import { force, type Rule, ruleSetLabels, stage } from '@consortium/domain';
import { measureLabels } from '@consortium/domain/parameters';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useDeskLocale, useText } from '../kernel/values/language.ts';
import { useTerm } from '../kernel/values/terms.tsx';
import { linesOf } from './parameters.ts';
import { spoken } from './termNames.ts';

/** 条款一览: clause, requirement and quote, how it binds, what is measured with which numbers. */
export function ClauseTable({ rules }: { rules: readonly Rule[] }) {
  const translate = useTranslate();
  const textOf = useText();
  const locale = useDeskLocale();
  const [forceOf, stageOf] = [useTerm(force), useTerm(stage)];
  return (
    <PlainTable
      label={translate('rules.clauses')}
      rows={rules}
      keyOf={({ code }) => code}
      columns={[
        {
          label: textOf(ruleSetLabels['rules.clause']),
          cell: ({ clause }) => <Box sx={{ whiteSpace: 'nowrap' }}>{clause}</Box>,
        },
        {
          label: textOf(ruleSetLabels['rules.title']),
          cell: ({ title, quote }) => (
            <Box sx={{ minWidth: 280, py: 0.5 }}>
              <strong>{textOf(title)}</strong>
              <Box sx={{ color: 'text.secondary' }} lang="zh-CN">
                “{quote}”
              </Box>
            </Box>
          ),
        },
        {
          label: textOf(ruleSetLabels['rules.force']),
          cell: ({ force: binds, dueBy, isWaivableBySpecialCase }) => (
            <Box sx={{ whiteSpace: 'nowrap' }}>
              {forceOf(binds)} · {stageOf(dueBy)}
              {isWaivableBySpecialCase ? (
                <div>{textOf(ruleSetLabels['rules.isWaivableBySpecialCase'])}</div>
              ) : null}
            </Box>
          ),
        },
        {
          label: `${textOf(ruleSetLabels['rules.measure'])} · ${translate('rules.parameters')}`,
          cell: ({ measure }) => (
            <Box sx={{ fontSize: 13, overflowWrap: 'anywhere', minWidth: 200 }}>
              <Box sx={{ color: 'text.secondary' }}>
                {textOf(measureLabels[measure.kind] ?? measure.kind)}
              </Box>
              {linesOf(measure, spoken(locale)).map((line) => (
                <div key={line}>{line}</div>
              ))}
            </Box>
          ),
        },
      ]}
    />
  );
}
