import { foundConsortium } from '@consortium/database/rows';
import { dayOf, plusDays } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { type Api, startApi } from './api.ts';
import { type Formal, formalApplication, noticeOver } from './decision.ts';

const today = dayOf(new Date());
const page = async ({ anonymous }: Api, path: string, headers: Record<string, string> = {}) => {
  const response = await anonymous.send(path, { headers });
  return { response, text: await response.text() };
};
const evil = '<script>alert(1)</script>"\'&';
const harmless = '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;';

async function shown(days = { startsOn: today, endsOn: plusDays(today, 6) }) {
  const api = await startApi();
  const batch = await api.seed.batch({ kind: 'FORMAL_APPLICATION' });
  const formal: Formal = await formalApplication(api, batch, 'IN_PUBLICITY');
  const notice = await noticeOver(api, batch, [formal], days);
  await api.database.publicNotice.update({
    where: { id: notice.id },
    data: { text: `正文 ${evil}`, contact: '示例:科技局 0772-2610000' },
  });
  return { api, batch, formal, notice };
}

describe('GET /public', () => {
  it('lists what runs today for anybody, and neither drafts nor what is to come or over', async () => {
    const { api, batch, formal, notice } = await shown();
    const over = await noticeOver(api, batch, [formal], {
      startsOn: plusDays(today, -9),
      endsOn: plusDays(today, -1),
    });
    const coming = await noticeOver(api, batch, [formal], {
      startsOn: plusDays(today, 1),
      endsOn: plusDays(today, 9),
    });
    const draft = await api.database.publicNotice.create({
      data: { batchId: batch.id, title: '示例拟稿', startsOn: new Date(), endsOn: new Date() },
    });
    const { response, text } = await page(api, '/public');

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(response.headers.get('vary')).toContain('accept-language');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(text).toContain(notice.title);
    for (const each of [over, coming, draft]) expect(text).not.toContain(each.title);
    expect(text).not.toMatch(/<script|onclick|src="http/);
  });

  it('speaks the browser’s language, or the one asked for', async () => {
    const { api } = await shown();
    const english = { 'accept-language': 'en-GB,en;q=0.9' };
    expect((await page(api, '/public')).text).toContain('<html lang="zh-CN">');
    expect((await page(api, '/public', english)).text).toContain('Public notices');
    expect((await page(api, '/public?lang=zh', english)).text).toContain('<html lang="zh-CN">');
    expect((await page(api, '/public?lang=en')).text).toContain('<html lang="en">');
    expect((await page(api, '/public?lang=en&lang=zh')).text).toContain('<html lang="en">');
  });
});

describe('GET /public/notices/:id', () => {
  it('shows the list and where objections go, everything escaped', async () => {
    const { api, formal, notice } = await shown();
    await api.database.noticeEntry.updateMany({ data: { name: evil, leadUnit: `${evil}公司` } });
    const { response, text } = await page(api, `/public/notices/${notice.id}`);

    expect(response.status).toBe(200);
    expect(text).toContain(`正文 ${harmless}`);
    expect(text).toContain(`<td>${harmless}</td><td>${harmless}公司</td>`);
    expect(text).not.toContain('<script');
    expect(text).toContain('示例:科技局 0772-2610000');
    expect(text).toContain('公示中');
    // Nothing of the application besides its name and lead unit.
    expect(text).not.toContain(formal.bare);
    expect(text).not.toContain('示例联系人');
  });

  it('says that a notice is over, and does not show who objected', async () => {
    const { api, formal, notice } = await shown({
      startsOn: plusDays(today, -9),
      endsOn: plusDays(today, -1),
    });
    await api.database.objection.create({
      data: {
        noticeId: notice.id,
        applicationId: formal.bare,
        form: 'NAMED',
        objector: '示例·覃志远',
        text: '示例异议',
        receivedOn: new Date(`${plusDays(today, -2)}T00:00:00Z`),
        recordedById: formal.parties.leadUser.id,
      },
    });
    const { text } = await page(api, `/public/notices/${notice.id}`);
    expect(text).toContain('公示期满');
    expect(text).not.toMatch(/覃志远|示例异议/);
  });

  it.each([['00000000-0000-7000-8000-000000000001'], ['none'], ['%3Cscript%3E']])(
    'finds nothing under %s',
    async (id) => {
      const api = await startApi();
      const { response, text } = await page(api, `/public/notices/${id}`);
      expect(response.status).toBe(404);
      expect(text).toContain('没有这个页面');
      expect(text).not.toContain('<script');
    },
  );

  it('finds neither a draft nor one that begins tomorrow', async () => {
    const { api, notice } = await shown({ startsOn: plusDays(today, 1), endsOn: plusDays(today, 6) });
    expect((await page(api, `/public/notices/${notice.id}`)).response.status).toBe(404);
    await api.database.publicNotice.update({
      where: { id: notice.id },
      data: { status: 'DRAFT', publishedAt: null, startsOn: new Date(`${today}T00:00:00Z`) },
    });
    expect((await page(api, `/public/notices/${notice.id}`)).response.status).toBe(404);
  });
});

describe('GET /public/registry', () => {
  async function registered(count: number) {
    const api = await startApi();
    const unit = await api.seed.organisation();
    for (let index = 1; index <= count; index += 1)
      await foundConsortium(api.database, {
        number: `LZ2026-${String(index).padStart(3, '0')}`,
        name: index === 1 ? `柳州市${evil}创新联合体` : `柳州市第${index}示例创新联合体`,
        leadUnitId: unit.id,
        directions: ['新能源'],
        establishedOn: '2026-06-18',
        documentNo: '柳科〔2026〕1号',
        status: 'OPERATING',
      });
    return { api, unit };
  }

  it('shows the public fields, escaped, page by page', async () => {
    const { api, unit } = await registered(21);
    const { text } = await page(api, '/public/registry');
    expect(text).toContain(`柳州市${harmless}创新联合体`);
    expect(text).not.toContain('<script');
    for (const each of [
      'LZ2026-020',
      unit.legalName,
      '新能源',
      '运行中',
      '2026-06-18',
      '柳科〔2026〕1号',
      '共 21',
    ])
      expect(text).toContain(each);
    expect(text).not.toContain('LZ2026-021');
    expect(text).not.toContain(unit.uscc);
    const second = (await page(api, '/public/registry?page=2&lang=en')).text;
    expect(second).toContain('LZ2026-021');
    expect(second).toContain('Operating');
  });

  it.each([
    ['page=99', '2 / 2'],
    ['page=-1', '1 / 2'],
    ['page=x', '1 / 2'],
    ['page=1e9', '1 / 2'],
    [`q=${encodeURIComponent('第7')}`, '1 / 1'],
    [`q=${encodeURIComponent(evil)}`, '1 / 1'],
    [`q=${'a'.repeat(300)}`, '1 / 1'],
  ])('answers %s', async (query, place) => {
    const { api } = await registered(21);
    const { response, text } = await page(api, `/public/registry?${query}`);
    expect(response.status).toBe(200);
    expect(text).toContain(place);
    expect(text).not.toContain('<script');
  });

  it('finds by number, name and initials, and says when there is none', async () => {
    const { api } = await registered(3);
    const found = async (term: string) =>
      (await page(api, `/public/registry?q=${encodeURIComponent(term)}`)).text;
    expect(await found('LZ2026-002')).toContain('LZ2026-002');
    expect(await found('LZ2026-002')).not.toContain('LZ2026-003');
    expect(await found('第3示例')).toContain('LZ2026-003');
    expect(await found('没有这样的')).toContain('没有符合条件的联合体');
  });
});
