import type { Palette } from '@mui/material';
import type { Colours } from './draw.ts';

/** 图的颜色 of the theme in use, light or dark. */
export const coloursOf = ({ mode, background, text, primary, warning }: Palette): Colours => ({
  paper: background.paper,
  text: text.primary,
  quiet: text.secondary,
  line: mode === 'light' ? '#9AA5B4' : '#5C6878',
  accent: primary.main,
  look: warning.main,
  person: mode === 'light' ? '#6A4FB5' : '#B7A5F0',
});
