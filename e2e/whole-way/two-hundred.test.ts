import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PrismaClient } from '@consortium/database/client';
import { docxTables, pdfPages, withoutSpaces } from '@consortium/documents/read-back';
import { sampleReport } from '@consortium/documents/samples/city';
import {
  annualOperation2026,
  figureText,
  indicatorsOf,
  type SummaryFigure,
  type SummaryGroup,
} from '@consortium/domain';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, inject, it } from 'vitest';
import { asPerson, choose } from '../browser.ts';
import { asAccount } from '../graphql.ts';
import { productDatabase } from '../reviewed.ts';

/** 示例城市: two hundred consortia whose reports of a year long past were accepted, as the sample city has them. */
const COUNT = 200;
const YEAR = 2015;

async function grow(client: PrismaClient): Promise<void> {
  const lead = await client.organisation.findFirstOrThrow({ select: { id: true } });
  const set = await client.indicatorSet.findFirstOrThrow({ orderBy: { createdAt: 'asc' } });
  const consortia = Array.from({ length: COUNT }, (_, index) => sampleReport(index, YEAR).consortium);
  const ids: string[] = [];
  for (const { number, name } of consortia) {
    const formation = await client.formation.create({ data: {}, select: { id: true } });
    const made = await client.consortium.create({
      data: {
        number: `示例-${number}`,
        name,
        nameKey: number,
        nameGrams: [],
        searchGrams: [],
        leadUnitId: lead.id,
        directions: [],
        establishedOn: new Date('2010-01-01'),
        formationId: formation.id,
        status: 'OPERATING',
      },
      select: { id: true },
    });
    ids.push(made.id);
  }
  for (const year of [YEAR - 1, YEAR]) {
    const round = await client.reportingRound.create({
      data: {
        year,
        title: `示例 ${year}`,
        startsOn: new Date(`${year}-01-01`),
        endsOn: new Date(`${year}-12-31`),
        dueOn: new Date(`${year + 1}-01-30`),
        indicatorSetId: set.id,
        openedAt: new Date(`${year}-12-01`),
      },
    });
    for (const [index, consortiumId] of ids.entries()) {
      const content = sampleReport(index, year);
      const { id, snapshots } = await client.annualReport.create({
        data: {
          roundId: round.id,
          consortiumId,
          leadUnitId: lead.id,
          memberUnitIds: [lead.id],
          status: 'SUBMITTED',
          submittedAt: new Date(`${year + 1}-01-20`),
          snapshots: {
            create: {
              content: content as object,
              hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
              takenAt: new Date(`${year + 1}-01-20`),
            },
          },
        },
        include: { snapshots: { select: { id: true } } },
      });
      await client.annualReport.update({
        where: { id },
        data: {
          status: 'ACCEPTED',
          acceptedAt: new Date(`${year + 1}-02-10`),
          acceptedSnapshotId: snapshots[0]?.id ?? null,
        },
      });
    }
  }
}

type Summary = { annualSummary: { total: SummaryGroup; groups: SummaryGroup[] } };
const FIGURES =
  'figures { code count total before growth mean least lowerQuartile median upperQuartile most }';
const summary = async (groupBy: string): Promise<Summary['annualSummary']> =>
  (
    await (
      await asAccount('officer')
    ).run<Summary>(
      `query ($year: Int!, $groupBy: YearBookGrouping) { annualSummary(year: $year, groupBy: $groupBy) {
        total { name consortia ${FIGURES} } groups { name consortia ${FIGURES} } } }`,
      { year: YEAR, groupBy },
    )
  ).annualSummary;

/** A table of the page, cell by cell. */
const cellsOf = (page: Page, region: string): Promise<string[][]> =>
  page
    .getByRole('region', { name: region, exact: true })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
async function fileOf(page: Page, format: string): Promise<Buffer> {
  const coming = page.waitForEvent('download', { timeout: 300_000 });
  await page.getByRole('button', { name: `下载 ${format}`, exact: true }).click();
  return readFile(await (await coming).path());
}
const plain = (text: unknown): string | null => {
  const bare = String(text ?? '').replace(/[,+]/g, '');
  return bare === '' || bare === '—' ? null : String(Number(bare));
};
const indicators = indicatorsOf(annualOperation2026);
/** What every place has to say of an indicator: last year's total, this year's, growth, how many gave it. */
const said = ({ before, total, growth, count }: SummaryFigure) => [before, total, growth, count].map(plain);

