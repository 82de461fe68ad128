import { Box, Tooltip } from '@mui/material';
import { useFieldValue } from 'react-admin';

/** Long names take two lines at most and show whole on hover and focus. */
export function LongText({ text, isInLink = false }: { text: string; isInLink?: boolean }) {
  const isLong = [...text].length > 24;
  const clamped = (
    <Box
      component="span"
      tabIndex={isLong && !isInLink ? 0 : undefined}
      sx={{
        display: '-webkit-box',
        WebkitLineClamp: 2,
        WebkitBoxOrient: 'vertical',
        overflow: 'hidden',
        minWidth: '8em',
      }}
    >
      {text}
    </Box>
  );
  return isLong ? <Tooltip title={text}>{clamped}</Tooltip> : clamped;
}

export function LongTextField({ source }: { source: string; label?: string }) {
  const text = useFieldValue<Record<string, string | null>>({ source }) as string | null;
  return text ? <LongText text={text} /> : <span>—</span>;
}
