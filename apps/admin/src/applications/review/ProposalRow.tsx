import { conflictKind } from '@consortium/domain';
import { Box, Checkbox } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import { Words } from '../../kernel/values/Words.tsx';
import type { Proposal } from './queries.ts';

type Props = Readonly<{ proposal: Proposal; isChosen: boolean; onToggle: () => void }>;

/** One expert: what speaks for them, and every path by which they must not be asked. */
export function ProposalRow({ proposal, isChosen, onToggle }: Props) {
  const translate = useTranslate();
  const kindOf = useTerm(conflictKind);
  const { expert, matchedFields, conflicts, isAvailable, hasAccount, isAssignable, openAssignmentCount } =
    proposal;
  const units = expert.employments.filter(({ validTo }) => validTo === null);
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        display: 'flex',
        gap: 1,
        alignItems: 'flex-start',
        borderBottom: 1,
        borderColor: 'divider',
        py: 0.5,
      }}
    >
      <Checkbox
        checked={isChosen}
        disabled={!isAssignable}
        onChange={onToggle}
        slotProps={{ input: { 'aria-label': translate('review.tab.choose', { name: expert.name }) } }}
      />
      <Box sx={{ flexGrow: 1, minWidth: 0, pt: 1 }}>
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
          <strong>{expert.name}</strong>
          {expert.title ? <span>{expert.title}</span> : null}
          {units.length > 0 ? <Words of={units.map(({ organisation }) => organisation.legalName)} /> : null}
        </Box>
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', color: 'text.secondary' }}>
          {matchedFields.length > 0 ? (
            <span>{translate('review.tab.matched', { fields: matchedFields.join('、') })}</span>
          ) : null}
          <span>{translate('review.tab.load', { count: openAssignmentCount })}</span>
          {isAvailable ? null : <ToneMark tone="look">{translate('review.tab.away')}</ToneMark>}
          {hasAccount ? null : <ToneMark tone="look">{translate('review.tab.noAccount')}</ToneMark>}
        </Box>
        {conflicts.map(({ kind, text }) => (
          <Box key={text} sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
            <ToneMark tone="blocks">{kindOf(kind)}</ToneMark>
            <span>{text}</span>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
