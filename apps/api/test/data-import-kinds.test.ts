import { workbookOf } from '@consortium/documents/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { apply, importsOf, run, textsIn, UNDO, uuid } from './imports.ts';
import { aRegistry } from './registry.ts';
import { startTestWorker } from './worker.ts';

/** 导入其他类别: each by its own single write, looked at, written, refused in its cell and taken back. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let officer: Client;
afterAll(async () => {
  for (const end of ends) await end();
});
beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  startTestWorker(api, { atEnd: (end) => void ends.unshift(end) });
  officer = await api.as(await api.seed.user('BUREAU_OFFICER', { name: '示例·经办' }));
});

type Texts = readonly (string | null)[];

describe('EXPERTS', () => {
  const { put, check, filled } = importsOf('EXPERTS');
  const sheets = (experts: readonly Texts[], employments: readonly Texts[] = []) =>
    workbookOf([
      { name: '专家', rows: [['专家编号', '姓名', '职称', '登录账号', '可参加评审'], ...experts] },
      { name: '任职经历', rows: [['专家编号', '统一社会信用代码', '职务', '起始日期'], ...employments] },
    ]);
  const expertOf = (number: string) =>
    api.database.expert.findUnique({
      where: { number },
      include: { user: true, employments: { include: { organisation: true } } },
    });

  it('makes and changes experts with their posts and accounts, and takes both back as one', async () => {
    const { lead } = await api.seed.parties(0);
    const account = await api.seed.user('EXPERT');
    const { account: name } = await api.database.user.findUniqueOrThrow({ where: { id: account.id } });
    await apply(officer, {
      id: (await check(officer, sheets([['zj-1', '示例·甲', '讲师', null, null]]))).id,
    });
    const before = await expertOf('ZJ-1');
    const { id, rows } = await check(
      officer,
      sheets(
        [
          ['ZJ-1', '示例·甲', '教授', name, '否'],
          ['ZJ-2', '示例·甲', null, null, null],
        ],
        [['ZJ-2', lead.uscc, '总工程师', '2020年1月1日']],
      ),
    );
    expect(rows.map(({ verdict, doubts }) => [verdict, doubts.map(({ en }) => en)])).toEqual([
      ['CHANGES', []],
      ['CREATES', [expect.stringContaining('with the number ZJ-1')]],
    ]);
    await apply(officer, { id, confirmed: true });

    expect(await expertOf('ZJ-1')).toMatchObject({
      title: '教授',
      isAvailable: false,
      user: { account: name },
      version: 2,
    });
    expect(await expertOf('ZJ-2')).toMatchObject({
      employments: [{ post: '总工程师', organisation: { uscc: lead.uscc } }],
    });
    await run(officer, UNDO, { id, reason: '示例' });
    expect(await expertOf('ZJ-2')).toBeNull();
    expect(await expertOf('ZJ-1')).toEqual({ ...before, version: 3 });
  });

  it('refuses in its cell a unit or an account that is not there, and a number by itself that is taken', async () => {
    const { rows } = await check(
      officer,
      sheets(
        [
          ['ZJ-3', '示例·丙', null, 'nobody', null],
          ['ZJ-4', '示例·丁', null, null, '也许'],
        ],
        [['ZJ-3', '91450200MA00000151', null, null]],
      ),
    );
    expect(rows.map(({ verdict, issues }) => [verdict, issues.map(({ code, at }) => [code, at])])).toEqual([
      [
        'REFUSED',
        [
          ['ACCOUNT_UNKNOWN', '专家!D2'],
          ['UNIT_UNKNOWN', '任职经历!B2'],
        ],
      ],
      ['REFUSED', [['BAD_USER_INPUT', '专家!E3']]],
    ]);

    const { lead } = await api.seed.parties(0);
    const wrong = lead.uscc.replace(/.$/, (last) => (last === '1' ? '2' : '1'));
    const { legalName } = await api.database.organisation.findUniqueOrThrow({ where: { uscc: lead.uscc } });
    const meant = await check(
      officer,
      sheets(
        [['ZJ-5', '示例', null, null, null]],
        [
          ['ZJ-5', wrong, null, null],
          ['ZJ-5', legalName, null, null],
        ],
      ),
    );
    expect(meant.rows[0]?.issues.map(({ hint }) => hint?.['zh-CN'])).toEqual(
      Array(2).fill(`是否为“${lead.uscc}”(${legalName})?`),
    );

    const create = `mutation ($number: String!) { result: createExpert(expert: { name: "示例", number: $number }) {
      ... on Expert { number } ... on Problem { code } } }`;
    const numbers = [
      await officer.run(create, { number: 'zj-5' }),
      await officer.run(create, { number: 'ZJ-5' }),
      await officer.run(create, { number: '' }),
      await officer.run(create, { number: '' }),
    ].map(({ data }) => data?.result);
    expect(numbers).toEqual([
      { number: 'ZJ-5' },
      { code: 'EXPERT_NUMBER_TAKEN' },
      { number: 'ZJ1001' },
      { number: 'ZJ1002' },
    ]);
  });

  it('is for who keeps the pool, and out and in again it says the same', async () => {
    const { leadUser } = await api.seed.parties(0);
    expect((await put(await api.as(leadUser), sheets([]))).status).toBe(403);

    const out = await filled(officer);
    const { rows } = await check(officer, out);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['UNCHANGED']));
    await api.database.expert.deleteMany();
    await apply(officer, { id: (await check(officer, out)).id, confirmed: true });
    expect(await textsIn('EXPERTS', await filled(officer))).toEqual(await textsIn('EXPERTS', out));
  });
});

describe('DISTRICTS', () => {
  const { put, check, filled } = importsOf('DISTRICTS');
  const sheet = (...rows: Texts[]) =>
    workbookOf([{ name: '推荐单位', rows: [['名称', '类别', '行政区划代码'], ...rows] }]);

  it('makes and changes offices, refuses a code that is taken, and takes all back as one', async () => {
    await apply(officer, { id: (await check(officer, sheet(['示例甲县', '县(区)', '451001']))).id });
    const { id, rows } = await check(
      officer,
      sheet(
        ['示例甲县', null, '451002'],
        ['示例乙区', '功能区', null],
        ['示例丙县', '县(区)', '45'],
        ['示例丁县', '县', null],
      ),
    );
    expect(rows.map(({ verdict, issues }) => [verdict, issues[0]?.at, issues[0]?.hint?.['zh-CN']])).toEqual([
      ['CHANGES', undefined, undefined],
      ['CREATES', undefined, undefined],
      ['REFUSED', '推荐单位!C4', expect.stringContaining('六位')],
      ['REFUSED', '推荐单位!B5', '可填:县(区)、功能区'],
    ]);
    await apply(officer, { id, onlyGood: true });
    const there = () =>
      api.database.district.findMany({ where: { name: { startsWith: '示例' } }, orderBy: { name: 'asc' } });
    expect((await there()).map(({ name, divisionCode, version }) => [name, divisionCode, version])).toEqual(
      expect.arrayContaining([
        ['示例甲县', '451002', 2],
        ['示例乙区', null, 1],
      ]),
    );
    const taken = await check(officer, sheet(['示例戊县', '县(区)', '451002']));
    expect(taken.rows[0]?.issues.map(({ code }) => code)).toEqual(['ALREADY_EXISTS']);
    await run(officer, UNDO, { id, reason: '示例' });
    const names = (await there()).map(({ name, divisionCode }) => [name, divisionCode]);
    expect(names).toContainEqual(['示例甲县', '451001']);
    expect(names).not.toContainEqual(['示例乙区', null]);
  });

  it('out and in again it says the same, and is for the office', async () => {
    const out = await filled(officer);
    expect((await check(officer, out)).rows.every(({ verdict }) => verdict === 'UNCHANGED')).toBe(true);
    const gone = await api.database.district.deleteMany({
      where: { officers: { none: {} }, recommendedApplications: { none: {} } },
    });
    expect(gone.count).toBeGreaterThan(0);
    await apply(officer, { id: (await check(officer, out)).id });
    expect(await textsIn('DISTRICTS', await filled(officer))).toEqual(await textsIn('DISTRICTS', out));
    const { leadUser } = await api.seed.parties(0);
    expect((await put(await api.as(leadUser), out)).status).toBe(403);
  });
});

describe('DIRECTIONS', () => {
  const { put, check, filled } = importsOf('DIRECTIONS');
  const sheet = (...rows: Texts[]) =>
    workbookOf([{ name: '方向', rows: [['批次名称', '优先支持重点方向'], ...rows] }]);
  const namesOf = async (id: string) =>
    (
      await api.database.priorityDirection.findMany({ where: { batchId: id }, orderBy: { position: 'asc' } })
    ).map(({ name }) => name);

  it('writes the list of a batch in its order, refuses a batch that is not there, and undoes', async () => {
    const { id: batchId, title } = await api.seed.batch();
    const before = await namesOf(batchId);
    const { id, rows } = await check(
      officer,
      sheet(
        [title, '示例方向二'],
        [title, '示例方向一'],
        ['没有这个批次', '示例'],
        [title, before[0] ?? '示例'],
      ),
    );
    expect(
      rows.map(({ name, verdict, issues }) => [name, verdict, issues.map(({ code, at }) => [code, at])]),
    ).toEqual([
      [title, 'CHANGES', []],
      ['没有这个批次', 'REFUSED', [['BATCH_UNKNOWN', '方向!A4']]],
    ]);
    const short = await check(officer, sheet([title.slice(0, -1), '示例']));
    expect(short.rows[0]?.issues[0]?.hint).toEqual({
      'zh-CN': `是否为“${title}”?`,
      en: `Did you mean “${title}”?`,
    });
    await apply(officer, { id, onlyGood: true });
    expect(await namesOf(batchId)).toEqual(['示例方向二', '示例方向一', before[0] ?? '示例']);

    const out = await filled(officer);
    expect((await check(officer, out)).rows.every(({ verdict }) => verdict === 'UNCHANGED')).toBe(true);
    const swapped = sheet([title, '示例方向一'], [title, '示例方向二'], [title, before[0] ?? '示例']);
    expect((await check(officer, swapped)).rows[0]).toMatchObject({
      verdict: 'CHANGES',
      changes: [{ path: 'directions', from: expect.stringContaining('二、示例方向一') }],
    });
    await api.database.priorityDirection.deleteMany();
    await apply(officer, { id: (await check(officer, out)).id });
    expect(await textsIn('DIRECTIONS', await filled(officer))).toEqual(await textsIn('DIRECTIONS', out));
  });

  it('is undone as one, and is for who keeps batches', async () => {
    const { id: batchId, title } = await api.seed.batch();
    const before = await namesOf(batchId);
    const { id } = await check(officer, sheet([title, '示例方向三']));
    await apply(officer, { id });
    expect(await namesOf(batchId)).toEqual(['示例方向三']);
    expect(await run(officer, UNDO, { id, reason: '示例' })).toMatchObject({ status: 'UNDONE' });
    expect(await namesOf(batchId)).toEqual(before);
    const { leadUser } = await api.seed.parties(0);
    expect((await put(await api.as(leadUser), sheet([title, '示例']))).status).toBe(403);
  });
});

describe('INDICATORS', () => {
  const { put, check, filled } = importsOf('INDICATORS');
  const heads = ['指标集名称', '分组', '代码', '指标', '计量单位', '口径', '数据来源', '公式', '所用指标'];
  const sheet = (...rows: Texts[]) => workbookOf([{ name: '指标', rows: [heads, ...rows] }]);
  const title = '示例指标集·导入';
  const plain = (code: string, name: string): Texts => [
    ...[title, '产出', code, name, '件'],
    ...['本年数', '各单位填报汇总', null, null],
  ];
  const sum: Texts = [title, '合计', 'TOTAL', '合计', '件', '本年数', '公式计算', '合计', 'A、B'];
  const editions = async () =>
    (await api.database.indicatorSet.findMany({ where: { title }, orderBy: { edition: 'asc' } })).map(
      ({ edition, definition }) => [
        edition,
        (definition as { groups: { indicators: { name: string }[] }[] }).groups.map(({ indicators }) =>
          indicators.map(({ name }) => name),
        ),
      ],
    );

  it('makes an edition of what differs, refuses what the set refuses in its row, and takes the edition back', async () => {
    await apply(officer, {
      id: (await check(officer, sheet(plain('A', '甲'), plain('B', '乙'), sum))).id,
    });
    const first = [1, [['甲', '乙'], ['合计']]];
    expect(await editions()).toEqual([first]);

    const { rows } = await check(officer, sheet(plain('A', '甲'), plain('A', '乙'), sum));
    expect(rows[0]?.issues.map(({ code, at }) => [code, at])).toEqual([
      ['INDICATOR_INVALID', '指标!C2'],
      ['INDICATOR_INVALID', '指标!C3'],
      ['INDICATOR_INVALID', '指标!I4'],
    ]);
    const next = await check(officer, sheet(plain('B', '乙'), plain('A', '甲改'), sum));
    expect(next.rows.map(({ verdict }) => verdict)).toEqual(['CREATES']);
    await apply(officer, { id: next.id });
    expect(await editions()).toEqual([first, [2, [['乙', '甲改'], ['合计']]]]);
    expect(await run(officer, UNDO, { id: next.id, reason: '示例' })).toMatchObject({ status: 'UNDONE' });
    expect(await editions()).toEqual([first]);
  });

  it('out and in again it says the same, and is for who keeps indicator sets', async () => {
    const out = await filled(officer);
    expect((await check(officer, out)).rows.every(({ verdict }) => verdict === 'UNCHANGED')).toBe(true);
    await api.database.indicatorSet.deleteMany();
    await apply(officer, { id: (await check(officer, out)).id });
    expect(await textsIn('INDICATORS', await filled(officer))).toEqual(await textsIn('INDICATORS', out));
    const { leadUser } = await api.seed.parties(0);
    expect((await put(await api.as(leadUser), out)).status).toBe(403);
  });
});

describe('LEDGER_ENTRIES', () => {
  const { put, check, filled } = importsOf('LEDGER_ENTRIES');
  const heads = [
    ...['联合体编号', '日期', '凭证号', '收支', '资金来源', '支出用途', '金额(元)', '摘要'],
    ...['冲销的凭证号', '冲销的凭证日期'],
  ];
  const sheet = (...rows: Texts[]) => workbookOf([{ name: '收支', rows: [heads, ...rows] }]);
  let mine: Awaited<ReturnType<typeof aRegistry>>;
  let number: string;
  const booked = async () =>
    (await api.database.fundEntry.findMany({ orderBy: { createdAt: 'asc' } })).map(
      ({ voucherNo, amount, purpose }) => [voucherNo, amount.toFixed(), purpose],
    );
  const spent = (day: string, voucher: string, amount: string, ...more: Texts): Texts => [
    ...[number, day, voucher, '支出', '企业投入', '设备费', amount, '示例'],
    ...more,
  ];

  beforeAll(async () => {
    mine = await aRegistry(api, 1);
    ({ number } = await api.database.consortium.findUniqueOrThrow({ where: { id: uuid(mine.id) } }));
  });

  it('books vouchers and reversals in their order, each judged by those before it', async () => {
    const { id, rows } = await check(
      mine.lead,
      sheet(
        [number, '2025-03-01', '记-1', '收入', '企业投入', null, '1,000.50', '示例'],
        spent('2025年3月2日', '记-2', '200.5'),
        spent('2025-03-03', '记-3', '-200.50', '记-2', '2025-03-02'),
        spent('2025-03-04', '记-2', '1'),
        spent('2025-03-05', '记-4', '-7', '记-9', '2025-03-02'),
        spent('2025-03-05', '记-5', '-7', '记-1', '2025-03-01'),
        ['没有', '2025-03-05', '记-6', '收入', '企业投入', null, '1', '示例'],
      ),
    );
    expect(
      rows.map(({ verdict, issues }) => [verdict, ...issues.map(({ code, at }) => `${at} ${code}`)]),
    ).toEqual([
      ['CREATES'],
      ['CREATES'],
      ['CREATES'],
      ['REFUSED', '收支!C5 VOUCHER_DUPLICATE'],
      ['REFUSED', '收支!I6 VOUCHER_UNKNOWN'],
      ['REFUSED', '收支!D7 REVERSAL_DIFFERS'],
      ['REFUSED', '收支!A8 CONSORTIUM_UNKNOWN'],
    ]);
    const income = ['2025-03-05', '记-7', '收入', '企业投入', null, '1', '示例'] as const;
    const { name } = await api.database.consortium.findFirstOrThrow({ where: { number } });
    const unknown = await check(mine.lead, sheet([`${number}0`, ...income], [name, ...income]));
    expect(unknown.rows.map(({ issues }) => issues[0]?.hint?.['zh-CN'])).toEqual(
      Array(2).fill(`是否为“${number}”(${name})?`),
    );
    await apply(mine.lead, { id, onlyGood: true });
    expect(await booked()).toEqual([
      ['记-1', '1000.5', '示例'],
      ['记-2', '200.5', '示例'],
      ['记-3', '-200.5', '示例'],
    ]);
  });

  it('writes over no voucher; to undo is to reverse, while the year is open', async () => {
    const again = await check(
      mine.lead,
      sheet(spent('2025-03-02', '记-2', '201'), spent('2025-04-01', '记-7', '3')),
    );
    expect(again.rows.map(({ verdict, issues }) => [verdict, issues[0]?.code])).toEqual([
      ['REFUSED', 'VOUCHER_BOOKED'],
      ['CREATES', undefined],
    ]);
    await apply(mine.lead, { id: again.id, onlyGood: true });
    await api.database.closedFundYear.create({ data: { consortiumId: uuid(mine.id), year: 2025 } });
    expect(await run(mine.lead, UNDO, { id: again.id, reason: '录错' })).toMatchObject({
      code: 'IMPORT_TOUCHED',
    });
    await api.database.closedFundYear.deleteMany();
    expect(await run(mine.lead, UNDO, { id: again.id, reason: '录错' })).toMatchObject({ status: 'UNDONE' });
    expect((await booked()).slice(3)).toEqual([
      ['记-7', '3', '示例'],
      ['记-7冲', '-3', expect.stringContaining('录错')],
    ]);
  });

  it('out and in again it says the same, and is for who keeps the books of that consortium', async () => {
    const out = await filled(officer);
    expect((await check(officer, out)).rows.map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 5 }, () => 'UNCHANGED'),
    );
    await api.database.$transaction([
      api.database.$executeRaw`ALTER TABLE fund_entry DISABLE TRIGGER USER`,
      api.database.fundEntry.deleteMany(),
      api.database.$executeRaw`ALTER TABLE fund_entry ENABLE TRIGGER USER`,
    ]);
    await apply(officer, { id: (await check(officer, out)).id });
    expect(await textsIn('LEDGER_ENTRIES', await filled(officer))).toEqual(
      await textsIn('LEDGER_ENTRIES', out),
    );

    const { leadUser } = await api.seed.parties(0);
    const other = await api.as(leadUser);
    const { rows } = await check(
      other,
      sheet(spent('2025-05-01', '记-8', '3'), spent('2025-03-02', '记-2', '3')),
    );
    expect(rows.map(({ issues }) => issues[0]?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const head = await api.as(await api.seed.user('SECTION_HEAD'));
    expect((await put(head, out)).status).toBe(403);
  });
});
