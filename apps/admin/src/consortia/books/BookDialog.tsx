import { fundDirection, fundEntryLabels, fundSource, fundUse, type Vocabulary } from '@consortium/domain';
import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/RemoveCircleOutline';
import { Box, Button, DialogContentText, IconButton, MenuItem, TextField } from '@mui/material';
import { type ClipboardEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { DialogForm } from '../../kernel/acts/DialogForm.tsx';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { useTermChoices } from '../../kernel/values/terms.tsx';
import type { ConsortiumRecord } from '../show/record.ts';
import { blankRow, type EntryRow, entryFields, entryOf, rowsFrom } from './entry-rows.ts';
import { Issues } from './Issues.tsx';

type Props = Readonly<{ record: ConsortiumRecord; onDone: () => void; onClose: () => void }>;

/** 登账: one voucher a row, typed or pasted from Excel; every reason why not at once, and nothing typed is lost. */
export function BookDialog({ record, onDone, onClose }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [rows, setRows] = useState<readonly EntryRow[]>([blankRow(today())]);
  const acting = useAct('consortia');
  const label = translate('registry.books.book');
  const set = (at: number, more: Partial<EntryRow>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...more } : row)));
  const paste = (at: number) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setRows([...rows.slice(0, at), ...rowsFrom(text), ...rows.slice(at + 1)]);
  };
  const submit = async () => {
    if (!(await acting.run('bookEntries', { id: record.id, entries: rows.map(entryOf) }, label))) return;
    onDone();
    onClose();
  };
  const wrong = (at: number, field: string) =>
    acting.issues.some(({ path }) => path.includes(at) && path.includes(field));
  return (
    <>
      <DialogForm
        title={label}
        submit={translate('registry.books.bookRows', { count: rows.length })}
        note={translate('registry.books.unit')}
        maxWidth="xl"
        isPending={acting.isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        <DialogContentText>
          {translate('registry.books.bookHint', {
            headings: entryFields.map((field) => textOf(fundEntryLabels[field])).join('、'),
          })}
        </DialogContentText>
        <Issues issues={acting.issues} />
        {rows.map((row, index) => {
          const field = (name: (typeof entryFields)[number], more: object = {}) => ({
            label: textOf(fundEntryLabels[name]),
            value: row[name],
            error: wrong(index, name),
            onChange: ({ target }: { target: { value: string } }) => set(index, { [name]: target.value }),
            ...more,
          });
          return (
            <Box
              key={index}
              role="group"
              aria-label={translate('registry.books.row', { row: index + 1 })}
              sx={{
                display: 'grid',
                gridTemplateColumns: '150px 120px 100px 150px 180px 140px 1fr 40px',
                gap: 1,
                mt: 1,
              }}
            >
              <TextField
                {...field('bookedOn', { type: 'date' })}
                onPaste={paste(index)}
                slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
              />
              <TextField {...field('voucherNo')} required onPaste={paste(index)} />
              <Terms {...field('direction')} of={fundDirection} />
              <Terms {...field('source')} of={fundSource} />
              <Terms {...field('use')} of={fundUse} disabled={row.direction === 'INCOME'} />
              <TextField
                {...field('amount')}
                required
                slotProps={{ htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } } }}
              />
              <TextField {...field('purpose')} />
              <IconButton
                aria-label={translate('ra.action.remove')}
                disabled={rows.length === 1}
                onClick={() => setRows(rows.filter((_, at) => at !== index))}
              >
                <RemoveIcon />
              </IconButton>
            </Box>
          );
        })}
        <Button
          startIcon={<AddIcon />}
          onClick={() => setRows([...rows, blankRow(rows.at(-1)?.bookedOn ?? today())])}
        >
          {translate('registry.books.addRow')}
        </Button>
      </DialogForm>
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={label} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}

type TermsProps = Readonly<{
  label: string;
  value: string;
  error: boolean;
  of: Vocabulary;
  disabled?: boolean;
  onChange: (event: { target: { value: string } }) => void;
}>;
function Terms({ of, value, disabled = false, ...rest }: TermsProps) {
  const choices = useTermChoices(of);
  return (
    <TextField select disabled={disabled} value={disabled ? '' : value} {...rest}>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
