import { consortiumStatus } from '@consortium/domain';
import { Box, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { DueMark } from '../../kernel/values/day-fields.tsx';
import { dayInSentence, today } from '../../kernel/values/days.ts';
import { useDeskLocale } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { TermChip } from '../../kernel/values/terms.tsx';
import { Words } from '../../kernel/values/Words.tsx';
import type { ConsortiumRecord } from './record.ts';
import { stateSince } from './state-since.ts';

/** 页首: number, state and since when, direction, lead, and how many clauses it misses today. */
export function Head({ record }: { record: ConsortiumRecord }) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const { number, status, terms, directions, leadUnit, health, operationFindings, rectifyBy } = record;
  const since = stateSince(terms, today());
  const missed = health?.missedCount ?? 0;
  // What was never recorded is a gap of the record, not of the consortium.
  const troubles = (operationFindings ?? []).filter(({ check }) => check !== 'RULES_MISSING').length;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        columnGap: 3,
        rowGap: 0.5,
        flexWrap: 'wrap',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 1.5,
        mb: 2,
      }}
    >
      <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>{number}</Box>
      <Box>
        <TermChip term={status} of={consortiumStatus} />
        {since ? (
          <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
            {translate('registry.head.since', { day: dayInSentence(since, locale) })}
          </Box>
        ) : null}
      </Box>
      <MuiLink component={Link} to={`/organisations/${leadUnit.id}/show`}>
        {leadUnit.legalName}
      </MuiLink>
      <Words of={directions} />
      {rectifyBy ? (
        <Box>
          {translate('registry.head.rectifyBy')} <DueMark day={rectifyBy} />
        </Box>
      ) : null}
      {health ? (
        <ToneMark tone={missed > 0 ? 'look' : 'holds'}>
          {missed > 0
            ? translate('registry.head.health', { count: missed })
            : translate('registry.head.healthy')}
        </ToneMark>
      ) : null}
      {troubles > 0 ? (
        <ToneMark tone="look">{translate('registry.head.operation', { count: troubles })}</ToneMark>
      ) : null}
    </Box>
  );
}
