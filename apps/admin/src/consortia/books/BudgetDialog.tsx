import { fundUse, type LedgerYear } from '@consortium/domain';
import { Box, DialogContentText, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DialogForm } from '../../kernel/acts/DialogForm.tsx';
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
  const submit = async () => {
    const lines = fundUse.terms.flatMap((use) => {
      const amount = (amounts[use] ?? '').trim();
      return amount === '' ? [] : [{ use, amount }];
    });
    const values = { id: record.id, version: record.version, budget: { year, lines } };
    if (!(await acting.run('setBudget', values, label))) return;
    onDone();
    onClose();
  };
  return (
    <>
      <DialogForm
        title={translate('registry.books.budgetOf', { year })}
        submit={translate('ra.action.save')}
        isPending={acting.isPending}
        onSubmit={submit}
        onClose={onClose}
      >
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
      </DialogForm>
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={label} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
