import { fundUse, type LedgerYear } from '@consortium/domain';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { ConsortiumRecord } from '../show/record.ts';
import { Issues } from './Issues.tsx';

type Props = Readonly<{
  record: ConsortiumRecord;
  year: number;
  ledger: LedgerYear | undefined;
  onDone: () => void;
  onClose: () => void;
}>;

/** 编制预算 of a year: an amount for each use; a use left empty has none. */
export function BudgetDialog({ record, year, ledger, onDone, onClose }: Props) {
  const translate = useTranslate();
  const useOf = useTerm(fundUse);
  const acting = useAct('consortia');
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      (ledger?.byUse ?? []).flatMap(({ use, budget }) =>
        budget === null || budget === '0' ? [] : [[use, budget]],
      ),
    ),
  );
  const label = translate('registry.books.budget');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const lines = fundUse.terms.flatMap((use) => {
      const amount = (amounts[use] ?? '').trim();
      return amount === '' ? [] : [{ use, amount }];
    });
    if (!(await acting.run('setBudget', { id: record.id, budget: { year, lines } }, label))) return;
    onDone();
    onClose();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={acting.isPending ? undefined : onClose}
      aria-labelledby="budget-title"
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="budget-title">{translate('registry.books.budgetOf', { year })}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>{translate('registry.books.budgetHint')}</DialogContentText>
          <Issues issues={acting.issues} />
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 2 }}>
            {fundUse.terms.map((use) => (
              <TextField
                key={use}
                label={useOf(use)}
                value={amounts[use] ?? ''}
                onChange={({ target }) => setAmounts({ ...amounts, [use]: target.value })}
                slotProps={{ htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } } }}
              />
            ))}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={acting.isPending}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={acting.isPending}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={label} onClose={acting.dismiss} />
      ) : null}
    </Dialog>
  );
}
