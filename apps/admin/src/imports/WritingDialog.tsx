import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { Writing } from './Writing.tsx';

/** 正在导入, in the place where it was confirmed; it goes on without being watched. */
export function WritingDialog({ onClose }: { onClose: () => void }) {
  const [translate, title] = [useTranslate(), useId()];
  const record = useRecordContext();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={title}>
      <DialogTitle id={title}>{translate('import.writingTitle', { name: record?.fileName })}</DialogTitle>
      <DialogContent>
        <Writing />
        <Box sx={{ color: 'text.secondary', mt: 1 }}>{translate('import.writingText')}</Box>
      </DialogContent>
      <DialogActions>
        <ActionButtons />
        <Button variant="contained" autoFocus onClick={onClose}>
          {translate('import.leave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
