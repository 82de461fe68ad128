import { parsePastedTable } from '@consortium/documents/paste';
import {
  fundAmountHeading,
  fundDirection,
  fundEntryLabels,
  fundSource,
  fundUse,
  isCalendarDay,
  type Vocabulary,
} from '@consortium/domain';

/** 待登的一行 as it is typed or pasted. */
export type EntryRow = Readonly<{
  bookedOn: string;
  direction: string;
  source: string;
  use: string;
  amount: string;
  voucherNo: string;
  purpose: string;
}>;

export const blankRow = (bookedOn: string): EntryRow => ({
  bookedOn,
  direction: 'SPENDING',
  source: 'ENTERPRISE',
  use: '',
  amount: '',
  voucherNo: '',
  purpose: '',
});

export const entryFields = [
  'bookedOn',
  'voucherNo',
  'direction',
  'source',
  'use',
  'amount',
  'purpose',
] as const;
const columns = entryFields.map((key) => ({
  key,
  labels: [
    ...Object.values(fundEntryLabels[key]),
    ...(key === 'amount' ? Object.values(fundAmountHeading) : []),
  ],
}));

/** The term that a text names, by its code or its name in either language. */
const termOf = ({ terms, labels }: Vocabulary, text: string): string => {
  const typed = text.trim();
  return terms.find((term) => term === typed || Object.values(labels[term] ?? {}).includes(typed)) ?? '';
};
/** 2026/3/5 and 2026.3.5 as 2026-03-05; what is no day stays as it was pasted. */
const dayOf = (text: string): string => {
  const [year = '', month = '', day = ''] = text.trim().split(/[-/.年月日]/);
  const plain = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isCalendarDay(plain) ? plain : text.trim();
};

/** 从 Excel 粘贴 of vouchers, headings optional; what names no term is left open for the person to choose. */
export const rowsFrom = (text: string): EntryRow[] =>
  parsePastedTable(text, columns).rows.map((row) => ({
    bookedOn: dayOf(row.bookedOn),
    direction: termOf(fundDirection, row.direction) || 'SPENDING',
    source: termOf(fundSource, row.source),
    use: termOf(fundUse, row.use),
    amount: row.amount.replace(/[,，\s]/g, ''),
    voucherNo: row.voucherNo.trim(),
    purpose: row.purpose.trim(),
  }));

/** A row as the wire takes it; income has no use. */
export const entryOf = ({ use, ...row }: EntryRow) => ({
  ...row,
  use: row.direction === 'INCOME' || use === '' ? null : use,
});
