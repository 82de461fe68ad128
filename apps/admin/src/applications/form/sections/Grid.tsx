import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** Inputs side by side; one takes the whole width with `wide`. */
export function Grid({ children, columns = 2 }: { children: ReactNode; columns?: number }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        columnGap: 2,
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  );
}

export const Wide = ({ children }: { children: ReactNode }) => (
  <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>{children}</Box>
);

/** A part of a tab with its heading and a line of explanation. */
export function Part({
  title,
  hint,
  aside,
  children,
  id,
}: {
  title: string;
  hint?: string;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <Box component="section" id={id} sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.5 }}>
        <Typography variant="h3" component="h2">
          {title}
        </Typography>
        <Box sx={{ color: 'text.secondary', fontSize: 12.5, flexGrow: 1, minWidth: 0 }}>{hint}</Box>
        {aside}
      </Box>
      {children}
    </Box>
  );
}
