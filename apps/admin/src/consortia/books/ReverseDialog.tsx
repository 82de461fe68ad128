import { consortiumLifecycle, fundEntryLabels } from '@consortium/domain';
import { DialogContentText, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DialogForm } from '../../kernel/acts/DialogForm.tsx';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import type { ConsortiumRecord } from '../show/record.ts';
import { Issues } from './Issues.tsx';
import type { EntryRecord } from './queries.ts';

type Props = Readonly<{
  record: ConsortiumRecord;
  entry: EntryRecord;
  onDone: () => void;
  onClose: () => void;
}>;

/** 冲销: the same voucher once more, below zero, with a day, a number and a reason of its own. */
export function ReverseDialog({ record, entry, onDone, onClose }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [given, setGiven] = useState({ bookedOn: today(), voucherNo: '', reason: '' });
  const acting = useAct('consortia');
  const label = textOf(consortiumLifecycle.reverseFundEntry.label);
  const set = (more: Partial<typeof given>) => setGiven({ ...given, ...more });
  const submit = async () => {
    if (!(await acting.run('reverseFundEntry', { id: record.id, entryId: entry.id, ...given }, label)))
      return;
    onDone();
    onClose();
  };
  return (
    <>
      <DialogForm
        title={translate('desk.act.confirmTitle', { action: label })}
        submit={label}
        color="warning"
        isPending={acting.isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        <DialogContentText sx={{ color: 'text.primary', mb: 2 }}>
          {translate('desk.act.confirmText', {
            action: label,
            name: `${entry.voucherNo} ${entry.purpose}`,
          })}
        </DialogContentText>
        <Issues issues={acting.issues} />
        <TextField
          required
          fullWidth
          type="date"
          label={textOf(fundEntryLabels.bookedOn)}
          value={given.bookedOn}
          onChange={({ target }) => set({ bookedOn: target.value })}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
        />
        <TextField
          required
          fullWidth
          label={textOf(fundEntryLabels.voucherNo)}
          value={given.voucherNo}
          onChange={({ target }) => set({ voucherNo: target.value })}
        />
        <TextField
          required
          fullWidth
          multiline
          minRows={2}
          label={translate('desk.act.reason')}
          value={given.reason}
          onChange={({ target }) => set({ reason: target.value })}
        />
      </DialogForm>
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={label} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
