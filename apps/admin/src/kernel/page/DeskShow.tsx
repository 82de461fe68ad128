import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { Show, type ShowProps } from 'react-admin';
import { ActionButtons } from '../acts/ActionButtons.tsx';
import { ErrorView } from './ErrorView.tsx';
import { RecordTitle } from './PageTitle.tsx';

type Props = Omit<ShowProps, 'children' | 'actions'> & { children: ReactNode; actions?: ReactNode };

/** 查看: the record's name as heading, what may be done with it, then the page. */
export function DeskShow({ children, actions, ...rest }: Props) {
  return (
    <Show actions={false} component="div" title={<RecordTitle />} error={<ErrorView />} {...rest}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 2, '&:empty': { display: 'none' } }}>
        {actions === undefined ? <ActionButtons /> : actions}
      </Box>
      {children}
    </Show>
  );
}
