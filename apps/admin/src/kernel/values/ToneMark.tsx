import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import BlockIcon from '@mui/icons-material/HighlightOffOutlined';
import MovingIcon from '@mui/icons-material/PlayCircleOutlined';
import RestIcon from '@mui/icons-material/RemoveCircleOutline';
import LookIcon from '@mui/icons-material/ReportProblemOutlined';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { colourOf, type Tone } from './tones.ts';

const icons = {
  blocks: BlockIcon,
  look: LookIcon,
  holds: CheckIcon,
  moving: MovingIcon,
  rest: RestIcon,
} as const;

/** Icon and word: meaning is never told by colour alone. */
export function ToneMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        color: colourOf[tone],
        whiteSpace: 'nowrap',
        verticalAlign: 'middle',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      <span>{children}</span>
    </Box>
  );
}
