import type { Locale, Rule } from '@consortium/domain';
import type { Entry } from '../../kernel/history/HistoryTimeline.tsx';

const OF_CLAUSE = /^(verdicts|waivers)\.([A-Z][A-Z0-9_]+)/;

/** Clauses by number and title where the log has their codes. */
export const withClauses = (
  entries: readonly Entry[],
  rules: readonly Pick<Rule, 'code' | 'clause' | 'title'>[],
  locale: Locale,
): Entry[] =>
  entries.map((entry) => ({
    ...entry,
    changes: entry.changes.map((change) => {
      const rule = rules.find(({ code }) => code === OF_CLAUSE.exec(change.path)?.[2]);
      return rule
        ? {
            ...change,
            path: change.path.replace(rule.code, `${rule.clause} ${rule.title[locale]}`.replaceAll('.', '·')),
          }
        : change;
    }),
  }));