it('二百个联合体的年报汇编:接口、页面、Excel、Word、PDF、CSV、JSON 的每个数一致', async () => {
  const { client, close } = await productDatabase(inject('dataFolder'));
  await grow(client);
  await close();
  const { total, groups } = await summary('DIRECTION');
  expect(total.consortia).toBe(COUNT);
  const expected = indicators.map(({ code }) =>
    said(total.figures.find((each) => each.code === code) as SummaryFigure),
  );

  const page = await asPerson('officer', '/yearBooks');
  await choose(page, '年度', String(YEAR));
  await page.getByRole('button', { name: /^研发投入合计:/ }).waitFor();
  await expect
    .poll(async () => (await cellsOf(page, '汇总表')).find(([name]) => name?.startsWith('服务企业'))?.[4])
    .toBe(String(COUNT));
  const shown = (await cellsOf(page, '汇总表')).filter((row) => row.length > 5).slice(1);
  const onScreen = shown.map(([, sum, before, growth, count]) => [before, sum, growth, count].map(plain));
  expect(onScreen).toEqual(expected);

  // Every group of every indicator, as the page compares them.
  for (const indicator of indicators.filter(({ decimals }) => decimals > 0)) {
    await choose(page, '指标', `${indicator.name}(${indicator.unit})`);
    const inApi = groups.map(({ name, figures }) => [
      name,
      figureText(figures.find(({ code }) => code === indicator.code)?.total, indicator),
    ]);
    await expect
      .poll(async () => (await cellsOf(page, '分组比较')).slice(1).map(([name, , sum]) => [name, sum]))
      .toEqual(inApi);
  }

  const [sheet, , details] = await readWorkbook(await fileOf(page, 'Excel'));
  const inExcel = (sheet?.data ?? [])
    .slice(2)
    .map(([, , , before, sum, growth, count]) => [before, sum, growth, count].map(plain));
  expect(inExcel).toEqual(expected);
  expect(details?.data.length).toBe(COUNT + 3);

  const word = docxTables(await fileOf(page, 'Word'));
  const rows = word.filter(([head]) => head?.includes('填报家数')).flatMap(([, ...rest]) => rest);
  expect(rows.map(([, , before, sum, , growth, count]) => [before, sum, growth, count].map(plain))).toEqual(
    expected,
  );

  const pdf = (await pdfPages(await fileOf(page, 'PDF'))).join('');
  for (const row of rows) expect(pdf).toContain(withoutSpaces(row.join('')));

  const json = JSON.parse((await fileOf(page, 'JSON')).toString('utf8')) as {
    total: SummaryGroup;
    consortia: { figures: Record<string, string | null> }[];
  };
  expect(json.total).toEqual(total);
  expect(json.consortia).toHaveLength(COUNT);
  const csv = (await fileOf(page, 'CSV')).toString('utf8').trim().split('\r\n');
  expect(csv).toHaveLength(COUNT + 1);

  // 离群值, found by hand among what the consortia reported.
  const far = indicators.map(({ code }) => {
    const { lowerQuartile, upperQuartile } = total.figures.find(
      (each) => each.code === code,
    ) as SummaryFigure;
    const [low, high] = [Number(lowerQuartile), Number(upperQuartile)];
    const reach = 1.5 * (high - low);
    return json.consortia.filter(({ figures }) => {
      const value = Number(figures[code]);
      return value < low - reach || value > high + reach;
    }).length;
  });
  expect(shown.map((row) => row.at(-1)?.includes('有离群值'))).toEqual(far.map((count) => count > 0));
  const most = far.indexOf(Math.max(...far));
  expect(far[most]).toBeGreaterThan(0);
  await page.getByRole('button', { name: new RegExp(`^${indicators[most]?.name}:`) }).click();
  const counted = page.getByRole('dialog');
  await counted.getByRole('table').waitFor();
  for (const more = counted.getByRole('button', { name: /显示更多/ }); await more.count(); ) {
    const before = await counted.getByRole('row').count();
    await more.click();
    await expect.poll(() => counted.getByRole('row').count()).toBeGreaterThan(before);
  }
  await expect.poll(() => counted.getByText('离群值', { exact: true }).count()).toBe(far[most]);
});
