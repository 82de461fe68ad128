import { applicationStatus, consortiumStatus, nameNearness } from '@consortium/domain';
import { Box, LinearProgress, Link } from '@mui/material';
import type { ReactNode } from 'react';
import { useCreatePath, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { TermChip, useTerm } from '../kernel/values/terms.tsx';
import type { Near } from './near.ts';

const resourceOf = { APPLICATION: 'applications', CONSORTIUM: 'consortia' } as const;

/** 相近的一个: its name with what is shared marked, by what it is near and by how much, and where it stands. */
export function NearRow({ near, children }: { near: Near; children?: ReactNode }) {
  const [translate, nearnessOf, createPath] = [useTranslate(), useTerm(nameNearness), useCreatePath()];
  const { kind, recordId, number, leadUnit, by, score, shared } = near;
  return (
    <Box
      component="li"
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
    >
      <Box sx={{ display: 'flex', columnGap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {recordId ? (
            <Link
              component={RouterLink}
              underline="always"
              to={createPath({ resource: resourceOf[kind], type: 'show', id: recordId })}
            >
              <Parts parts={near.parts} />
            </Link>
          ) : (
            <Parts parts={near.parts} />
          )}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
          {translate(`filing.near.${kind}`)} {number} · {leadUnit}
        </Box>
        <TermChip term={near.applicationStatus} of={applicationStatus} />
        <TermChip term={near.consortiumStatus} of={consortiumStatus} />
      </Box>
      <Box
        sx={{
          display: 'flex',
          columnGap: 1.5,
          alignItems: 'center',
          flexWrap: 'wrap',
          fontSize: 13,
          mt: 0.25,
        }}
      >
        <ToneMark tone={by === 'EQUAL' ? 'blocks' : 'look'}>{nearnessOf(by)}</ToneMark>
        {by === 'DIRECTION' ? null : <Score score={score} />}
        <Box component="span">{shared}</Box>
      </Box>
      {children}
    </Box>
  );
}

/** What is shared is bold and underlined as well: nothing is told by colour alone. */
function Parts({ parts }: Pick<Near, 'parts'>) {
  return parts.map(({ text, isShared }, place) =>
    isShared ? (
      <Box
        component="mark"
        key={place}
        sx={{ bgcolor: 'action.selected', color: 'inherit', textDecoration: 'underline', px: 0.25 }}
      >
        {text}
      </Box>
    ) : (
      <span key={place}>{text}</span>
    ),
  );
}

function Score({ score }: Pick<Near, 'score'>) {
  const translate = useTranslate();
  const told = translate('radar.score', { score });
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
      <LinearProgress
        variant="determinate"
        color="warning"
        value={Number(score) * 100}
        aria-label={told}
        sx={{ width: 72, height: 6, borderRadius: 1 }}
      />
      {told}
    </Box>
  );
}
