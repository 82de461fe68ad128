import { isFormRefusal, readReportForm } from '@consortium/documents';
import * as samples from '@consortium/documents/samples';
import { someFilledForms } from '@consortium/documents/samples/filled-forms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { refusalIn } from './refusal.ts';
import { aRegistry, ask } from './registry.ts';

/** 填报表: one report of a lead unit and a member unit; out, in for a dry run, and written. */
const ends: (() => Promise<void>)[] = [];
const MIB = 1024 * 1024;
let api: Api;
let registry: Awaited<ReturnType<typeof aRegistry>>;
let lead: Client;
let member: Client;
let unit: string;
let id: string;

const problem = '... on Problem { code facts }';
const ROUND = `mutation ($round: ReportingRoundInput!) {
  result: createReportingRound(round: $round) { __typename ... on ReportingRound { id } ${problem} } }`;
const OPEN = `mutation ($id: ID!) {
  result: openReportingRound(id: $id) { __typename ... on ReportingRound { id } ${problem} } }`;
const IMPORT = `mutation ($id: ID!, $form: ReportFormInput!, $key: String) {
  result: importReportForm(id: $id, form: $form, idempotencyKey: $key) {
    __typename ... on AnnualReport { id } ${problem} } }`;
const SAVE = `mutation ($id: ID!, $unit: ID, $figures: [FigureInput!]!) {
  result: saveReportFigures(id: $id, organisationId: $unit, filled: { figures: $figures }) {
    __typename ... on AnnualReport { id } ${problem} } }`;
const SAVE_TEXTS = `mutation ($id: ID!, $texts: [TextInput!]!) {
  result: saveReportTexts(id: $id, written: { texts: $texts }) { __typename ... on AnnualReport { id } ${problem} } }`;

type Cell = Readonly<{
  at: string;
  code: string;
  column: { en: string };
  before: string;
  given: string;
  after: string;
  verdict: string;
  remark: { code: string } | null;
}>;
type Figures = { code: string; value: string; reason: string | null; was: string | null }[];
type DryRun = Readonly<{
  cells: Cell[];
  write: { parts: { organisationId: string | null; figures: Figures }[]; texts: object[] };
}>;

const path = () => `/report-forms/${id}`;
const put = (client: Client, bytes: Uint8Array) =>
  client.send(path(), { method: 'PUT', body: bytes as never });
async function dryRun(client: Client, bytes: Uint8Array): Promise<DryRun> {
  const response = await put(client, bytes);
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json()) as DryRun;
}
const formOf = async (client: Client): Promise<Uint8Array> =>
  new Uint8Array(await (await client.send(path())).arrayBuffer());
const uuid = (globalId: string) => globalId.replace(/^\w+_/, '');
const stored = async (unitId: string | null) => {
  const part = await api.database.reportPart.findFirstOrThrow({
    where: { reportId: uuid(id), organisationId: unitId && uuid(unitId) },
  });
  return part.figures as Record<string, { value: string; reason: string }>;
};
const texts = async () =>
  (await api.database.annualReport.findUniqueOrThrow({ where: { id: uuid(id) } })).texts as Record<
    string,
    string
  >;

async function openRound(year: number): Promise<void> {
  const set = await api.database.indicatorSet.findFirstOrThrow();
  const period = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, dueOn: `${year + 1}-01-30` };
  const round = { year, title: `示例 ${year}`, ...period, indicatorSetId: `IndicatorSet_${set.id}` };
  const made = await ask(registry.officer, ROUND, { round });
  await ask(registry.officer, OPEN, { id: made.id });
}
const reportOf = async (year: number) =>
  `AnnualReport_${(await api.database.annualReport.findFirstOrThrow({ where: { round: { year }, leadUnitId: uuid(registry.leadUnit.globalId) } })).id}`;

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  registry = await aRegistry(api, 1);
  lead = registry.lead;
  member = registry.units[0] as Client;
  const [joining] = registry.members;
  unit = joining?.globalId as string;
  await registry.carryThrough(
    { kind: 'MEMBER_JOINS', member: registry.member(joining as never) },
    '2024-09-01',
  );
  await openRound(2025);
  await openRound(2024);
  id = await reportOf(2025);
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('GET /report-forms/:id', () => {
  const partsIn = async (client: Client) => {
    const read = await readReportForm(await formOf(client), { maxBytes: MIB });
    if (isFormRefusal(read)) throw new Error(read.code);
    return [read.parts.map(({ unitId }) => unitId), read.texts.length];
  };
  it('gives a member unit its own part, the lead unit its own, the consortium’s and the texts', async () => {
    expect(await partsIn(member)).toEqual([[uuid(unit)], 0]);
    expect(await partsIn(lead)).toEqual([[uuid(registry.leadUnit.globalId), null], 4]);
  });
  it('is for who fills the report in: not for the office, not for another unit, not for nobody', async () => {
    const stranger = await aRegistry(api, 0);
    const nobody = await fetch(new URL(path(), (await member.send('/healthz')).url));
    const answers = await Promise.all([registry.officer, stranger.lead].map((client) => client.send(path())));
    expect([...answers, nobody].map(({ status }) => status)).toEqual([403, 404, 401]);
  });
});

