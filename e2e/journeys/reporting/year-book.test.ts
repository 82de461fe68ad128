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
