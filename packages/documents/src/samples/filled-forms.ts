import { annualOperation2026, indicatorsOf } from '@consortium/domain';
import fc from 'fast-check';
import { cellName, type SampleCell, type SampleSheet } from './workbook.ts';

/** 单元格样本 and what a person would read in it; null where the file does not say. */
type Filled = Readonly<{ cell: SampleCell; reads: string | null }>;
export type FilledRow = Readonly<{ code: string; at: Readonly<{ value: string; reason: string }> }> &
  Readonly<{ value: Filled; reason: Filled; unit: string }>;
/** 随机填报表: a part filled in any way, and the sheets that hold it among whatever else people keep there. */
export type FilledSample = Readonly<{
  unitId: string | null;
  rows: readonly FilledRow[];
  /** Some row or figure is merged with another. */
  isMerged: boolean;
  texts: readonly Readonly<{ code: string; text: string }>[];
  sheets: readonly SampleSheet[];
}>;

const typed = (text: string): Filled => ({ cell: text, reads: text });
const wide = (text: string) =>
  text.replace(/[0-9.,%]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
const whole = fc.integer({ min: -50, max: 3_000_000 });
const hundredths = fc.integer({ min: 0, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2));
const plain = (text: string) => text.replace(/\.?0+$/, '');

const figure: fc.Arbitrary<Filled> = fc.oneof(
  {
    weight: 6,
    arbitrary: whole.map((number): Filled => ({ cell: { number: String(number) }, reads: String(number) })),
  },
  {
    weight: 4,
    arbitrary: hundredths.map(
      // As a spreadsheet keeps a number: seventeen digits of a binary fraction.
      (text): Filled => ({ cell: { number: Number(text).toPrecision(17) }, reads: plain(text) || '0' }),
    ),
  },
  { weight: 3, arbitrary: whole.map((number) => typed(number.toLocaleString('en'))) },
  { weight: 3, arbitrary: hundredths.map((text) => typed(wide(text))) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 120 }).map((number) => typed(`${number}%`)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99 }).map((number) => typed(` ${number}　`)) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 99 }).map(
      (number): Filled => ({
        cell: { number: `0.${String(number).padStart(2, '0')}`, style: 'percent' },
        reads: `${number}%`,
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Filled>({ cell: { number: '46096', style: 'date' }, reads: '2026-03-15' }),
  },
  { weight: 4, arbitrary: fc.constantFrom<Filled>({ cell: null, reads: '' }, typed(''), typed('　')) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        '五',
        '—',
        '/',
        '无',
        '1.234',
        '1,23',
        '１２万',
        '=1+1',
        '1e3',
        'NaN',
        '--3',
        '1 2',
        '9'.repeat(50),
        'TRUE',
      )
      .map(typed),
  },
  {
    weight: 2,
    arbitrary: whole.map(
      (number): Filled => ({
        cell: { formula: 'SUM(A1:A2)', result: String(number) },
        reads: String(number),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Filled>(
      { cell: { formula: 'SUM(A1:A2)', result: null }, reads: '' },
      { cell: { formula: 'A1/0', result: '#DIV/0!', isError: true }, reads: '#DIV/0!' },
      { cell: { formula: 'T(A1)', result: '五' }, reads: '五' },
    ),
  },
);
const words = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc.string({
      unit: fc.constantFrom('示', '例', '𠀀', '<', '&', '"', ' ', '\n', '1'),
      maxLength: 12,
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom('说'.repeat(2_001), '示例\u202E', '_x000D_', '=1+1') },
);
const codes = indicatorsOf(annualOperation2026).map(({ code }) => code);
const code = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...codes) },
  { weight: 1, arbitrary: fc.constantFrom('NOTHING', '指标', 'X'.repeat(60), '1') },
);
const unitBy = new Map(indicatorsOf(annualOperation2026).map((each) => [each.code, each.unit]));
const row = fc.record({
  code,
  value: figure,
  reason: words,
  unit: fc.constantFrom('', '', '', 'own', 'own', '元'),
});

