import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A part of a page with its heading; lines, no shadows. */
export function Panel({
  title,
  aside,
  children,
  dense,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  dense?: boolean;
}) {
  return (
    <Box
      component="section"
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        mb: 2,
        minWidth: 0,
      }}
    >
      {title ? (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 2,
            px: 2,
            py: 1,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Typography variant="h2" sx={{ flexGrow: 1 }}>
            {title}
          </Typography>
          {aside}
        </Box>
      ) : null}
      <Box sx={{ p: dense ? 0 : 2, overflowX: 'auto' }}>{children}</Box>
    </Box>
  );
}
