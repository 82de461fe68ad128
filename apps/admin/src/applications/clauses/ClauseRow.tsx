import { type Finding, force, outcome } from '@consortium/domain';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Box, Button, ButtonBase, Collapse } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../kernel/values/language.ts';
import { TermChip, useTerm } from '../../kernel/values/terms.tsx';
import { sectionOf } from '../form/values/places.ts';
import { isSettled } from './order.ts';
import { RelatedRecords } from './RelatedRecords.tsx';
import { useMarkWidth } from './useMarkWidth.ts';

type Props = Readonly<{
  finding: Finding;
  onGoTo?: (path: string) => void;
  /** What a person adds to the clause: a reason, a verdict. */
  children?: ReactNode;
  opensAtOnce?: boolean;
}>;

/** 条款对照, one clause: its state, the numbers and the way to mend it; opens to the quote and the computation. */
export function ClauseRow({ finding, onGoTo, children, opensAtOnce = false }: Props) {
  const [translate, textOf, forceOf] = [useTranslate(), useText(), useTerm(force)];
  const [isOpen, setOpen] = useState(opensAtOnce);
  const detailsId = useId();
  const markWidth = useMarkWidth();
  const { clause, message, seen, threshold, howToFix, quote, computation, related } = finding;
  const [is, must, fix, how] = [textOf(seen), textOf(threshold), textOf(howToFix), textOf(computation)];
  const isQuiet = isSettled(finding);
  const numbers = [
    is && translate('filing.clauses.seen', { seen: is }),
    must && translate('filing.clauses.threshold', { threshold: must }),
  ];
  const go = translate(fix ? 'desk.finding.goTo' : 'desk.common.view');
  const canGo = onGoTo && sectionOf(finding.field) !== null && !isQuiet;
  return (
    <Box
      component="li"
      sx={{ listStyle: 'none', borderBottom: 1, borderColor: 'divider', px: 1.5, py: 0.75 }}
    >
      <ButtonBase
        data-clause={finding.code}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => setOpen(!isOpen)}
        sx={{
          display: 'flex',
          width: '100%',
          gap: 1,
          alignItems: 'baseline',
          justifyContent: 'flex-start',
          textAlign: 'start',
          font: 'inherit',
        }}
      >
        <Box component="span" sx={{ width: markWidth, flexShrink: 0 }}>
          <TermChip term={finding.outcome} of={outcome} />
        </Box>
        <Box component="span" sx={{ flexGrow: 1, minWidth: 0, fontWeight: isQuiet ? 400 : 600 }}>
          {textOf(message)}{' '}
          <Box
            component="span"
            sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12.5, whiteSpace: 'nowrap' }}
          >
            {clause}
          </Box>
        </Box>
        <ExpandMoreIcon
          aria-hidden
          fontSize="small"
          sx={{ color: 'text.secondary', alignSelf: 'center', transform: isOpen ? 'rotate(180deg)' : 'none' }}
        />
      </ButtonBase>
      <Box sx={{ pl: `${markWidth + 8}px`, overflowWrap: 'anywhere' }}>
        {isQuiet && !isOpen ? null : <Box>{numbers.filter(Boolean).join(' · ')}</Box>}
        {fix ? (
          <Box
            sx={{
              color: 'text.secondary',
              ...(isOpen
                ? {}
                : {
                    display: '-webkit-box',
                    WebkitLineClamp: 2,
                    WebkitBoxOrient: 'vertical',
                    overflow: 'hidden',
                  }),
            }}
          >
            {fix}
          </Box>
        ) : null}
        {canGo ? (
          <Button
            size="small"
            onClick={() => onGoTo(finding.field)}
            aria-label={`${go} ${textOf(message)}`}
            sx={{ py: 0, px: 0.5, ml: -0.5, mr: 1, minWidth: 0 }}
          >
            {go} ›
          </Button>
        ) : null}
        {children}
        <Collapse in={isOpen} unmountOnExit id={detailsId}>
          <Box sx={{ color: 'text.secondary', fontSize: 13, pt: 0.5 }}>
            {how ? (
              <Box>
                {translate('desk.finding.computation')}:{how}
              </Box>
            ) : null}
            <Box>
              {forceOf(finding.force)} · {translate('desk.finding.quote')}:“{quote}”
            </Box>
            {related.length > 0 ? <RelatedRecords related={related} /> : null}
          </Box>
        </Collapse>
      </Box>
    </Box>
  );
}
