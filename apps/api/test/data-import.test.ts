import { workbookOf } from '@consortium/documents/samples';
import { type ImportKind, importKind } from '@consortium/domain';
import { exampleUscc } from '@consortium/domain/builders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase } from '../src/demo/city-database.ts';
import { type Api, type Client, startApi } from './api.ts';
import { apply, DISCARD, importsOf, one, run, textsIn, UNDO, uuid } from './imports.ts';
import { refusalIn } from './refusal.ts';
import { startTestWorker } from './worker.ts';

/** 导入单位: looked at, written and undone, by the write of a single unit. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let officer: Client;
afterAll(async () => {
  for (const end of ends) await end();
});
beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  officer = await api.as(await api.seed.user('BUREAU_OFFICER', { name: '示例·经办' }));
  city = await startApi({ made: demoDatabase, atEnd: (end) => void ends.push(end) });
  for (const each of [api, city]) startTestWorker(each, { atEnd: (end) => void ends.unshift(end) });
  there = await city.as(await city.seed.user('BUREAU_OFFICER'));
}, 300_000);

const { put, check, filled } = importsOf('ORGANISATIONS');
let city: Api;
let there: Client;

const HEADINGS = ['统一社会信用代码', '单位名称', '单位类型', '经营地址', '注册资本(万元)'];
const YEARS = ['统一社会信用代码', '会计年度', '主营业务收入(万元)', '研究开发费用(万元)'];
type Texts = readonly (string | null)[];
const sheets = (units: readonly Texts[], years: readonly Texts[] = []) =>
  workbookOf([
    { name: '单位', rows: [HEADINGS, ...units] },
    ...(years.length > 0 ? [{ name: '会计年度数据', rows: [YEARS, ...years] }] : []),
  ]);
let numbered = 700_000;
const code = () => {
  numbered += 1;
  return exampleUscc(numbered);
};
const unitOf = (uscc: string) =>
  api.database.organisation.findUnique({
    where: { uscc },
    include: { financialYears: { orderBy: { year: 'asc' } } },
  });

describe('PUT /imports/organisations', () => {
  it('tells of each row what would become of it, in the words of the single write, and writes no unit', async () => {
    const [there, fresh] = [code(), code()];
    await apply(officer, {
      id: (await check(officer, sheets([[there, '示例在册', '企业', '旧址', '100']]))).id,
    });
    const wrong = `${fresh.slice(0, 17)}${fresh.endsWith('0') ? '1' : '0'}`;
    const before = await api.database.organisation.count();
    const { rows, openActions } = await check(
      officer,
      sheets(
        [
          [there, '示例在册', '企业', '新址', null],
          [fresh, '示例在册', '企业', null, null],
          [wrong, '示例错码', '企业', null, null],
          [code(), '示例错词', '企叶', null, '五亿'],
          [code(), '', '', null, null],
        ],
        [[there, '2024', '5', '1']],
      ),
    );

    expect(await api.database.organisation.count()).toBe(before);
    expect(openActions).toEqual(['apply', 'discard']);
    expect(rows.map(({ verdict }) => verdict)).toEqual([
      'CHANGES',
      'CREATES',
      'REFUSED',
      'REFUSED',
      'REFUSED',
    ]);
    expect(rows[0]?.changes.filter(({ path }) => path === 'placeOfBusiness')).toEqual([
      { path: 'placeOfBusiness', from: '旧址', to: '新址' },
    ]);
    expect(rows[1]?.doubts.map(({ en }) => en)).toEqual([expect.stringContaining(`with the code ${there}`)]);
    const told = rows.flatMap(({ issues }) =>
      issues.map(({ code: what, at, hint }) => [what, at, hint?.['zh-CN']]),
    );
    expect(told).toEqual([
      ['USCC_INVALID', '单位!A4', `前 17 位如无误,末位校验码应为 ${fresh.at(-1)}`],
      ['BAD_USER_INPUT', '单位!C5', '是否为“企业”?'],
      ['AMOUNT_FORMAT', '单位!E5', '以万元为单位的数字,至多六位小数'],
      ['BAD_USER_INPUT', expect.stringMatching(/^单位!/), undefined],
      ['BAD_USER_INPUT', expect.stringMatching(/^单位!/), expect.stringContaining('可填:企业、高等学校')],
    ]);
  });

  it('refuses rows that the file itself makes doubtful: one code twice, years of nobody', async () => {
    const twice = code();
    const { rows } = await check(
      officer,
      sheets(
        [
          [twice, '示例一', '企业'],
          [twice.toLowerCase(), '示例二', '企业'],
        ],
        [[code(), '2024', '1', null]],
      ),
    );

    expect(rows.map(({ verdict, issues }) => [verdict, issues[0]?.code, issues[0]?.at])).toEqual([
      ['REFUSED', 'ROW_TWICE', '单位!A2'],
      ['REFUSED', 'ROW_TWICE', '单位!A3'],
      ['REFUSED', 'OWNER_MISSING', '会计年度数据!A2'],
    ]);
  });

  it('refuses a file that is none, by the code that says why', async () => {
    const answers = [new Uint8Array(), sheets([]), workbookOf([{ name: '甲', rows: [['姓名'], ['乙']] }])];
    const codes = await Promise.all(
      answers.map(async (bytes) => refusalIn(await (await put(officer, bytes)).json())),
    );

    expect(codes.map((each) => each.code)).toEqual([
      'FILE_EMPTY',
      'IMPORT_WITHOUT_ROWS',
      'IMPORT_UNIDENTIFIED',
    ]);
  });

  it('is for who may make units: no other role sends a file, nobody sees another’s before it is written', async () => {
    const others = await Promise.all(
      (['SECTION_HEAD', 'BUREAU_LEADER', 'AUDIT_ADMIN', 'SYSTEM_ADMIN', 'EXPERT'] as const).map(
        async (role) => api.as(await api.seed.user(role)),
      ),
    );
    const file = sheets([[code(), '示例', '企业']]);
    const { id } = await check(officer, file);

    expect(await Promise.all(others.map(async (client) => (await put(client, file)).status))).toEqual(
      others.map(() => 403),
    );
    expect((await put(api.anonymous, file)).status).toBe(401);
    expect(await Promise.all(others.map((client) => one(client, id)))).toEqual(others.map(() => null));
    expect(await apply(others[0] as Client, { id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('changes no unit that the viewer may not change, and does not tell what it says', async () => {
    const { lead, leadUser } = await api.seed.parties(0);
    const other = (await api.seed.parties(0)).lead;
    const { rows } = await check(
      await api.as(leadUser),
      sheets([
        [lead.uscc, lead.legalName, null, '示例新址', null],
        [other.uscc, other.legalName, null, null, null],
        [other.uscc.replace(/.$/, (last) => (last === '0' ? '1' : '0')), '示例', '企业'],
      ]),
    );

    expect(rows.map(({ verdict, issues }) => [verdict, issues[0]?.code])).toEqual([
      ['CHANGES', undefined],
      ['REFUSED', 'FORBIDDEN'],
      ['REFUSED', 'USCC_INVALID'],
    ]);
    expect(rows[1]?.changes).toEqual([]);
    expect(
      JSON.stringify(await api.database.importRow.findMany({ where: { key: other.uscc } })),
    ).not.toContain('柳州');
  });
});

describe('Mutation.applyImport', () => {
  it('writes all rows or none; by choice the good ones; each audited as by itself', async () => {
    const [good, bad] = [code(), `${code().slice(0, 16)}00`];
    const { id } = await check(
      officer,
      sheets([
        [good, '示例好', '企业'],
        [bad, '示例坏', '企业'],
      ]),
    );

    expect(await apply(officer, { id })).toMatchObject({ code: 'IMPORT_HAS_ERRORS' });
    expect(await unitOf(good)).toBeNull();
    const done = await apply(officer, { id, onlyGood: true });
    expect(done).toMatchObject({ status: 'APPLIED', openActions: ['undo'] });
    const unit = await unitOf(good);
    expect(unit).toMatchObject({ legalName: '示例好', version: 1 });
    const entries = await api.database.auditEntry.findMany({ where: { recordId: unit?.id as string } });
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([['create', 'Organisation']]);
    expect(done.rows[0]?.recordId).toBe(`Organisation_${unit?.id}`);
  });

  it('gives the same receipt for the same key, and is done once', async () => {
    const { id, version } = await check(officer, sheets([[code(), '示例一次', '企业']]));
    const call = { id, version, key: 'import-key-0001' };
    const first = await apply(officer, call);

    expect(await apply(officer, call)).toMatchObject({ id: first.id, status: 'APPLIED' });
    expect(await apply(officer, { id })).toMatchObject({ code: 'ILLEGAL_STATE' });
  });

  it('asks before it takes figures that do not look right, as the form of one unit does', async () => {
    const uscc = code();
    const years: Texts[] = [
      [uscc, '2023', '5', null],
      [uscc, '2024', '50000', null],
    ];
    const { id, rows } = await check(officer, sheets([[uscc, '示例存疑', '企业']], years));

    expect(rows[0]).toMatchObject({
      verdict: 'CREATES',
      doubts: [{ en: expect.stringContaining('100 times') }],
    });
    expect(await apply(officer, { id })).toMatchObject({ __typename: 'ConfirmationNeeded' });
    expect(await apply(officer, { id, confirmed: true })).toMatchObject({ status: 'APPLIED' });
    expect((await unitOf(uscc))?.financialYears).toHaveLength(2);
  });

  it('writes nothing over what another changed since it was looked at, nor a unit that came in meanwhile', async () => {
    const [there, fresh] = [code(), code()];
    await apply(officer, { id: (await check(officer, sheets([[there, '示例旧', '企业', '一']]))).id });
    const [mine, theirs] = [
      await check(
        officer,
        sheets([
          [there, '示例旧', '企业', '二'],
          [fresh, '示例新', '企业'],
        ]),
      ),
      await check(
        officer,
        sheets([
          [there, '示例旧', '企业', '三'],
          [fresh, '示例另', '企业'],
        ]),
      ),
    ];
    await apply(officer, { id: theirs.id });

    const late = await apply(officer, { id: mine.id });
    expect(late).toMatchObject({ status: 'CHECKED', problemCode: 'IMPORT_OVERTAKEN' });
    expect(late.problemRows.map(({ name }) => name)).toEqual(['示例旧', '示例新']);
    expect(await unitOf(there)).toMatchObject({ placeOfBusiness: '三', version: 2 });
    expect(await unitOf(fresh)).toMatchObject({ legalName: '示例另' });
  });

  it('merges years by year and leaves alone what is blank', async () => {
    const uscc = code();
    const first = sheets(
      [[uscc, '示例', '企业', '某路', '100']],
      [
        [uscc, '2023', '5', '1'],
        [uscc, '2024', '6', '2'],
      ],
    );
    await apply(officer, { id: (await check(officer, first)).id });
    const second = sheets(
      [[uscc, '示例', null, null, null]],
      [
        [uscc, '2024', null, '3'],
        [uscc, '2025', '7', null],
      ],
    );
    await apply(officer, { id: (await check(officer, second)).id });

    const unit = await unitOf(uscc);
    expect(unit).toMatchObject({ placeOfBusiness: '某路', kind: 'ENTERPRISE' });
    expect(
      unit?.financialYears.map(({ year, mainRevenue, rdExpense }) => [
        year,
        `${mainRevenue}`,
        `${rdExpense}`,
      ]),
    ).toEqual([
      [2023, '50000', '10000'],
      [2024, '60000', '30000'],
      [2025, '70000', 'null'],
    ]);
  });

  it('forgets what was uploaded when it is given up', async () => {
    const { id } = await check(officer, sheets([[code(), '示例', '企业']]));

    expect(await run(officer, DISCARD, { id })).toMatchObject({
      status: 'DISCARDED',
      rows: [],
      openActions: [],
    });
    expect(await apply(officer, { id })).toMatchObject({ code: 'ILLEGAL_STATE' });
  });
});

describe('Mutation.undoImport', () => {
  it('takes back what was made and what was changed, as one, and says so in the log', async () => {
    const [there, fresh] = [code(), code()];
    const first = sheets([[there, '示例旧名', '企业', '旧址', '100']], [[there, '2024', '5', '1']]);
    await apply(officer, { id: (await check(officer, first)).id });
    const before = await unitOf(there);
    const { id } = await check(
      officer,
      sheets(
        [
          [there, '示例新名', '医院', '新址', '200'],
          [fresh, '示例当年', '企业'],
        ],
        [
          [there, '2025', '9', null],
          [fresh, '2025', '1', null],
        ],
      ),
    );
    const done = await apply(officer, { id });
    const made = uuid(done.rows[1]?.recordId as string);

    expect(await run(officer, UNDO, { id })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await run(officer, UNDO, { id, reason: '传错了文件' })).toMatchObject({
      status: 'UNDONE',
      openActions: [],
    });
    const { version: _, updatedAt: __, ...after } = (await unitOf(there)) ?? {};
    const { version: ___, updatedAt: ____, ...was } = before ?? {};
    expect(after).toEqual(was);
    expect(await unitOf(fresh)).toBeNull();
    const entries = await api.database.auditEntry.findMany({
      where: { recordId: made },
      orderBy: { at: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual(['create', 'remove']);
    expect(entries[1]?.reason).toContain('传错了文件');
  });

  it('is refused as a whole, naming the rows, once one was changed or is used by another record', async () => {
    const [changed, used, still] = [code(), code(), code()];
    const { id } = await check(
      officer,
      sheets([
        [changed, '示例被改', '企业'],
        [used, '示例被用', '企业'],
        [still, '示例未动', '企业'],
      ]),
    );
    await apply(officer, { id });
    const user = await unitOf(used);
    await api.seed.user('UNIT_STAFF', { organisationId: user?.id as string });
    const inUse = await run(officer, UNDO, { id, reason: '示例' });
    await apply(officer, {
      id: (await check(officer, sheets([[changed, '示例被改', '企业', '新址']]))).id,
    });
    const touched = await run(officer, UNDO, { id, reason: '示例' });

    expect([inUse, touched].map(({ code: why, facts }) => [why, facts.rows.map(({ name }) => name)])).toEqual(
      [
        ['IMPORT_TOUCHED', ['示例被用']],
        ['IMPORT_TOUCHED', ['示例被改']],
      ],
    );
    expect(await unitOf(still)).not.toBeNull();
    expect(await one(officer, id)).toMatchObject({ status: 'APPLIED' });
  });
});

describe('GET /imports/organisations', () => {
  it('gives a template that holds nothing to import', async () => {
    const template = new Uint8Array(await (await officer.send('/imports/organisations')).arrayBuffer());

    expect(refusalIn(await (await put(officer, template)).json()).code).toBe('IMPORT_WITHOUT_ROWS');
  });

  it('makes the same units in an empty city', async () => {
    const out = await filled(there);
    const empty = await startApi({ atEnd: (end) => void ends.push(end) });
    startTestWorker(empty);
    const here = await empty.as(await empty.seed.user('BUREAU_OFFICER'));
    const { id } = (await (await put(here, out)).json()) as { id: string };
    expect(await apply(here, { id, confirmed: true })).toMatchObject({ status: 'APPLIED' });
    expect(await empty.database.organisation.count()).toBe(await city.database.organisation.count());
    expect(await textsIn('ORGANISATIONS', await filled(here))).toEqual(await textsIn('ORGANISATIONS', out));
  }, 300_000);
});

/** 演示城市: every kind goes out, changes nothing when it comes back, and comes back whole once it is gone. */
describe('GET /imports/:kind?filled', () => {
  const tables: Readonly<Record<Exclude<ImportKind, 'ORGANISATIONS'>, readonly string[]>> = {
    EXPERTS: ['expert_employment', 'expert'],
    DIRECTIONS: ['priority_direction'],
    INDICATORS: ['indicator_set'],
    LEDGER_ENTRIES: ['fund_entry', 'closed_fund_year'],
    DISTRICTS: ['district'],
  };
  const counts = `query ($id: ID!) { node(id: $id) { ... on DataImport { rowCount unchanged unread } } }`;
  const bring = async (kind: ImportKind, file: Uint8Array) =>
    (await (await importsOf(kind).put(there, file)).json()) as { id: string };

  it.each(importKind.terms)(
    '%s changes nothing when it comes back as it is',
    async (kind) => {
      const { data } = await there.run(counts, await bring(kind, await importsOf(kind).filled(there)));
      const { node } = data as unknown as { node: { rowCount: number; unchanged: number; unread: string[] } };

      expect(node.rowCount).toBeGreaterThan(0);
      expect(node).toEqual({ ...node, unchanged: node.rowCount, unread: [] });
    },
    120_000,
  );

  it.each(Object.entries(tables))(
    '%s comes back whole once it is gone',
    async (name, gone) => {
      const kind = name as ImportKind;
      const out = await importsOf(kind).filled(there);
      await city.database.$transaction([
        city.database.$executeRaw`SET LOCAL session_replication_role = replica`,
        ...gone.map((table) => city.database.$executeRawUnsafe(`DELETE FROM ${table}`)),
      ]);
      const { id } = await bring(kind, out);
      expect(await apply(there, { id, confirmed: true })).toMatchObject({ status: 'APPLIED' });
      expect(await textsIn(kind, await importsOf(kind).filled(there))).toEqual(await textsIn(kind, out));
    },
    300_000,
  );
});
