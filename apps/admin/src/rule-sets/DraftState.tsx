import { type InputIssue, type Label, type RuleSet, ruleSetLabels } from '@consortium/domain';
import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDeskLocale } from '../kernel/values/language.ts';
import { changeCount, type Path, pathText } from './parameters.ts';
import { spoken } from './termNames.ts';

const SHOWN = 5;
type Props = Readonly<{ origin: RuleSet; draft: unknown; issues: readonly InputIssue[]; isJson: boolean }>;

/** How the draft stands: what is wrong and where, or how much has been changed. */
export function DraftState({ origin, draft, issues, isJson }: Props) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const say = spoken(locale);
  const labels: Readonly<Record<string, Label>> = ruleSetLabels;
  /** 三(三)b › 下限: the clause and what of it. */
  const placeOf = ([top, index, part, ...rest]: Path): string => {
    if (top !== 'rules' || typeof index !== 'number') return labels[String(top)]?.[locale] ?? '';
    const inside =
      part === 'measure' && rest.length > 0 ? say.path(rest) : (labels[`rules.${part}`]?.[locale] ?? '');
    return [(draft as RuleSet).rules[index]?.clause ?? `#${index + 1}`, inside].filter(Boolean).join(' › ');
  };
  if (!isJson) return <Alert severity="error">{translate('rules.notJson')}</Alert>;
  if (issues.length > 0)
    return (
      <Alert severity="error">
        {translate('rules.invalid', { count: issues.length })}
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {issues.slice(0, SHOWN).map(({ path, label }) => (
            <li key={pathText(path)}>
              <strong>{placeOf(path)}</strong> {label[locale]}
            </li>
          ))}
        </Box>
      </Alert>
    );
  const changes = changeCount(origin, draft);
  const rules = (draft as RuleSet).rules.length;
  return (
    <Box role="status">
      {translate('rules.valid', { count: rules })} ·{' '}
      {changes === 0 ? translate('rules.unchanged') : translate('rules.changed', { count: changes })}
    </Box>
  );
}
