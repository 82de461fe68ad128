import readWorkbook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { asPerson, clean, heading } from '../../browser.ts';
import { address, asAccount, sessionOf } from '../../graphql.ts';

type Figure = Readonly<{ name: string; path: string; count: number }>;

/** The figures of the page as a person reads them: out of the tables, with where each leads. */
async function figuresOf(page: Awaited<ReturnType<typeof asPerson>>): Promise<Figure[]> {
  const links = page.getByRole('main').getByRole('table').locator('a[href*="?filter="]');
  return links.evaluateAll((all) =>
    all.map((link) => ({
      name: link.getAttribute('aria-label') ?? '',
      path: link.getAttribute('href') ?? '',
      count: Number(link.textContent),
    })),
  );
}

it('看板上申报进程和名录统计的每个数,与列表、接口和导出的 Excel 一致', async () => {
  const page = await asPerson('head', '/board');
  await heading(page, '看板');
  // All consortia are examined for it; meanwhile the page says so.
  await page.getByRole('heading', { name: /^在册联合体按健康状况/ }).waitFor();
  await page.getByRole('table').getByText('均符合').waitFor();
  const figures = await figuresOf(page);
  expect(figures.length).toBeGreaterThan(20);
  await clean(page);
  const officer = await asAccount('head');
  const cookie = await sessionOf('head');
  const types = { applications: 'ApplicationFilter', consortia: 'ConsortiumFilter' } as const;
  for (const { name, path, count } of figures) {
    const { pathname, searchParams } = new URL(path, address());
    const list = pathname.slice(1) as keyof typeof types;
    const filter = searchParams.get('filter') as string;
    const { rows } = await officer.run<{ rows: { totalCount: number; nodes: { number: string }[] } }>(
      `query ($filter: ${types[list]}) { rows: ${list}(first: 100, filter: $filter) { totalCount nodes { number } } }`,
      { filter: JSON.parse(filter) },
    );
    const file = await fetch(`${address()}/exports/${list}.xlsx?filter=${encodeURIComponent(filter)}`, {
      headers: { cookie },
    });
    const [sheet] = await readWorkbook(Buffer.from(await file.arrayBuffer()));
    const numbers = rows.nodes.map(({ number }) => number).sort();
    expect([name, rows.totalCount, numbers.length]).toEqual([name, count, count]);
    const exported = (sheet?.data ?? []).flat().filter((cell) => numbers.includes(String(cell)));
    expect([name, exported.map(String).sort()]).toEqual([name, numbers]);
  }
});

it('科室负责人点看板上的一个数,看到的正是它所计的那些行;各人待办和期限都能点开', async () => {
  const page = await asPerson('head', '/board');
  await page.getByRole('table').getByText('均符合').waitFor();
  const passed = page.getByRole('link', { name: /^形审通过 \d+$/ });
  const count = Number(await passed.textContent());
  expect(count).toBeGreaterThan(0);
  await passed.click();
  await heading(page, '申报');
  await expect.poll(() => page.getByRole('row').count()).toBe(count + 1);
  await page.goBack();

  const tasks = page.getByRole('button', { name: /的待办\(\d+\)$/ }).first();
  const open = Number(await tasks.textContent());
  await tasks.click();
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.getByRole('row').count()).toBe(open + 1);
  await clean(page);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByRole('row', { name: /批次截止/ })
    .first()
    .getByRole('link')
    .click();
  await heading(page, /^示例批次/);
});
