import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ToneMark } from '../values/ToneMark.tsx';
import type { Rehearsal } from './useRehearsal.ts';

type Outcome = Readonly<{ __typename: string; message?: string }>;
type Props<Row, Told extends Outcome> = Readonly<{
  title: string;
  hint: string;
  rehearsal: Rehearsal<Told>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => ReactNode;
  /** Where one would go or went. */
  goneTo: (outcome: Told) => ReactNode;
  /** What stops one, beside its sentence. */
  stoppedBy?: (outcome: Told) => ReactNode;
  variables: object;
  isWhole: boolean;
  onClose: () => void;
  /** What is asked; gone once it is done. */
  children?: ReactNode;
}>;

/** 批量办理: rehearsed first, so that what would be refused is seen before anything is done. */
export function RehearsalDialog<Row, Told extends Outcome>(props: Props<Row, Told>) {
  const translate = useTranslate();
  const { title, hint, rehearsal, variables, isWhole, onClose, children } = props;
  const { outcomes, isDone, isPending, problem, going, send } = rehearsal;
  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      fullWidth
      maxWidth="md"
      aria-labelledby="rehearsal-title"
    >
      <DialogTitle id="rehearsal-title">{title}</DialogTitle>
      <DialogContent>
        {problem ? <Alert severity="error">{problem}</Alert> : null}
        {isDone ? null : children}
        {outcomes ? (
          <Outcomes {...props} outcomes={outcomes} />
        ) : (
          <Box sx={{ color: 'text.secondary', mt: 1 }}>{hint}</Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={isPending}>
          {translate(isDone ? 'desk.common.close' : 'ra.action.cancel')}
        </Button>
        {isDone ? null : outcomes ? (
          <Button
            variant="contained"
            loading={isPending}
            disabled={going === 0}
            onClick={() => void send(variables, false)}
          >
            {translate('desk.rehearsal.confirm', { count: going })}
          </Button>
        ) : (
          <Button
            variant="contained"
            loading={isPending}
            disabled={!isWhole}
            onClick={() => void send(variables, true)}
          >
            {translate('desk.rehearsal.rehearse')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** 逐件结果: where each would go or went, or what stops it. */
function Outcomes<Row, Told extends Outcome>({
  rows,
  keyOf,
  nameOf,
  goneTo,
  stoppedBy,
  rehearsal,
  outcomes,
}: Props<Row, Told> & Readonly<{ outcomes: readonly Told[] }>) {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 2 }} role="status">
      <strong>{translate(rehearsal.isDone ? 'desk.rehearsal.done' : 'desk.rehearsal.rehearsed')}</strong>
      {rows.map((row, index) => {
        const outcome = outcomes[index];
        if (!outcome) return null;
        return (
          <Box key={keyOf(row)} sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <Box sx={{ flexGrow: 1 }}>{nameOf(row)}</Box>
              {rehearsal.isGone(outcome) ? (
                goneTo(outcome)
              ) : (
                <ToneMark tone="blocks">{translate('desk.rehearsal.stopped')}</ToneMark>
              )}
            </Box>
            {outcome.message ? <Box sx={{ color: 'text.secondary' }}>{outcome.message}</Box> : null}
            {stoppedBy?.(outcome)}
          </Box>
        );
      })}
    </Box>
  );
}
