import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { year } from '../../annual-report.ts';
import { asPerson, choose, clean, heading, openMenu } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

type Figure = Readonly<{ code: string; total: string | null; count: number }>;
type Summary = Readonly<{
  annualSummary: {
    total: { consortia: number; figures: Figure[] };
    indicatorSet: {
      groups: { indicators: { code: string; name: string; unit: string; decimals: number }[] }[];
    };
  };
}>;
const last = year - 1;
/** As the office writes it: grouped, with the decimals of the indicator. */
const written = (value: string | null, decimals: number) =>
  value === null
    ? '—'
    : new Intl.NumberFormat('zh-CN', {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(Number(value));

it('处室人员打开年报汇编,每个合计与接口一致,点开看到计入的报告和来源,下载五种文件', async () => {
  const { annualSummary } = await (await asAccount('officer')).run<Summary>(
    `query ($year: Int!) { annualSummary(year: $year) { total { consortia figures { code total count } }
      indicatorSet { groups { indicators { code name unit decimals } } } } }`,
    { year: last },
  );
  const page = await asPerson('officer');
  await openMenu(page, '年报汇编');
  await heading(page, '年报汇编');
  await choose(page, '年度', String(last));
  const table = page.getByRole('region', { name: '汇总表' });
  await table.waitFor();
  await clean(page);

  // 屏幕与接口: every total, as the page shows it.
  const shown = await table
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
  const totalOf = new Map(shown.map(([name, total]) => [name?.replace('合计之比', ''), total]));
  const indicators = annualSummary.indicatorSet.groups.flatMap((group) => group.indicators);
  expect(annualSummary.total.figures.length).toBeGreaterThan(30);
  for (const { code, total } of annualSummary.total.figures) {
    const found = indicators.find((each) => each.code === code);
    if (!found) throw new Error(code);
    const { name, unit, decimals } = found;
    expect([name, totalOf.get(`${name}(${unit})`)]).toEqual([name, written(total, decimals)]);
  }

  // 为什么是这个数: the reports that are counted, then what was filled in.
  await table.getByRole('button', { name: /^研发投入合计:/ }).click();
  const dialog = page.getByRole('dialog', { name: `“研发投入合计”${last} 年:全部联合体` });
  const counted = dialog.getByRole('region', { name: '计入的报告' });
  await expect.poll(() => counted.getByRole('row').count()).toBe(annualSummary.total.consortia + 1);
  await counted
    .getByRole('button', { name: /“研发投入合计”如何得来$/ })
    .first()
    .click();
  const derived = dialog.getByRole('region', { name: /“研发投入合计”如何得来$/ }).last();
  await derived.getByText('由以下所列指标计算').waitFor();
  await derived.getByText('研发投入:自筹(万元)').waitFor();
  await clean(page);
  await dialog.getByRole('button', { name: '关闭' }).click();

  // 分组: another way to group, and a bar that is a row too.
  await choose(page, '分组方式', '按牵头单位类型');
  const groups = page.getByRole('region', { name: '分组比较' });
  await groups.getByRole('row', { name: /^企业/ }).waitFor();
  await clean(page);

  const beginnings = { Word: 'PK', PDF: '%PDF-', Excel: 'PK', CSV: '\u00EF\u00BB\u00BF', JSON: '{' };
  for (const [format, beginning] of Object.entries(beginnings)) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: `下载 ${format}`, exact: true }).click();
    const file = await coming;
    const bytes = await readFile(await file.path());
    expect(bytes.subarray(0, beginning.length).toString('latin1')).toBe(beginning);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^创新联合体年报汇编_${last}_\\d{8}\\.`));
  }
});

it('处室人员按等次建议分组,并把一个联合体与全部联合体对比,差额与接口一致', async () => {
  const officer = await asAccount('officer');
  type Found = { annualReports: { nodes: { acceptedFigures: { code: string; value: string }[] }[] } };
  const { annualReports } = await officer.run<Found>(
    'query ($year: Int!) { annualReports(filter: { year: $year, search: "螺蛳粉" }) { nodes { acceptedFigures(codes: ["FIRMS_SERVED"]) { code value } } } }',
    { year: last },
  );
  const [one] = annualReports.nodes[0]?.acceptedFigures ?? [];
  const { annualSummary } = await officer.run<Summary>(
    'query ($year: Int!) { annualSummary(year: $year) { total { consortia figures { code total count } } } }',
    { year: last },
  );
  const all = annualSummary.total.figures.find(({ code }) => code === 'FIRMS_SERVED');

  const page = await asPerson('officer', '/yearBooks');
  await choose(page, '分组方式', '按等次建议');
  await page
    .getByRole('cell', { name: '优秀' })
    .or(page.getByRole('rowheader', { name: '优秀' }))
    .first()
    .waitFor();
  const side = page.getByRole('group', { name: '甲方(留空为全部)' });
  await side.getByRole('combobox', { name: '甲方(留空为全部)' }).fill('螺蛳粉');
  await page.getByRole('option', { name: /螺蛳粉/ }).click();
  await side.getByRole('combobox', { name: '年份' }).click();
  await page.getByRole('option', { name: String(last) }).click();
  const row = page.getByRole('region', { name: '对比' }).getByRole('row', { name: /^服务企业/ });
  const difference = Number(all?.total) - Number(one?.value);
  await row.getByText(`+${difference}`).waitFor();
  expect(await row.getByRole('cell').nth(0).textContent()).toBe(one?.value);
  await clean(page);
});

it('在报告页点开一个汇总数,看到各单位所填;取自会议登记的数可以转到会议', async () => {
  const page = await asPerson(
    'officer',
    `/annualReports?filter=${JSON.stringify({ year: last, search: '螺蛳粉' })}`,
  );
  await page
    .getByRole('link', { name: /螺蛳粉/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^研发投入合计 .*为什么是这个数/ }).click();
  const dialog = page.getByRole('dialog', { name: '研发投入合计:为什么是这个数' });
  await dialog.getByText('柳州示例智能制造研究院').first().waitFor();
  await clean(page);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: /^决策机构会议 2:为什么是这个数/ }).click();
  await page.getByRole('link', { name: '查看所取的记录' }).click();
  await page.getByText(`${last}-09-15 · 理事会(示例)`).waitFor();
});
