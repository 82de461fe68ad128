import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router';

type Props = Readonly<{ isUnsaved: () => boolean; flush: () => Promise<boolean> }>;

/** 离开前: saves first; where that fails, asks before anything typed is left behind. */
export function LeaveGuard({ isUnsaved, flush }: Props) {
  const translate = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isUnsaved(),
  );
  const [isAsking, setAsking] = useState(false);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!isUnsaved()) return;
      event.preventDefault();
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);

  const { state } = blocker;
  useEffect(() => {
    if (state !== 'blocked') return;
    flush().then((isSaved) => (isSaved ? blocker.proceed?.() : setAsking(true)));
  }, [state]);

  const answer = (leaves: boolean) => {
    setAsking(false);
    if (leaves) blocker.proceed?.();
    else blocker.reset?.();
  };
  return (
    <Dialog open={isAsking} onClose={() => answer(false)} aria-labelledby="leave-title" maxWidth="xs">
      <DialogTitle id="leave-title">{translate('filing.leave.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('filing.leave.text')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button color="error" onClick={() => answer(true)}>
          {translate('filing.leave.leave')}
        </Button>
        <Button variant="contained" autoFocus onClick={() => answer(false)}>
          {translate('desk.act.backToEdit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