const HEADINGS = {
  code: '代码',
  name: '指标',
  unit: '计量单位',
  value: '本年数',
  reason: '说明',
  before: '上年数',
};
const columns = fc.shuffledSubarray([...Object.keys(HEADINGS), 'mine', 'more'], {
  minLength: 8,
  maxLength: 8,
});
const strayed = fc.constantFrom<readonly SampleSheet[]>(
  [],
  [{ name: '草稿', rows: [['随手记', { number: '1' }]] }],
  [
    {
      name: '旧表',
      rows: [
        ['代码', '本年数'],
        ['RD_OWN', { number: '7' }],
      ],
    },
  ],
);

const textCodes = annualOperation2026.narratives.map(({ code: each }) => each);
const texts = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom(...textCodes, 'NOTHING'),
    text: fc.oneof(words, fc.constant('字'.repeat(20_001))),
  }),
  { selector: (each) => each.code, maxLength: 4 },
);

type Ids = Readonly<{ reportId: string; unitId: string }>;

/** Filled forms of a report: of the unit's part, or of the consortium's with the texts. */
export const filledForms = ({ reportId, unitId }: Ids): fc.Arbitrary<FilledSample> =>
  fc
    .record({
      rows: fc.array(row, { minLength: 1, maxLength: 24 }),
      isWhole: fc.boolean(),
      order: columns,
      blanks: fc.array(fc.nat({ max: 24 }), { maxLength: 3 }),
      merge: fc.option(fc.tuple(fc.nat({ max: 20 }), fc.constantFrom('value', 'reason', 'code')), {
        freq: 4,
        nil: null,
      }),
      before: strayed,
      after: strayed,
      texts,
    })
    .map(({ rows, isWhole, order, blanks, merge, before, after, texts: written }): FilledSample => {
      const head = `报告编号:${reportId}  单位编号:${isWhole ? '联合体' : unitId}`;
      const lines: SampleCell[][] = [
        ['填报表'],
        [head],
        order.map((key) => HEADINGS[key as 'code'] ?? (key === 'mine' ? '核对人' : '')),
      ];
      const columnOf = (key: string) => order.indexOf(key);
      const filled = rows.map(({ unit, reason, ...each }, index): FilledRow => {
        if (blanks.includes(index)) lines.push([]);
        const at = lines.length;
        const unitText = unit === 'own' ? (unitBy.get(each.code) ?? '') : unit;
        const cells: Record<string, SampleCell> = {
          ...{ code: each.code, unit: unitText, value: each.value.cell, reason, name: '示例' },
          ...{ before: { number: '3' }, mine: '示例甲', more: index === 0 ? '旁注' : null },
        };
        lines.push(order.map((key) => cells[key] ?? null));
        return {
          ...each,
          unit: unitText,
          reason: typed(reason),
          at: { value: cellName(at, columnOf('value')), reason: cellName(at, columnOf('reason')) },
        };
      });
      const top = merge ? 3 + merge[0] : 0;
      const isMerged = merge !== null && top + 1 < lines.length;
      const merges = isMerged
        ? [`${cellName(top, columnOf(merge[1]))}:${cellName(top + 1, columnOf(merge[1]))}`]
        : [];
      const textSheet: SampleSheet = {
        name: '文字部分',
        rows: [
          [`报告编号:${reportId}  单位编号:联合体`],
          ['代码', '标题', '正文'],
          ...written.map(({ code: each, text }) => [each, '', text]),
        ],
      };
      const sheets = [
        ...before,
        { name: '填报表', rows: lines, merges },
        ...(isWhole ? [textSheet] : []),
        ...after.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)` })),
      ];
      return {
        unitId: isWhole ? null : unitId,
        rows: filled,
        isMerged,
        texts: isWhole ? written : [],
        sheets,
      };
    });

/** Some of them, without a property to hold. */
export const someFilledForms = (ids: Ids, count: number): FilledSample[] =>
  fc.sample(filledForms(ids), count);
