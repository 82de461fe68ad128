import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { TextField, useResourceContext, useTranslateLabel } from 'react-admin';

/** Name and value pairs of a record, two or three columns wide. */
export function Facts({ children, columns = 3 }: { children: ReactNode; columns?: number }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: `repeat(${columns}, minmax(0, 1fr))` },
        columnGap: 3,
        rowGap: 1.5,
        m: 0,
      }}
    >
      {children}
    </Box>
  );
}

type FactProps = { source: string; label?: string; wide?: boolean; children?: ReactNode };

/** One pair; the label is the field's own unless another is given. */
export function Fact({ source, label, wide, children }: FactProps) {
  const resource = useResourceContext();
  const translateLabel = useTranslateLabel();
  return (
    <Box sx={{ gridColumn: wide ? '1 / -1' : 'auto', minWidth: 0 }}>
      <Box component="dt" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
        {translateLabel({ source, resource, ...(label ? { label } : {}) })}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        {children ?? <TextField source={source} emptyText="—" />}
      </Box>
    </Box>
  );
}
