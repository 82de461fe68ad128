import { type Finding, force, outcome } from '@consortium/domain';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Box, Button, Collapse, IconButton, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { WireFinding } from '../../providers/problem.ts';
import { useText } from '../values/language.ts';
import { TermChip, useTerm } from '../values/terms.tsx';
import { Words } from '../values/Words.tsx';

/** A finding computed here (both languages) or told by the server (one). */
export type ShownFinding = Finding | WireFinding;

type RowProps = Readonly<{ finding: ShownFinding; onGoTo?: (field: string) => void; isOpen?: boolean }>;

/** 条款对照, one clause: outcome, what is and what must be, the way to mend it; opens to quote and computation. */
export function FindingRow({ finding, onGoTo, isOpen: opensAtOnce = false }: RowProps) {
  const [translate, textOf, forceOf] = [useTranslate(), useText(), useTerm(force)];
  const [isOpen, setOpen] = useState(opensAtOnce);
  const { clause, message, seen, threshold, howToFix, quote, computation, related } = finding;
  const [is, must, fix] = [textOf(seen), textOf(threshold), textOf(howToFix)];
  return (
    <Box component="li" sx={{ listStyle: 'none', borderBottom: 1, borderColor: 'divider', py: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <Box
          component="span"
          sx={{ color: 'text.secondary', minWidth: 64, fontVariantNumeric: 'tabular-nums' }}
        >
          {clause}
        </Box>
        <Box sx={{ flexGrow: 1, fontWeight: 600 }}>{textOf(message)}</Box>
        <TermChip term={finding.outcome} of={outcome} />
        <IconButton
          size="small"
          aria-expanded={isOpen}
          aria-label={`${translate('desk.finding.details')} ${clause}`}
          onClick={() => setOpen(!isOpen)}
          sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }}
        >
          <ExpandMoreIcon fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ pl: '72px' }}>
        {is || must ? (
          <Typography component="div">
            {is ? `${translate('desk.finding.seen')} ${is}` : null}
            {is && must ? ' · ' : null}
            {must ? `${translate('desk.finding.threshold')} ${must}` : null}
          </Typography>
        ) : null}
        {fix ? (
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
            <Typography component="div" sx={{ flexGrow: 1 }}>
              {fix}
            </Typography>
            {onGoTo && finding.field ? (
              <Button size="small" onClick={() => onGoTo(finding.field)} sx={{ whiteSpace: 'nowrap' }}>
                {translate('desk.finding.goTo')} ›
              </Button>
            ) : null}
          </Box>
        ) : null}
        <Collapse in={isOpen} unmountOnExit>
          <Box sx={{ color: 'text.secondary', pt: 0.5 }}>
            <div>
              {forceOf(finding.force)} · {translate('desk.finding.quote')}:“{quote}”
            </div>
            {textOf(computation) ? (
              <div>
                {translate('desk.finding.computation')}:{textOf(computation)}
              </div>
            ) : null}
            {related.length > 0 ? (
              <div>
                {translate('desk.finding.related')}:
                <Words of={related.map(({ name, number }) => (number ? `${name}(${number})` : name))} />
              </div>
            ) : null}
          </Box>
        </Collapse>
      </Box>
    </Box>
  );
}

export function FindingList({
  findings,
  onGoTo,
}: {
  findings: readonly ShownFinding[];
  onGoTo?: (field: string) => void;
}) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0 }}>
      {findings.map((finding) => (
        <FindingRow key={finding.code} finding={finding} {...(onGoTo ? { onGoTo } : {})} />
      ))}
    </Box>
  );
}
