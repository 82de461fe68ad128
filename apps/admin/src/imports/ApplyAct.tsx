import { Alert, Button, Checkbox, DialogContentText, FormControlLabel } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { DialogForm } from '../kernel/acts/DialogForm.tsx';
import { ProblemDialog } from '../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../kernel/acts/useAct.ts';
import { WritingDialog } from './WritingDialog.tsx';

/** 确认导入: how many rows become what, and whether the others may be left out; then how far it is, until it ends. */
export function ApplyAct() {
  const translate = useTranslate();
  const record = useRecordContext<RaRecord>();
  const acting = useAct('dataImports');
  const [isAsked, setAsked] = useState(false);
  const [isWatched, setWatched] = useState(false);
  const [onlyGood, setOnlyGood] = useState(false);
  if (!record) return null;
  const { id, version, creates, changes, refused, fileName, job, openActions } = record;
  const good = creates + changes;
  const name = translate('import.apply', { count: good });
  const finish = (after: RaRecord | null) => {
    if (!after) return;
    setAsked(false);
    setWatched(true);
  };
  return (
    <>
      {openActions.includes('apply') ? (
        <Button variant="contained" disabled={good === 0} onClick={() => setAsked(true)}>
          {name}
        </Button>
      ) : null}
      {isAsked ? (
        <DialogForm
          title={translate('import.applyTitle', { name: fileName })}
          submit={name}
          isPending={acting.isPending}
          isWhole={refused === 0 || onlyGood}
          hasFocus={refused === 0}
          onSubmit={() =>
            void acting.run('apply', { id, version, onlyGood }, translate('import.applied')).then(finish)
          }
          onClose={() => setAsked(false)}
        >
          <DialogContentText sx={{ color: 'text.primary' }}>
            {translate('import.applyText', { creates, changes })}
          </DialogContentText>
          {refused > 0 ? (
            <>
              <Alert severity="warning" sx={{ my: 1 }}>
                {translate('import.hasRefused', { count: refused })}
              </Alert>
              <FormControlLabel
                control={<Checkbox checked={onlyGood} onChange={(_event, is) => setOnlyGood(is)} />}
                label={translate('import.onlyGood', { count: good })}
              />
            </>
          ) : null}
        </DialogForm>
      ) : null}
      {isWatched && job ? <WritingDialog onClose={() => setWatched(false)} /> : null}
      {acting.refusal ? (
        <ProblemDialog
          problem={acting.refusal.problem}
          action={name}
          isPending={acting.isPending}
          onConfirm={() => void acting.confirm().then(finish)}
          onClose={acting.dismiss}
        />
      ) : null}
    </>
  );
}
