import { type Finding, outcome, verdict as verdicts, waiverStatus } from '@consortium/domain';
import { Box, Button, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useText } from '../../kernel/values/language.ts';
import { TermChip, useTerm } from '../../kernel/values/terms.tsx';
import { colourOf, toneOf } from '../../kernel/values/tones.ts';
import { ComparedNames } from '../../name-radar/ComparedNames.tsx';
import type { Subject } from '../../name-radar/near.ts';
import { RelatedRecords } from '../clauses/RelatedRecords.tsx';
import { useMarkWidth } from '../clauses/useMarkWidth.ts';
import type { WaiverRow } from '../record.ts';
import type { Given } from './rows.ts';

type Props = Readonly<{
  finding: Finding;
  waiver: WaiverRow | undefined;
  given: Given[string];
  onGive: (change: Partial<Given[string]>) => void;
  onEvidence: () => void;
  isReadOnly: boolean;
  subject: Subject;
}>;

/** Other names that a clause on the name tells of are decided about where they stand. */
const NAME = 'name';

/** 一条: what was found, where it is seen, and the officer's verdict with a note. */
export function CheckRow({ finding, waiver, given, onGive, onEvidence, isReadOnly, subject }: Props) {
  const [translate, textOf, nameOf] = [useTranslate(), useText(), useTerm(verdicts)];
  const { code, clause, message, seen, threshold, computation, field, related } = finding;
  const markWidth = useMarkWidth();
  const title = `${clause} ${textOf(message)}`;
  return (
    <Box
      component="li"
      data-row={code}
      tabIndex={0}
      aria-label={title}
      sx={{
        px: 1.5,
        py: 0.75,
        borderBottom: 1,
        borderColor: 'divider',
        '&:focus': { bgcolor: 'action.hover' },
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flexGrow: 1, minWidth: 0 }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
            <Box sx={{ width: markWidth, flexShrink: 0 }}>
              <TermChip term={finding.outcome} of={outcome} />
            </Box>
            <Box sx={{ fontWeight: 600, minWidth: 0 }}>
              {textOf(message)}{' '}
              <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12.5 }}>
                {clause}
              </Box>
            </Box>
          </Box>
          <Box
            sx={{ pl: `${markWidth + 8}px`, color: 'text.secondary', fontSize: 13, overflowWrap: 'anywhere' }}
          >
            {[
              translate('filing.clauses.seen', { seen: textOf(seen) }),
              translate('filing.clauses.threshold', { threshold: textOf(threshold) }),
            ].join(' · ')}
            {textOf(computation) ? <Box>{textOf(computation)}</Box> : null}
            {related.length > 0 && field !== NAME ? <RelatedRecords related={related} /> : null}
            {waiver ? (
              <Box sx={{ color: 'text.primary' }}>
                {translate('filing.check.waiverOf')}:{waiver.reason}{' '}
                <TermChip term={waiver.status} of={waiverStatus} />
              </Box>
            ) : null}
          </Box>
        </Box>
        <Box sx={{ flexShrink: 0, textAlign: 'end' }}>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={given.verdict}
            disabled={isReadOnly}
            aria-label={title}
            onChange={(_event, verdict) => onGive({ verdict })}
          >
            {verdicts.terms.map((term) => (
              <ToggleButton
                key={term}
                value={term}
                sx={{
                  py: 0.25,
                  px: 1,
                  '&.Mui-selected': { color: colourOf[toneOf('Verdict', term)], fontWeight: 600 },
                }}
              >
                {nameOf(term)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {field ? (
            <Button size="small" onClick={onEvidence} sx={{ display: 'block', ml: 'auto', py: 0 }}>
              {translate('filing.check.evidence')} ‹
            </Button>
          ) : null}
        </Box>
      </Box>
      {related.length > 0 && field === NAME ? (
        <Box sx={{ pl: `${markWidth + 8}px` }}>
          <ComparedNames subject={subject} fallback={<RelatedRecords related={related} />} />
        </Box>
      ) : null}
      {given.verdict === 'NOT_MET' || given.verdict === 'TO_CORRECT' || given.note !== '' ? (
        <TextField
          fullWidth
          multiline
          size="small"
          label={translate('filing.check.note')}
          placeholder={translate('filing.check.noteHint')}
          value={given.note}
          onChange={({ target }) => onGive({ note: target.value })}
          slotProps={{ htmlInput: { readOnly: isReadOnly, maxLength: 2000 } }}
        />
      ) : null}
    </Box>
  );
}
