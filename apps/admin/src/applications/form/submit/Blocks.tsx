import { applicationLabels, type Finding } from '@consortium/domain';
import { Alert, Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../kernel/values/language.ts';
import { ClauseRow } from '../../clauses/ClauseRow.tsx';

type Props = Readonly<{ toMend: readonly Finding[]; lacksBody: boolean; onGoTo: (path: string) => void }>;

/** 须先处理: every clause that stops the submission, and the recommending body where none is chosen. */
export function Blocks({ toMend, lacksBody, onGoTo }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const count = toMend.length + (lacksBody ? 1 : 0);
  return (
    <Part title={translate('filing.submit.blocks', { count })}>
      {lacksBody ? (
        <Alert
          severity="error"
          action={
            <Button onClick={() => onGoTo('recommendingBodyId')}>{translate('desk.finding.goTo')} ›</Button>
          }
        >
          {translate('filing.submit.noBody', { field: textOf(applicationLabels.recommendingBodyId) })}
        </Alert>
      ) : null}
      {count === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{translate('filing.submit.nothingBlocks')}</Box>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0 }}>
          {toMend.map((finding) => (
            <ClauseRow key={finding.code} finding={finding} onGoTo={onGoTo} />
          ))}
        </Box>
      )}
    </Part>
  );
}

/** A part of the dialog with its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ mb: 2 }}>
      <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
