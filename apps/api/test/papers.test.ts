import { reportPaper } from '@consortium/documents/annual-report';
import { toWord } from '@consortium/documents/paper';
import type { FrozenReport } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportsOf } from '../src/annual-report/content.ts';
import { wholeReport } from '../src/annual-report/freeze.ts';
import { hashOf } from '../src/hash.ts';
import { type Api, type Client, startApi } from './api.ts';
import { aRegistry, ask } from './registry.ts';

const ends: (() => Promise<void>)[] = [];
let api: Api;
let lead: Client;
let member: Client;
let officer: Client;
let id: string;

const ROUND = `mutation ($round: ReportingRoundInput!) {
  result: createReportingRound(round: $round) { __typename ... on ReportingRound { id } } }`;
const OPEN = `mutation ($id: ID!) { result: openReportingRound(id: $id) { __typename } }`;
const paper = (which: string) => `/papers/annual-reports/AnnualReport_${id}/${encodeURIComponent(which)}`;
const statuses = (which: string) =>
  Promise.all([lead, member, officer].map(async (client) => (await client.send(paper(which))).status));
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

async function frozenNow(): Promise<FrozenReport> {
  const read = (await reportsOf(api.database, [id])).get(id);
  if (!read) throw new Error('no report');
  return wholeReport(api.database, id, read);
}
async function submitted(takenAt: Date, change: (frozen: FrozenReport) => FrozenReport = (same) => same) {
  const content = change(await frozenNow());
  const hash = hashOf(content);
  await api.database.reportSnapshot.create({
    data: { reportId: id, content: content as object, hash, takenAt },
  });
  return { content, hash, takenAt };
}

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const registry = await aRegistry(api, 1);
  ({ lead, officer } = registry);
  member = registry.units[0] as Client;
  await registry.carryThrough(
    { kind: 'MEMBER_JOINS', member: registry.member(registry.members[0] as never) },
    '2024-09-01',
  );
  const set = await api.database.indicatorSet.findFirstOrThrow();
  const round = {
    year: 2025,
    title: '示例 2025',
    startsOn: '2025-01-01',
    endsOn: '2025-12-31',
    dueOn: '2026-01-30',
    indicatorSetId: `IndicatorSet_${set.id}`,
  };
  await ask(officer, OPEN, { id: (await ask(officer, ROUND, { round })).id });
  ({ id } = await api.database.annualReport.findFirstOrThrow());
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('GET /papers/annual-reports/:id/:which.:format', () => {
  it('prints what is being filled in as a draft, for the lead alone', async () => {
    expect(await statuses('live.docx')).toEqual([200, 404, 404]);

    const pdf = await lead.send(paper('live.pdf'));

    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(decodeURIComponent(pdf.headers.get('content-disposition') ?? '')).toMatch(
      /2025年度运行报告\(草稿\)_\d{8}\.pdf$/,
    );
    expect((await bytesOf(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('knows no other format, no other name and no other report', async () => {
    expect(await statuses('live.txt')).toEqual([404, 404, 404]);
    expect(await statuses('nothing.pdf')).toEqual([404, 404, 404]);
    const stranger = paper('live.pdf').replace(id, '00000000-0000-7000-8000-000000000000');
    expect((await lead.send(stranger)).status).toBe(404);
    expect((await lead.send('/papers/annual-reports/none/live.pdf')).status).toBe(404);
    expect((await api.anonymous.send(paper('live.pdf'))).status).toBe(401);
  });

  it('prints a submission as it was frozen, with what it changed, for whoever may read all of it', async () => {
    const first = await submitted(new Date('2026-01-10T02:00:00Z'));
    const second = await submitted(new Date('2026-01-20T02:00:00Z'), (frozen) => ({
      ...frozen,
      content: { ...frozen.content, texts: { WORK_DONE: '改过的文字' } },
    }));
    await api.database.annualReport.update({
      where: { id },
      data: { status: 'FORWARDED', submittedAt: second.takenAt },
    });

    expect(await statuses(`${second.hash}.xlsx`)).toEqual([200, 404, 200]);
    expect(await statuses('live.pdf')).toEqual([404, 404, 404]);
    const word = await bytesOf(await officer.send(paper(`${second.hash}.docx`)));
    const again = await bytesOf(await lead.send(paper(`${second.hash}.docx`)));

    const expected = await toWord(
      reportPaper(second.content, {
        locale: 'zh-CN',
        madeAt: second.takenAt,
        submission: second,
        previous: {
          ...first,
          changes: [
            { code: 'WORK_DONE', unitId: null, unitName: '', before: '', after: '改过的文字', change: null },
          ],
        },
      }),
    );
    expect(Buffer.compare(word, expected)).toBe(0);
    expect(Buffer.compare(word, again)).toBe(0);
  });
});
