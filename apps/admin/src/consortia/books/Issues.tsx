import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDeskLocale } from '../../kernel/values/language.ts';
import type { WireIssue } from '../../providers/graphql.ts';

/** 第几行: the row of a list that an issue is about, counted from one. */
const rowOf = ({ path }: WireIssue): number | null => {
  const index = path.find((part) => typeof part === 'number');
  return typeof index === 'number' ? index + 1 : null;
};

/** 须改之处: every reason at once why something cannot be kept, by the row that it is about. */
export function Issues({ issues }: { issues: readonly WireIssue[] }) {
  const [translate, locale] = [useTranslate(), useDeskLocale()];
  if (issues.length === 0) return null;
  return (
    <Alert severity="error" sx={{ mb: 1 }}>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {issues.map((issue) => {
          const row = rowOf(issue);
          return (
            <li key={issue.path.join('.') + issue.code}>
              {row === null ? '' : translate('registry.books.row', { row })}
              {issue.label[locale] ?? issue.code}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
