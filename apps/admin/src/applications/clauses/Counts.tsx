import { type Finding, outcome } from '@consortium/domain';
import { Box } from '@mui/material';
import { useEffect, useState } from 'react';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import { toneOf } from '../../kernel/values/tones.ts';

/** How many clauses came to what: the worst first, nothing that is none. */
export function Counts({ findings }: { findings: readonly Finding[] }) {
  const nameOf = useTerm(outcome);
  const counts = outcome.terms.map((term) => ({
    term,
    count: findings.filter((each) => each.outcome === term).length,
  }));
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1.25 }}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ term, count }) => (
          <ToneMark key={term} tone={toneOf('Outcome', term)}>
            {count} {nameOf(term)}
          </ToneMark>
        ))}
    </Box>
  );
}

const QUIET = 1500;

/** The same for those who listen: said once the numbers have come to rest. */
export function SpokenCounts({ findings }: { findings: readonly Finding[] }) {
  const nameOf = useTerm(outcome);
  const text = outcome.terms
    .map((term) => ({ term, count: findings.filter((each) => each.outcome === term).length }))
    .filter(({ count }) => count > 0)
    .map(({ term, count }) => `${count} ${nameOf(term)}`)
    .join(', ');
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid(text), QUIET);
    return () => window.clearTimeout(timer);
  }, [text]);
  return (
    <Box
      aria-live="polite"
      sx={{
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clip: 'rect(0 0 0 0)',
        whiteSpace: 'nowrap',
      }}
      style={{ width: 1, height: 1 }}
    >
      {said}
    </Box>
  );
}
