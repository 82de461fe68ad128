import { Alert, DialogContentText } from '@mui/material';
import type { ReactNode } from 'react';
import { DialogForm } from '../../kernel/acts/DialogForm.tsx';
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
  const { isPending, refusal } = acting;
  return (
    <DialogForm
      title={title}
      submit={confirm}
      color={isWarning ? 'warning' : 'primary'}
      isPending={isPending}
      isWhole={isReady}
      onSubmit={() => {
        if (isReady) onConfirm();
      }}
      onClose={onClose}
    >
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
    </DialogForm>
  );
}
