import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import { FindingList } from '../../kernel/acts/FindingList.tsx';
import { Meanwhile } from '../../kernel/acts/Meanwhile.tsx';
import type { Acting } from '../../kernel/acts/useAct.ts';
import { wasOvertaken } from '../../providers/problem.ts';

type Props = Readonly<{
  title: string;
  hint?: string;
  confirm: string;
  acting: Pick<Acting, 'isPending' | 'refusal'>;
  isReady: boolean;
  isWarning?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}>;

/** 办理对话框: what is given with an act, what it will do, and why it was refused. */
export function WayDialog({
  title,
  hint,
  confirm,
  acting,
  isReady,
  isWarning,
  onConfirm,
  onClose,
  children,
}: Props) {
  const translate = useTranslate();
  const titleId = useId();
  const { isPending, refusal } = acting;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isReady) onConfirm();
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={isPending ? undefined : onClose} aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {hint ? <DialogContentText sx={{ mb: 1 }}>{hint}</DialogContentText> : null}
          {refusal ? (
            <Alert severity="error" sx={{ mb: 1 }}>
              {refusal.problem.message}
              {refusal.problem.__typename === 'RulesViolated' ? (
                <FindingList findings={refusal.problem.findings ?? []} />
              ) : null}
              {wasOvertaken(refusal.problem) ? <Meanwhile /> : null}
            </Alert>
          ) : null}
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isPending}>
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={isWarning ? 'warning' : 'primary'}
            loading={isPending}
            disabled={!isReady}
          >
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
