import { docxTables, docxText, pdfPages } from '@consortium/documents/read-back';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { aRegistry, day, FOUNDED, type Registry, today } from './registry.ts';

/** 名录文书: certificate, extracts and change decisions, read back from the files. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let registry: Registry;
beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  registry = await aRegistry(api, 2);
  await registry.carryThrough(
    { kind: 'MEMBER_JOINS', member: registry.member(registry.members[0] as Registry['members'][number]) },
    '2024-07-01',
  );
  await registry.carryThrough({ kind: 'NAME', name: RENAMED }, '2024-09-01');
});
afterAll(async () => {
  for (const end of ends) await end();
});

const RENAMED = '柳州市示例更名创新联合体';
const statusOf = async (client: Client, path: string) => (await client.send(`/papers/${path}`)).status;
const bytesOf = async (client: Client, path: string) => {
  const response = await client.send(`/papers/${path}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
const textOf = async (client: Client, path: string) => docxText(await bytesOf(client, path));
const footOf = (word: Buffer) => docxText(word, 'word/footer1.xml');
const oneOf = (which: string) => `consortia/${registry.id}/${which}`;
const numberOf = ({ leadUnit }: Registry) => `L-${leadUnit.uscc}`;
const nameOf = async (globalId: string) =>
  (
    await api.database.organisation.findUniqueOrThrow({
      where: { id: globalId.slice('Organisation_'.length) },
    })
  ).legalName;

describe('GET /papers/consortia/:id/:which.:format', () => {
  it('says who it was on the day that is asked for', async () => {
    const joined = await nameOf(registry.members[0]?.globalId as string);
    for (const which of ['certificate', 'extract']) {
      const first = await textOf(registry.lead, `${oneOf(which)}.docx?asOf=${FOUNDED}`);
      const later = await textOf(registry.lead, `${oneOf(which)}.docx?asOf=2024-07-01`);
      const now = await textOf(registry.lead, `${oneOf(which)}.docx`);

      expect(first).not.toContain(joined);
      expect(later).toContain(joined);
      expect(later).not.toContain(RENAMED);
      expect(now).toContain(RENAMED);
    }
  });

  it('carries number, day and a checksum that is the same whenever it is made', async () => {
    const asked = `${oneOf('certificate')}.docx?asOf=2024-07-01`;
    const [one, other] = [await bytesOf(registry.lead, asked), await bytesOf(registry.officer, asked)];
    const pdf = (await pdfPages(await bytesOf(registry.lead, asked.replace('.docx', '.pdf')))).join('');

    expect(footOf(one)).toMatch(/L-\w{18}-20240701 · [0-9a-f]{64}/);
    expect(footOf(other)).toBe(footOf(one));
    expect(pdf).toContain(/[0-9a-f]{64}/.exec(footOf(one))?.[0]);
    expect(footOf(await bytesOf(registry.lead, `${oneOf('certificate')}.docx`))).not.toBe(footOf(one));
  });

  it('is not there before the establishment, for what has ended, nor by another name', async () => {
    for (const path of ['certificate.docx?asOf=2024-06-17', 'extract.docx?asOf=2024-06-17', 'other.docx'])
      expect([path, await statusOf(registry.lead, oneOf(path))]).toEqual([path, 404]);
    expect(await statusOf(api.anonymous, oneOf('extract.docx'))).toBe(401);
    const ended = await aRegistry(api, 0);
    const { data } = await ended.leader.run(
      'mutation ($id: ID!) { dissolveConsortium(id: $id, reason: "示例理由") { __typename } }',
      { id: ended.id },
    );
    expect(data).toMatchObject({ dissolveConsortium: { __typename: 'Consortium' } });

    expect(await statusOf(ended.lead, `consortia/${ended.id}/certificate.docx`)).toBe(404);
    expect(await textOf(ended.lead, `consortia/${ended.id}/extract.docx`)).toContain('已解散');
  });

  it('refuses a day to come, and what is no day', async () => {
    for (const [asOf, reason] of [
      [day(1), '日期不能晚于今天'],
      ['2026-02-30', '日期不存在'],
    ]) {
      const response = await registry.lead.send(`/papers/${oneOf('extract')}.docx?asOf=${asOf}`);
      const { error } = (await response.json()) as { error: { code: string } };
      expect(response.status).toBe(422);
      expect(JSON.stringify(error)).toContain(reason);
    }
  });
});

describe('GET /papers/registry.:format', () => {
  it('lists what the list lists, as of the day, in its order', async () => {
    const other = await aRegistry(api, 1);
    const filter = encodeURIComponent(JSON.stringify({ search: 'L-' }));
    const [first] = docxTables(
      await bytesOf(other.officer, `registry.docx?asOf=2024-07-01&filter=${filter}&orderBy=NUMBER_DESC`),
    );
    const numbers = (first ?? []).slice(1).map(([, number]) => number as string);

    expect(numbers).toEqual([...numbers].sort().reverse());
    expect(numbers).toContain(numberOf(registry));
    expect(numbers).toContain(numberOf(other));
    const only = encodeURIComponent(JSON.stringify({ search: numberOf(other) }));
    expect(docxTables(await bytesOf(other.officer, `registry.docx?filter=${only}`))[0]).toHaveLength(2);
    expect(await textOf(other.officer, `registry.docx?asOf=2024-06-17&filter=${only}`)).toContain('共 0 个');
    expect(await statusOf(other.officer, 'registry.docx?filter=nothing')).toBe(404);
  });
});

describe('GET /papers/change-requests/:id.:format', () => {
  it('tells what a change that was approved changes, the same bytes to everybody who may read it', async () => {
    const own = await aRegistry(api, 2);
    const unit = own.members[0] as Registry['members'][number];
    const made = await own.carryThrough({ kind: 'MEMBER_JOINS', member: own.member(unit) }, '2024-07-01');
    const word = await bytesOf(own.lead, `change-requests/${made.id}.docx`);
    const [differences] = docxTables(word);

    expect(differences?.slice(1)).toEqual([['成员单位', '无', await nameOf(unit.globalId)]]);
    for (const said of [made.number, '同意变更', '自2024年7月1日起生效', '示例意见'])
      expect(docxText(word)).toContain(said);
    expect(footOf(word)).toContain(made.number);
    expect(Buffer.compare(word, await bytesOf(own.officer, `change-requests/${made.id}.docx`))).toBe(0);
    expect(await statusOf(registry.lead, `change-requests/${made.id}.docx`)).toBe(404);
  });

  it('tells what was asked of a change that was refused, and why; of one that is not decided there is none', async () => {
    const own = await aRegistry(api, 1);
    const { id } = await own.create({ kind: 'NAME', name: RENAMED });
    await own.act('submitChangeRequest', own.lead, id);
    expect(await statusOf(own.lead, `change-requests/${id}.docx`)).toBe(404);
    await own.act('refuseChangeRequest', own.head, id, { reason: '名称与已有联合体相近' });

    const word = await bytesOf(own.lead, `change-requests/${id}.docx`);

    expect(docxTables(word)[0]?.[1]).toEqual(['新名称', RENAMED]);
    for (const said of ['不予同意', '名称与已有联合体相近', `拟自${dayText(today())}起生效`])
      expect(docxText(word)).toContain(said);
  });
});

const dayText = (text: string) => {
  const [year, month, date] = text.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
