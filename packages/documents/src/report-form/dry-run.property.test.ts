import {
  annualOperation2026,
  type Figures,
  type FormTarget,
  figureJudge,
  filledInput,
  formColumns,
  InvalidInput,
  type JudgedCell,
  judgeForm,
  parseInput,
  reportFormInput,
  textJudge,
  withWritten,
  writtenInput,
} from '@consortium/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FilledSample, filledForms } from '../samples/filled-forms.ts';
import { workbookOf } from '../samples/workbook.ts';
import { isFormRefusal, readReportForm } from './read-form.ts';

/** 预检与写入: for 1,000 generated workbooks the dry run's verdict on every cell is the write's. */
const set = annualOperation2026;
const REPORT = '0199a000-0000-7000-8000-000000000001';
const UNIT = '0199a000-0000-7000-8000-000000000002';
const WORKBOOKS = 1_000;

const figuresOf = (given: readonly [code: string, value: string, reason: string][]): Figures =>
  Object.fromEntries(given.map(([code, value, reason]) => [code, { value, reason, carriedFrom: null }]));
const ofUnit = figuresOf([
  ['RD_OWN', '1234.5', '示例说明'],
  ['PATENTS_FILED', '0', ''],
  ['RD_STAFF', '', '示例'],
]);
const ofWhole = figuresOf([
  ['AWARDS', '7', ''],
  ['FIRMS_SERVED', '', '示例'],
  ['RD_TOTAL', '', '示例:已核对'],
]);
const storedTexts = { WORK_DONE: '已写', RESULTS: '示例' };
const targetOf = ({ unitId }: FilledSample): FormTarget => ({
  set,
  parts: [
    {
      part: {
        unit: unitId === null ? null : { id: unitId, legalName: '示例' },
        isConfirmed: false,
        evidence: [],
        figures: unitId === null ? ofWhole : ofUnit,
      },
      lastYear: { year: 2025, figures: { RD_OWN: '1000' } },
    },
  ],
  figures: {},
  texts: storedTexts,
});

/** What the write says of something it is given: its shape, then what it is; the first code, or null. */
function verdictOfWrite(shape: () => unknown, judge: () => readonly { code: string }[]): string | null {
  try {
    shape();
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues[0]?.code ?? null;
    throw error;
  }
  return judge()[0]?.code ?? null;
}
const isFigure = ({ column }: JudgedCell) => column === formColumns.value;
const isReason = ({ column }: JudgedCell) => column === formColumns.reason;
function writeSays(cell: JudgedCell, unitId: string | null): string | null {
  const { code, given } = cell;
  if (!isFigure(cell) && !isReason(cell)) {
    const text = { code, text: given };
    return verdictOfWrite(
      () => parseInput(writtenInput, { texts: [text] }),
      () => textJudge(set)(text),
    );
  }
  const figure = isFigure(cell) ? { code, value: given, reason: null } : { code, value: '', reason: given };
  return verdictOfWrite(
    () => parseInput(filledInput, { figures: [figure] }),
    () => figureJudge(set, unitId)(figure).issues,
  );
}
/** Refusals of the form itself: what it cannot tell is never sent. */
const ofForm = ['CODE_TWICE', 'CELL_MERGED', 'UNIT_DIFFERS', 'FORMULA_EMPTY', 'CELL_ERROR'];

/** What a verdict promises of the write. */
const holdsOf: Readonly<Record<JudgedCell['verdict'], (cell: JudgedCell, unitId: string | null) => boolean>> =
  {
    CHANGES: (cell, unitId) => writeSays(cell, unitId) === null && cell.after !== cell.before,
    UNCHANGED: ({ before, after }) => after === before,
    REFUSED: (cell, unitId) =>
      ofForm.includes(cell.remark?.code ?? '') || writeSays(cell, unitId) === cell.remark?.code,
    NOT_READ: ({ remark }) => ['CALCULATED', 'BLANK_KEPT'].includes(remark?.code ?? ''),
  };

async function holds(sample: FilledSample): Promise<void> {
  const read = await readReportForm(workbookOf(sample.sheets), { maxBytes: 10_000_000 });
  if (isFormRefusal(read)) throw new Error(JSON.stringify(read));
  const { cells, write } = judgeForm(targetOf(sample), read);
  const { unitId } = sample;
  const stored = unitId === null ? ofWhole : ofUnit;

  // Every figure and reason of every row is told, as it stands in the file.
  const givenAt = new Map(cells.map(({ at, given }) => [at, given]));
  const inFile = sample.rows.flatMap(({ at, value, reason }) => [
    [at.value, value.reads],
    [at.reason, reason.reads],
  ]);
  expect(inFile.map(([at]) => [at, givenAt.get(`填报表!${at}`)])).toEqual(inFile);

  // The write takes exactly what was promised, and what is stored then is what the dry run said.
  const form = parseInput(reportFormInput, write);
  const [part] = form.parts;
  const judged = (part?.figures ?? []).map((each) => ({ ...each, ...figureJudge(set, unitId)(each) }));
  expect(judged.flatMap(({ issues }) => issues)).toEqual([]);
  expect(form.texts.flatMap((each) => textJudge(set)(each))).toEqual([]);
  const after = withWritten(stored, judged);
  const textsAfter: Record<string, string> = {
    ...storedTexts,
    ...Object.fromEntries(form.texts.map(({ code, text }) => [code, text])),
  };
  const written = new Set(judged.map(({ code }) => code));
  const wrong = cells
    .filter(({ code }) => code !== '')
    .filter((cell) => {
      const { code, verdict } = cell;
      const now = isFigure(cell)
        ? after[code]?.value
        : isReason(cell)
          ? after[code]?.reason
          : textsAfter[code];
      return (now ?? '') !== cell.after || !holdsOf[verdict](cell, unitId);
    });
  expect(wrong).toEqual([]);
  // Nothing else moved.
  const rest = Object.entries(stored).filter(([code]) => !written.has(code));
  expect(rest.map(([code]) => [code, after[code]])).toEqual(rest);
}

it(`the dry run’s verdict is the write’s for ${WORKBOOKS} generated workbooks`, async () => {
  await fc.assert(fc.asyncProperty(filledForms({ reportId: REPORT, unitId: UNIT }), holds), {
    numRuns: WORKBOOKS,
  });
}, 120_000);
