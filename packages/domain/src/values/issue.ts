import type { z } from 'zod';
import { en, zhCN } from 'zod/locales';
import { type InputIssue, InvalidInput } from '../kernel/errors.ts';
import { both, type Label } from '../kernel/label.ts';

/** 输入问题: every code that the values give, with both sentences; the wire documents the same list. */
export const inputCodes = {
  BAD_USER_INPUT: both('输入内容不符合格式要求', 'The input does not have the expected form'),
  USCC_INVALID: both('统一社会信用代码有误', 'The unified social credit code is not valid'),
  MEMBER_DUPLICATE: both('同一单位重复列入', 'The same unit is listed twice'),
  AMOUNT_FORMAT: both(
    '金额须为数字,最多两位小数(元)',
    'The amount must be a plain number with at most two decimals (yuan)',
  ),
  AMOUNT_RANGE: both('金额超出允许范围', 'The amount is out of range'),
  DATE_INVALID: both('日期不存在或格式不是 YYYY-MM-DD', 'Not a calendar day of the form YYYY-MM-DD'),
  YEARS_GAP: both('会计年度不连续,中间缺年', 'A fiscal year is missing in between'),
  YEAR_IN_FUTURE: both('会计年度晚于当前年度', 'The fiscal year lies in the future'),
  YEAR_DUPLICATE: both('同一会计年度重复填写', 'The same fiscal year is given twice'),
  DOCUMENT_NUMBER_INVALID: both(
    '发文字号应如“柳科通〔2024〕11号”',
    'A document number reads like 柳科通〔2024〕11号',
  ),
  WEIGHTS_SUM: both('各项权重之和应为 100', 'The weights must add up to 100'),
  SUPERVISION_UNEXPLAINED: both('须整改的,请写明发现的问题', 'Say what was found and is to be put right'),
  CUT_OFFS_INVALID: both('等次分数线有误', 'The cut-offs of the grades are not valid'),
  SCHEME_INCOMPLETE: both('该指标没有满分(权重)', 'The indicator has no full marks (weight)'),
  REPORT_INDICATOR_UNKNOWN: both(
    '年度报告指标集中没有此指标',
    'No indicator set of annual reports has this indicator',
  ),
  SCORE_INVALID: both(
    '评分应在 0 与该项满分之间,最多一位小数',
    'A score lies between 0 and the item’s scale, with at most one decimal',
  ),
  COMMENT_REQUIRED: both('该项须填写评语', 'This item needs a comment'),
  CHANGE_INCOMPLETE: both('该类变更须填写此项', 'This kind of change needs this field'),
  INDICATOR_INVALID: both('指标集有误', 'The indicator set is not valid'),
  FIGURE_INVALID: both(
    '须为数字,小数位不超过规定',
    'A plain number with no more decimals than the indicator has',
  ),
  INDICATOR_UNKNOWN: both(
    '指标集中没有此项,或不由此处填报',
    'The indicator set has no such item to be filled in here',
  ),
  ATTENDANCE_ABOVE_ENTITLED: both(
    '出席人员在该日不是该机构的成员,或重复列入',
    'Someone listed as present has no seat in the body on that day, or is listed twice',
  ),
  BODY_NOT_THERE: both('联合体在该日没有此组织机构', 'The consortium had no such body on that day'),
  VOTES_ABOVE_PRESENT: both('票数超过出席人数', 'More votes than people present'),
  FUND_USE_MISPLACED: both('支出须填用途,收入不填', 'Spending has a use, income has none'),
  FUND_YEAR_CLOSED: both('该年度已结账,不能再登账', 'The books of that year are closed'),
  FUND_USE_NOT_ALLOWED: both(
    '该来源的资金不得用于此项支出',
    'Money of this source may not be spent for this',
  ),
  VOUCHER_DUPLICATE: both('同一年度凭证号重复', 'The voucher number is used already in that year'),
  BUDGET_EXCEEDED: both('超出该用途的年度预算', 'More than the budget of the year for this use'),
  BUDGET_LINE_TWICE: both('同一用途重复填写', 'The same use is given twice'),
  BATCH_UNKNOWN: both('没有此名称的批次,请先新建', 'No batch has this title; create it first'),
  CONSORTIUM_UNKNOWN: both('名录中没有此编号的联合体', 'No consortium of the registry has this number'),
  VOUCHER_UNKNOWN: both('该联合体没有此凭证', 'The consortium has no such voucher'),
  REVERSAL_DIFFERS: both(
    '冲销凭证须与原凭证的收支、来源、用途相同,金额相反',
    'A reversal has the direction, source and use of the voucher it takes back, and its amount below zero',
  ),
  UNIT_UNKNOWN: both('没有此代码的单位,请先录入', 'No unit has this code; enter it first'),
  ACCOUNT_UNKNOWN: both('没有此登录账号', 'There is no such account'),
  TEXT_UNSAFE: both('含有不可见控制字符', 'The text holds invisible control characters'),
} as const satisfies Record<string, Label>;
export type InputCode = keyof typeof inputCodes;

