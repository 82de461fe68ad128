import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { refuse } from '../values/issue.ts';
import { money } from '../values/money.ts';
import { lineText, longText } from '../values/text.ts';

/** 收支方向. */
export const fundDirection = vocabulary('FundDirection', {
  INCOME: { 'zh-CN': '收入', en: 'Income' },
  SPENDING: { 'zh-CN': '支出', en: 'Spending' },
});
export type FundDirection = TermOf<typeof fundDirection>;

/** 资金来源: whose money came in, or out of whose money something is paid. */
export const fundSource = vocabulary('FundSource', {
  GOVERNMENT: { 'zh-CN': '政府资助', en: 'Government' },
  ENTERPRISE: { 'zh-CN': '企业投入', en: 'Enterprises' },
  FINANCE: { 'zh-CN': '金融机构', en: 'Financial institutions' },
  OTHER: { 'zh-CN': '其他', en: 'Other' },
});
export type FundSource = TermOf<typeof fundSource>;

/** 支出用途. */
export const fundUse = vocabulary('FundUse', {
  STAFF: { 'zh-CN': '人员费', en: 'Staff' },
  EQUIPMENT: { 'zh-CN': '设备费', en: 'Equipment' },
  MATERIALS: { 'zh-CN': '材料费', en: 'Materials' },
  TESTING: { 'zh-CN': '测试化验加工费', en: 'Testing and processing' },
  MEETINGS: { 'zh-CN': '会议差旅交流费', en: 'Meetings and travel' },
  OUTSOURCING: { 'zh-CN': '委托研发费', en: 'Commissioned research' },
  INTELLECTUAL_PROPERTY: { 'zh-CN': '知识产权事务费', en: 'Intellectual property' },
  MANAGEMENT: { 'zh-CN': '管理费', en: 'Management' },
  OTHER: { 'zh-CN': '其他', en: 'Other' },
});
export type FundUse = TermOf<typeof fundUse>;

/** 经费收支: one voucher of the consortium's own account, in yuan. What was booked stays; a mistake is reversed. */
export const fundEntryInput = z
  .object({
    bookedOn: calendarDay,
    direction: fundDirection.schema,
    source: fundSource.schema,
    use: fundUse.schema.nullable().default(null),
    amount: money,
    voucherNo: lineText(40),
    purpose: longText(500).default(''),
  })
  .check(({ value, issues }) => {
    if ((value.direction === 'SPENDING') !== (value.use !== null))
      issues.push(refuse('FUND_USE_MISPLACED', ['use'], value));
    if (value.amount === '0') issues.push(refuse('AMOUNT_RANGE', ['amount'], value, { least: '0.01' }));
  });
export type FundEntryInput = z.output<typeof fundEntryInput>;
export const fundEntryLabels = {
  bookedOn: { 'zh-CN': '日期', en: 'Booked on' },
  direction: { 'zh-CN': '收支', en: 'Direction' },
  source: { 'zh-CN': '资金来源', en: 'Source' },
  use: { 'zh-CN': '支出用途', en: 'Use' },
  amount: { 'zh-CN': '金额', en: 'Amount' },
  voucherNo: { 'zh-CN': '凭证号', en: 'Voucher' },
  purpose: { 'zh-CN': '摘要', en: 'Purpose' },
} satisfies Record<keyof FundEntryInput, Label>;
/** 金额 as the heading of a column, where nothing else says the unit: exported so, and read back from Excel so. */
export const fundAmountHeading: Label = { 'zh-CN': '金额(元)', en: 'Amount (yuan)' };

export const MOST_ENTRIES_AT_ONCE = 500;
/** 登账: many vouchers at once; all of them are booked, or none. */
export const fundEntriesInput = z.array(fundEntryInput).min(1).max(MOST_ENTRIES_AT_ONCE);

/** 年度预算: what may be spent for each use; a use that is not named has none. */
export const budgetLineInput = z.object({ use: fundUse.schema, amount: money });
export type BudgetLine = z.output<typeof budgetLineInput>;
export const budgetLineLabels = {
  use: fundEntryLabels.use,
  amount: { 'zh-CN': '预算', en: 'Budget' },
} satisfies Record<keyof BudgetLine, Label>;
export const budgetInput = z
  .object({
    year: z.int().min(1990).max(2099),
    lines: z.array(budgetLineInput).max(fundUse.terms.length),
  })
  .check(({ value, issues }) => {
    const uses = value.lines.map(({ use }) => use);
    uses.forEach((use, index) => {
      if (uses.indexOf(use) !== index)
        issues.push(refuse('BUDGET_LINE_TWICE', ['lines', index], value, { use }));
    });
  });
export type BudgetInput = z.output<typeof budgetInput>;
export const budgetLabels = {
  year: { 'zh-CN': '年度', en: 'Year' },
  lines: { 'zh-CN': '预算', en: 'Budget' },
} satisfies Record<keyof BudgetInput, Label>;

/** 来源设置: for which uses money of a source may be spent, as the office enters it. */
export const fundSourceSettingInput = z.object({
  allowedUses: z.array(fundUse.schema).max(fundUse.terms.length),
});
export const fundSourceSettingLabels = {
  allowedUses: { 'zh-CN': '允许的支出用途', en: 'Uses allowed' },
} satisfies Record<keyof z.output<typeof fundSourceSettingInput>, Label>;
