import {
  directionSheet,
  districtInput,
  expertSheet,
  filledRow,
  type ImportForm,
  type ImportKind,
  importForms,
  importKind,
  indicatorSheet,
  ledgerSheet,
  organisationInput,
  type ReadImport,
} from '@consortium/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatedRecords } from './generated-records.ts';
import { isImportRefusal, readImport } from './read-import.ts';
import { importWorkbook } from './write-import.ts';

/** 导入表往返: what is written is read back as it was, kind by kind. */
type Schema = Readonly<{
  parse: (value: unknown) => unknown;
  safeParse: (value: unknown) => Readonly<{ error?: Readonly<{ issues: unknown }> }>;
}>;
const schemas: Readonly<Record<ImportKind, Schema>> = {
  ORGANISATIONS: organisationInput,
  EXPERTS: expertSheet,
  DISTRICTS: districtInput,
  DIRECTIONS: directionSheet,
  INDICATORS: indicatorSheet,
  LEDGER_ENTRIES: ledgerSheet,
};
const kinds = importKind.terms.map((kind) => ({ kind, form: importForms[kind], schema: schemas[kind] }));

async function read(form: ImportForm, bytes: Uint8Array): Promise<ReadImport> {
  const answer = await readImport(form, bytes, { maxBytes: 10 * 1024 * 1024 });
  if (isImportRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

describe.each(kinds)('$kind', ({ kind, form, schema }) => {
  it.each(['zh-CN', 'en'] as const)(
    'its template in %s holds no row to import: notes and example are passed over',
    async (locale) => {
      const { rows, strays, unread } = await read(
        form,
        await importWorkbook({ form, records: null }, locale),
      );

      expect({ rows, strays, unread }).toEqual({ rows: [], strays: [], unread: [] });
    },
  );

  it('its template has an example that the write itself would take', () => {
    const cellsOf = (columns: ImportForm['columns']) =>
      Object.fromEntries(
        columns.map(({ path, example }) => [path, { at: path, text: example, remark: null }]),
      );
    const lists = Object.fromEntries(
      form.lists.map(({ path, columns }) => [path, [{ at: path, cells: cellsOf(columns) }]]),
    );
    const { input } = filledRow(form, { at: '', line: 1, cells: cellsOf(form.columns), lists }, null);

    expect(schema.safeParse(input).error?.issues).toBeUndefined();
  });

  it('what is exported is read back as it was: 100 files of generated records, in both languages', {
    timeout: 120_000,
  }, async () => {
    const locales = fc.constantFrom('zh-CN' as const, 'en' as const);
    await fc.assert(
      fc.asyncProperty(generatedRecords[kind], locales, async (records, locale) => {
        const given = records.map((record) => schema.parse(record) as Readonly<Record<string, unknown>>);
        const { rows, strays, unread } = await read(
          form,
          await importWorkbook({ form, records: given }, locale),
        );

        expect({ strays, unread }).toEqual({ strays: [], unread: [] });
        expect(rows.map((row) => schema.parse(filledRow(form, row, null).input))).toEqual(given);
      }),
      { numRuns: 100 },
    );
  });
});
