import { userInput } from '@consortium/domain';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useState } from 'react';
import { Form, type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { ProblemDialog } from '../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../kernel/acts/useAct.ts';
import { ConflictDialog } from '../kernel/forms/ConflictDialog.tsx';
import { validateWith } from '../kernel/forms/validateWith.ts';
import { useDeskLocale, useText } from '../kernel/values/language.ts';
import { picked } from '../providers/documents.ts';
import { userFields } from './queries.ts';
import { userSteps } from './steps.ts';
import { RoleInputs } from './UserInputs.tsx';

/** 调整角色: the role and the body it belongs to; the person's sessions end. */
export function AssignRole() {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const label = useText()(userSteps.assignRole.label);
  const user = useRecordContext<RaRecord>();
  const acting = useAct('users');
  const [isOpen, setOpen] = useState(false);
  if (!user) return null;
  const problem = acting.refusal?.problem;

  const submit = async (values: Record<string, unknown>) => {
    const asked = { id: user.id, version: values.version, user: picked(values, userFields) };
    const after = await acting.run('assignRole', asked, label);
    if (after) setOpen(false);
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        fullWidth
        maxWidth="xs"
        aria-labelledby="role-title"
      >
        <DialogTitle id="role-title">{label}</DialogTitle>
        <Form
          record={{ ...picked(user, userFields), version: user.version }}
          validate={validateWith(userInput, userFields, locale)}
          onSubmit={(values: Record<string, unknown>) => submit(values)}
        >
          <DialogContent>
            <Stack>
              <RoleInputs />
            </Stack>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</Button>
            <Button type="submit" variant="contained" loading={acting.isPending}>
              {label}
            </Button>
          </DialogActions>
          {problem?.__typename === 'ConflictVersion' ? (
            <ConflictDialog
              currentVersion={problem.currentVersion}
              fields={userFields}
              onClose={acting.dismiss}
            />
          ) : null}
        </Form>
      </Dialog>
      {problem && problem.__typename !== 'ConflictVersion' ? (
        <ProblemDialog problem={problem} action={label} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