describe('PUT /report-forms/:id', () => {
  it('tells of every cell what would become of it, and writes nothing', async () => {
    await ask(member, SAVE, { id, unit, figures: [{ code: 'RD_OWN', value: '5' }] });
    const filled = samples.typedInto(await formOf(member), 1, {
      F6: { number: '12.5' },
      F7: '一百',
      F8: { number: '0' },
      G6: '示例说明',
    });
    const before = await stored(unit);
    const { cells, write } = await dryRun(member, filled);
    expect(await stored(unit)).toEqual(before);
    const seen = cells.filter(({ verdict }) => verdict !== 'UNCHANGED');
    expect(
      seen.map(({ at, before: was, after, verdict, remark }) => [at, was, after, verdict, remark?.code]),
    ).toEqual([
      ['填报表!F6', '5', '12.5', 'CHANGES', undefined],
      ['填报表!G6', '', '示例说明', 'CHANGES', undefined],
      ['填报表!F7', '', '', 'REFUSED', 'FIGURE_INVALID'],
      ['填报表!F8', '', '0', 'CHANGES', undefined],
    ]);
    expect(write.parts).toEqual([
      {
        organisationId: unit,
        figures: [
          { code: 'RD_OWN', value: '12.5', reason: '示例说明', was: '5', reasonWas: '' },
          { code: 'RD_OTHER', value: '0', reason: null, was: '', reasonWas: null },
        ],
      },
    ]);
  });
  it.each([
    ['a workbook with macros', samples.macroXlsm, 422, 'FILE_MACRO'],
    ['an encrypted workbook', samples.encryptedDocx, 422, 'FILE_ENCRYPTED'],
    ['an old .xls', samples.oldXls, 422, 'FILE_TYPE_MISMATCH'],
    ['a bomb', samples.bombXlsx, 422, 'FILE_ARCHIVE_BOMB'],
    ['nothing', samples.empty, 422, 'FILE_EMPTY'],
    ['100 MB', () => new Uint8Array(100 * MIB), 413, 'FILE_TOO_LARGE'],
    [
      'any other workbook',
      () => samples.workbookOf([{ name: '表', rows: [['示例']] }]),
      422,
      'FORM_UNIDENTIFIED',
    ],
  ] as const)('refuses %s', async (_title, bytes, status, code) => {
    const response = await put(member, bytes());
    expect([refusalIn(await response.json()).code, response.status]).toEqual([code, status]);
  });
  it('refuses the form of another year, and of another unit', async () => {
    const [ofLead, here] = [await formOf(lead), id];
    expect(refusalIn(await (await put(member, ofLead)).json()).code).toBe('FORM_OTHER_UNIT');
    id = await reportOf(2024);
    const other = await formOf(member);
    id = here;
    expect(refusalIn(await (await put(member, other)).json()).code).toBe('FORM_OTHER_REPORT');
  });
});