/** 具体原因: where the code's own sentence would explain nothing, the sentence of the reason. */
export const inputReasons = {
  CUT_OFFS_INVALID: {
    DUPLICATE: both('同一等次重复填写', 'The same grade is given twice'),
    EMPTY: both('分数上限应高于下限', 'The upper end must lie above the lower end'),
    OVERLAP: both('与上一等次的分数线重叠', 'It overlaps with the next better grade'),
    GAP: both('与上一等次的分数线之间有空档', 'There is a gap before the next better grade'),
    ORDER: both('较好等次的分数应较高', 'A better grade must begin higher'),
    START: both('最低等次应从 0 分开始', 'The lowest grade must begin at 0'),
    END: both('最高等次不设分数上限', 'The best grade has no upper end'),
  },
  INDICATOR_INVALID: {
    DUPLICATE: both('代码重复', 'The code is used twice'),
    FORMULA: both(
      '公式计算的指标须有公式,其他指标不得有公式',
      'A formula belongs to indicators by formula, and only to them',
    ),
    REGISTRY: both(
      '系统取数的指标须指明取数项,且与数据来源一致',
      'An indicator taken from records names the figure taken, one of its own source',
    ),
    UNKNOWN: both('公式引用了不存在的指标', 'The formula refers to an indicator that does not exist'),
    OPERANDS: both('差额与占比各用两个指标', 'A difference or a ratio is of two indicators'),
    CYCLE: both('公式循环引用', 'Formulas refer to each other in a circle'),
  },
  DATE_INVALID: {
    BEFORE_OPENING: both('截止日期不能早于开始日期', 'The closing day must not lie before the opening day'),
    IN_FUTURE: both('日期不能晚于今天', 'The day lies in the future'),
    BEFORE_REVERSED: both('冲销日期早于原凭证日期', 'The day lies before that of the voucher taken back'),
    BEFORE_ESTABLISHMENT: both(
      '日期早于联合体批复日期',
      'The day lies before the consortium was established',
    ),
    BEFORE_VERSION: both('早于上一版的施行日期', 'The latest version holds only from a later day'),
    SAME_DAY_VERSION: both(
      '上一版也自该日施行,一日只能有一版',
      'The latest version holds from that same day',
    ),
    TOO_FAR: both('日期晚于一年之后', 'The day lies more than a year ahead'),
    AFTER_ITS_START: both('通过日期晚于施行日期', 'The rules would hold before they were adopted'),
  },
} as const satisfies Partial<Record<InputCode, Readonly<Record<string, Label>>>>;

const labelOf = (code: InputCode, { reason }: Readonly<Record<string, unknown>>): Label => {
  const reasons: Partial<Record<string, Readonly<Record<string, Label>>>> = inputReasons;
  return reasons[code]?.[String(reason)] ?? inputCodes[code];
};

/** A zod issue that carries one of our codes and its facts. */
export const refuse = (
  code: InputCode,
  path: (string | number)[],
  input: unknown,
  facts: Record<string, unknown> = {},
) =>
  ({ code: 'custom', path, input, message: labelOf(code, facts)['zh-CN'], params: { code, facts } }) as const;

const localeErrors = { 'zh-CN': zhCN().localeError, en: en().localeError };
const sentence = (locale: keyof typeof localeErrors, issue: z.core.$ZodIssue): string => {
  // A pattern explains nothing to who typed the text.
  if (issue.code === 'invalid_format' && issue.format === 'regex') return inputCodes.BAD_USER_INPUT[locale];
  const said = localeErrors[locale](issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? inputCodes.BAD_USER_INPUT[locale];
};

const toInputIssue = (issue: z.core.$ZodIssue): InputIssue => {
  const { code, facts } = (issue.code === 'custom' ? (issue.params ?? {}) : {}) as {
    code?: InputCode;
    facts?: Record<string, unknown>;
  };
  return {
    code: code ?? 'BAD_USER_INPUT',
    path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    label: code ? labelOf(code, facts ?? {}) : both(sentence('zh-CN', issue), sentence('en', issue)),
    facts: facts ?? {},
  };
};

/** The parsed value, or InvalidInput with every issue at once. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new InvalidInput(parsed.error.issues.map(toInputIssue));
  return parsed.data;
}

/** What stands against a value, where that is an answer and no refusal. */
export const issuesOf = (schema: z.ZodType, value: unknown): InputIssue[] =>
  schema.safeParse(value).error?.issues.map(toInputIssue) ?? [];

/** An issue found outside a schema (a check that needs today's date, say). */
export const inputIssue = (
  code: InputCode,
  path: (string | number)[],
  facts: Record<string, unknown> = {},
): InputIssue => ({ code, path, label: labelOf(code, facts), facts });
