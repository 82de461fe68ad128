import { describe, expect, it } from 'vitest';
import { blankRow, entryOf, rowsFrom } from './entry-rows.ts';

describe('rowsFrom', () => {
  it('reads rows without headings, by position', () => {
    expect(rowsFrom('2025/3/5\t记-1\t支出\t政府资助\t材料费\t1,234.50\t试验材料')).toEqual([
      {
        bookedOn: '2025-03-05',
        voucherNo: '记-1',
        direction: 'SPENDING',
        source: 'GOVERNMENT',
        use: 'MATERIALS',
        amount: '1234.50',
        purpose: '试验材料',
      },
    ]);
  });

  it('reads headings in any order, and leaves open what names no term', () => {
    const [row] = rowsFrom('凭证号\t金额(元)\t收支\t资金来源\t日期\n记-2\t60\t收入\t捐赠\t2025-02-30');
    expect(row).toMatchObject({
      voucherNo: '记-2',
      amount: '60',
      direction: 'INCOME',
      source: '',
      bookedOn: '2025-02-30',
      use: '',
    });
  });
});

it('sends no use with an income', () => {
  const row = { ...blankRow('2025-03-05'), use: 'STAFF' };
  expect(entryOf(row).use).toBe('STAFF');
  expect(entryOf({ ...row, direction: 'INCOME' }).use).toBeNull();
  expect(entryOf(blankRow('2025-03-05')).use).toBeNull();
});
