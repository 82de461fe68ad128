import { z } from 'zod';
import {
  fundAmountHeading,
  fundDirection,
  fundEntryInput,
  fundEntryLabels,
  fundSource,
  fundUse,
} from '../fund-management/fund-entry.ts';
import { both } from '../kernel/label.ts';
import { signedMoney } from '../values/money.ts';
import { choose, columnsOf, day, note, required } from './columns.ts';
import type { ImportForm } from './import-form.ts';

const { bookedOn, voucherNo } = fundEntryInput.shape;
const beside = {
  consortium: both('联合体编号', 'Consortium number'),
  reversesNo: both('冲销的凭证号', 'Voucher taken back'),
  reversesOn: both('冲销的凭证日期', 'Day of the voucher taken back'),
};
/** 凭证 as the sheet tells of it: of which consortium, and which voucher it takes back. */
export const ledgerSheet = z.object({
  ...fundEntryInput.shape,
  consortium: z.string(),
  amount: signedMoney,
  reversesNo: voucherNo.nullable().default(null),
  reversesOn: bookedOn.nullable().default(null),
});

const entry = columnsOf({ ...fundEntryLabels, ...beside });

/** 经费收支导入表: what bookFundEntries and reverseFundEntry take, a voucher a row. */
export const ledgerForm: ImportForm = {
  kind: 'LEDGER_ENTRIES',
  sheet: both('收支', 'Entries'),
  key: ['consortium', 'bookedOn', 'voucherNo'],
  name: 'voucherNo',
  columns: [
    entry('consortium', 'CODE', '示例编号', {
      ...required,
      ...note('名录中的联合体编号', 'The number of the consortium in the registry'),
    }),
    entry('bookedOn', 'DAY', '2026-03-15', { ...required, ...day }),
    entry('voucherNo', 'CODE', '记-0001', {
      ...required,
      ...note('同一年度不重复', 'Not twice in a year'),
    }),
    entry('direction', fundDirection, '支出', { ...required, ...choose }),
    entry('source', fundSource, '企业投入', { ...required, ...choose }),
    entry('use', fundUse, '材料费', note('支出必填,收入不填', 'Needed for spending, none for income')),
    entry('amount', 'FIGURE', '12000.5', { ...required, label: fundAmountHeading }),
    entry('purpose', 'PROSE', '购买试验材料(示例)'),
    entry(
      'reversesNo',
      'CODE',
      '',
      note('冲销凭证填写,金额为负', 'Of a reversal, whose amount is below zero'),
    ),
    entry('reversesOn', 'DAY', '', note('冲销凭证填写', 'Of a reversal')),
  ],
  lists: [],
  howTo: [
    both(
      '一行一笔,按登账先后排列;已登账的凭证不能改写,有误的请冲销后另登。撤销导入即逐笔冲销,凭证号仍被占用。',
      'A voucher a row, in the order of booking; what is booked is never rewritten: reverse it and book another. To undo an import reverses each of its vouchers, and their numbers stay taken.',
    ),
  ],
};
