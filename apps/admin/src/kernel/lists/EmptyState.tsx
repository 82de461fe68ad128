import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext, useTranslate } from 'react-admin';

/** 空白: what this is and the one button to begin. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <Box sx={{ textAlign: 'center', py: 5, px: 2 }}>
      <Typography variant="h2">{title}</Typography>
      {hint ? <Typography sx={{ color: 'text.secondary', my: 1 }}>{hint}</Typography> : null}
      {action}
    </Box>
  );
}

/** Empty list: nothing recorded yet, or nothing that matches the filters. */
export function EmptyList({ action }: { action?: ReactNode }) {
  const { resource, filterValues } = useListContext();
  const translate = useTranslate();
  const isFiltered = Object.keys(filterValues).length > 0;
  return isFiltered ? (
    <EmptyState title={translate('desk.empty.filtered')} hint={translate('desk.empty.filteredHint')} />
  ) : (
    <EmptyState
      title={translate(`desk.empty.${resource}`)}
      hint={translate(`desk.empty.${resource}Hint`)}
      action={action}
    />
  );
}
