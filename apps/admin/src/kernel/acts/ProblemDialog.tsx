import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Problem, wasOvertaken } from '../../providers/problem.ts';
import { FindingList } from './FindingList.tsx';
import { Meanwhile } from './Meanwhile.tsx';

type Props = Readonly<{
  problem: Problem;
  /** The act's name, for the title. */
  action?: string;
  isPending?: boolean;
  /** Goes on in spite of warnings. */
  onConfirm?: () => void;
  onClose: () => void;
  onGoTo?: (field: string) => void;
}>;

/** 未能办理: why, with every clause that stands in the way or what others did first, and the way on where there is one. */
export function ProblemDialog({ problem, action, isPending, onConfirm, onClose, onGoTo }: Props) {
  const translate = useTranslate();
  const goTo = onGoTo
    ? (field: string) => {
        onClose();
        onGoTo(field);
      }
    : undefined;
  const title = action ? translate('desk.act.refusedTitle', { action }) : translate('desk.act.refusedPlain');
  const isQuestion = problem.__typename === 'ConfirmationNeeded';
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="problem-title">
      <DialogTitle id="problem-title">{isQuestion ? problem.message : title}</DialogTitle>
      <DialogContent>
        {problem.__typename === 'RulesViolated' ? (
          <>
            <DialogContentText sx={{ mb: 1 }}>
              {problem.facts?.number ? `${problem.facts.number} ` : ''}
              {translate('desk.act.blockedBy')}
            </DialogContentText>
            <FindingList findings={problem.findings} {...(goTo ? { onGoTo: goTo } : {})} />
          </>
        ) : isQuestion ? (
          <>
            <DialogContentText>{translate('desk.act.confirmWarnings')}</DialogContentText>
            <ul>
              {problem.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <Alert severity="warning">{problem.message}</Alert>
            {wasOvertaken(problem) ? <Meanwhile /> : null}
          </>
        )}
      </DialogContent>
      <DialogActions>
        {isQuestion && onConfirm ? (
          <>
            <Button onClick={onClose} autoFocus>
              {translate('desk.act.backToEdit')}
            </Button>
            <Button variant="contained" onClick={onConfirm} loading={isPending ?? false}>
              {translate('desk.act.confirmAnyway')}
            </Button>
          </>
        ) : (
          <Button variant="contained" onClick={onClose} autoFocus>
            {translate('desk.act.understood')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
