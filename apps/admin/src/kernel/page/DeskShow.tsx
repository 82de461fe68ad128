import { Box, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { Show, type ShowProps, useRecordContext } from 'react-admin';
import { ActionButtons } from '../acts/ActionButtons.tsx';
import { ShowErrorView } from './ErrorView.tsx';
import { RecordTitle } from './PageTitle.tsx';

type Props = Omit<ShowProps, 'children' | 'actions'> & { children: ReactNode; actions?: ReactNode };

/** 查看: the record's name as heading, what may be done with it, then the page. */
export function DeskShow({ children, actions, ...rest }: Props) {
  return (
    <Show actions={false} component="div" title={<RecordTitle />} error={<ShowErrorView />} {...rest}>
      <WhenRead>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 2, '&:empty': { display: 'none' } }}>
          {actions === undefined ? <ActionButtons /> : actions}
        </Box>
        {children}
      </WhenRead>
    </Show>
  );
}

/** The place of the page while the record is on its way. */
function WhenRead({ children }: { children: ReactNode }) {
  const record = useRecordContext();
  if (record) return children;
  return (
    <Box aria-hidden sx={{ display: 'grid', gap: 2 }}>
      <Skeleton variant="rounded" width={240} height={32} />
      <Skeleton variant="rounded" height={160} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}
