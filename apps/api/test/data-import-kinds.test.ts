import { workbookOf } from '@consortium/documents/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { APPLY, importsOf, run, textsIn, UNDO } from './imports.ts';

/** 导入其他类别: each by its own single write, looked at, written, refused in its cell and taken back. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let officer: Client;
afterAll(async () => {
  for (const end of ends) await end();
});
beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
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
    await run(officer, APPLY, {
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
    await run(officer, APPLY, { id, confirmed: true });

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
    await run(officer, APPLY, { id: (await check(officer, out)).id, confirmed: true });
    expect(await textsIn('EXPERTS', await filled(officer))).toEqual(await textsIn('EXPERTS', out));
  });
});
