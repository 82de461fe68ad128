import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** One part of a page of the pack. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" sx={{ mb: 2 }}>
    <Box component="h3" sx={{ fontSize: 14, m: 0, mb: 0.5 }}>
      {title}
    </Box>
    {children}
  </Box>
);