describe('Mutation.importReportForm', () => {
  it('writes exactly what the dry run gave, once, with one entry in the log', async () => {
    const filled = samples.typedInto(await formOf(member), 1, { F6: { number: '44' }, F7: '1,234.5' });
    const { write } = await dryRun(member, filled);
    const entries = () => api.database.auditEntry.count({ where: { recordId: uuid(id), action: 'fill' } });
    const before = await entries();
    for (const _twice of [1, 2]) await ask(member, IMPORT, { id, form: write, key: 'form-import-1' });
    const now = await stored(unit);
    expect([now.RD_OWN?.value, now.RD_FISCAL?.value, await entries()]).toEqual(['44', '1234.5', before + 1]);
    const reused = await ask(member, IMPORT, { id, form: { parts: [], texts: [] }, key: 'form-import-1' });
    expect(reused.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
  it('writes nothing where somebody changed a cell after the dry run', async () => {
    const filled = samples.typedInto(await formOf(member), 1, {
      F6: { number: '1' },
      F7: { number: '2' },
      G7: '示例',
    });
    const { write } = await dryRun(member, filled);
    await ask(member, SAVE, { id, unit, figures: [{ code: 'RD_FISCAL', value: '99', reason: '他人所写' }] });
    const before = await stored(unit);
    const late = await ask(member, IMPORT, { id, form: write });
    expect(late).toMatchObject({
      code: 'FIGURE_CHANGED',
      facts: {
        figures: [
          { code: 'RD_FISCAL', was: '1234.5', now: '99' },
          { code: 'RD_FISCAL', was: '', now: '他人所写' },
        ],
      },
    });
    expect(await stored(unit)).toEqual(before);
  });
  it('of the lead unit writes its part, the consortium’s and the texts, or none of them', async () => {
    const form = await formOf(lead);
    // The second sheet begins with what the registry knows; the first row to fill in comes after it.
    const filled = samples.typedInto(
      samples.typedInto(samples.typedInto(form, 1, { F6: { number: '3' } }), 2, {
        F16: { number: '4' },
      }),
      3,
      { E5: '示例:全年工作' },
    );
    const { write } = await dryRun(lead, filled);
    const broken = { ...write, texts: [{ code: 'NOTHING', text: '示例' }] };
    expect((await ask(lead, IMPORT, { id, form: broken })).code).toBe('INDICATOR_UNKNOWN');
    expect((await stored(registry.leadUnit.globalId)).RD_OWN).toBeUndefined();
    await ask(lead, IMPORT, { id, form: write });
    expect((await stored(registry.leadUnit.globalId)).RD_OWN?.value).toBe('3');
    expect((await stored(null)).PROJECTS_NATIONAL?.value).toBe('4');
    expect((await texts()).WORK_DONE).toBe('示例:全年工作');
  });
  it('takes no part and no text of others', async () => {
    const figures = [{ code: 'RD_OWN', value: '1' }];
    const forms = [
      { parts: [{ organisationId: registry.leadUnit.globalId, figures }], texts: [] },
      { parts: [{ figures: [{ code: 'AWARDS', value: '1' }] }], texts: [] },
      { parts: [], texts: [{ code: 'WORK_DONE', text: '示例' }] },
    ];
    for (const form of forms) expect((await ask(member, IMPORT, { id, form })).code).toBe('FORBIDDEN');
    const twice = { organisationId: unit, figures };
    expect((await ask(member, IMPORT, { id, form: { parts: [twice, twice], texts: [] } })).code).toBe(
      'BAD_USER_INPUT',
    );
  });
  it('does with 20 generated workbooks what the dry run said, cell by cell', async () => {
    const ids = { reportId: uuid(id), unitId: uuid(registry.leadUnit.globalId) };
    const column = { value: 'This year', reason: 'Reason' };
    for (const { sheets, unitId } of someFilledForms(ids, 20)) {
      const part = unitId && registry.leadUnit.globalId;
      const { cells, write } = await dryRun(lead, samples.workbookOf(sheets));
      if (write.parts.length + write.texts.length > 0)
        expect((await ask(lead, IMPORT, { id, form: write })).__typename).toBe('AnnualReport');
      const [figures, prose] = [await stored(part), await texts()];
      const now = ({ code, column: { en } }: Cell) =>
        (en === column.value
          ? figures[code]?.value
          : en === column.reason
            ? figures[code]?.reason
            : prose[code]) ?? '';
      const told = cells.filter(({ code, remark }) => code !== '' && remark?.code !== 'CALCULATED');
      expect(told.filter((cell) => now(cell) !== cell.after)).toEqual([]);
      const refused = told.filter(
        ({ remark }) => remark?.code === 'FIGURE_INVALID' || remark?.code === 'INDICATOR_UNKNOWN',
      );
      for (const {
        code,
        given,
        column: { en },
        remark,
      } of refused) {
        const figure = en === column.value ? { code, value: given } : { code, value: '', reason: given };
        const isText = en !== column.value && en !== column.reason;
        const answer = isText
          ? await ask(lead, SAVE_TEXTS, { id, texts: [{ code, text: given }] })
          : await ask(lead, SAVE, { id, unit: part, figures: [figure] });
        expect([code, answer.code]).toEqual([code, remark?.code]);
      }
    }
  });
});
