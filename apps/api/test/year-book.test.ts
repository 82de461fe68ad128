import { Prisma } from '@consortium/database/client';
import {
  annualOperation2026,
  type FrozenReport,
  indicatorsOf,
  type SummaryFigure,
  type SummaryGroup,
} from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearBookOf } from '../src/annual-report/year-book.ts';
import { type Api, type Client, startApi } from './api.ts';
import { reportedConsortia } from './reported.ts';

const { Decimal } = Prisma;
type Decimal = Prisma.Decimal;

/** 年报汇编: what the accepted reports of 24 consortia say together, against adding up by hand. */
const YEARS = [2024, 2025];
const ends: (() => Promise<void>)[] = [];
let api: Api;
let officer: Client;
let made: Awaited<ReturnType<typeof reportedConsortia>>;

const FIGURES = 'code count total before growth mean least lowerQuartile median upperQuartile most';
const SUMMARY = `query ($year: Int!, $groupBy: YearBookGrouping) {
  annualSummary(year: $year, groupBy: $groupBy) { year indicatorSet { title }
    coverage { expected submitted accepted late }
    total { name consortia figures { ${FIGURES} } } groups { name consortia figures { ${FIGURES} } } } }`;
type Summary = Readonly<{
  coverage: object;
  total: SummaryGroup;
  groups: readonly SummaryGroup[];
}>;
async function summary(year: number, groupBy: string | null = null, client = officer): Promise<Summary> {
  const { data, errors } = await client.run(SUMMARY, { year, groupBy });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.annualSummary as unknown as Summary;
}

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => ends.push(end) });
  officer = await api.as(await api.seed.user('BUREAU_OFFICER'));
  made = await reportedConsortia(api, 24, YEARS);
});
afterAll(async () => {
  for (const end of ends) await end();
});

const frozenIn = (year: number): FrozenReport[] =>
  made.flatMap(({ frozen }) => frozen.filter((each) => each.year === year));

const sum = (values: readonly Decimal[]) => values.reduce((all, each) => all.plus(each), new Decimal(0));
const given = (reports: readonly FrozenReport[], code: string): Decimal[] =>
  reports.flatMap(({ figures }) => (figures[code] == null ? [] : [new Decimal(figures[code])]));

/** By hand: one indicator over some reports. */
function byHand(reports: readonly FrozenReport[], before: readonly FrozenReport[], code: string) {
  const values = given(reports, code).sort((one, other) => one.cmp(other));
  const indicator = indicatorsOf(annualOperation2026).find((each) => each.code === code);
  const totalOf = (some: readonly FrozenReport[]): string | null => {
    if (indicator?.formula?.kind !== 'RATIO')
      return given(some, code)[0] ? sum(given(some, code)).toFixed() : null;
    const [part, whole] = indicator.formula.of.map((of) => given(some, of)) as [Decimal[], Decimal[]];
    return part[0] && whole[0] && !sum(whole).isZero()
      ? sum(part)
          .times(100)
          .div(sum(whole))
          .toDecimalPlaces(indicator.decimals, Decimal.ROUND_HALF_UP)
          .toFixed()
      : null;
  };
  const at = (share: number) => values[Math.ceil(values.length * share) - 1]?.toFixed();
  return {
    count: values.length,
    total: totalOf(reports),
    before: totalOf(before),
    least: values[0]?.toFixed(),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    most: values.at(-1)?.toFixed(),
  };
}
function expectFigures(figures: readonly SummaryFigure[], now: FrozenReport[], before: FrozenReport[]) {
  const codes = indicatorsOf(annualOperation2026)
    .map(({ code }) => code)
    .filter((code) => given(now, code).length > 0);
  expect(figures.map(({ code }) => code)).toEqual(codes);
  for (const { code, mean: _mean, growth: _growth, ...figure } of figures)
    expect({ code, ...figure }).toEqual({ code, ...byHand(now, before, code) });
}

describe('Query.annualSummary', () => {
  it('adds up what was accepted, exactly as by hand', async () => {
    const { total, groups, coverage } = await summary(2025);
    expect(total.consortia).toBe(24);
    expect(groups).toEqual([]);
    expect(coverage).toEqual({ expected: 24, submitted: 24, accepted: 24, late: 2 });
    expectFigures(total.figures, frozenIn(2025), frozenIn(2024));
  });

  it.each([
    ['DIRECTION', ({ directions }: FrozenReport['consortium']) => directions[0] ?? ''],
    ['DISTRICT', ({ district }: FrozenReport['consortium']) => district ?? ''],
    ['LEAD_UNIT_KIND', ({ leadUnit }: FrozenReport['consortium']) => leadUnit.kind],
  ] as const)(
    'by %s every consortium is in one group, and the groups add up to all',
    async (groupBy, nameOf) => {
      const { total, groups } = await summary(2025, groupBy);
      expect(groups.reduce((all, { consortia }) => all + consortia, 0)).toBe(total.consortia);
      for (const { name, consortia, figures } of groups) {
        const inGroup = ({ consortium }: FrozenReport) => nameOf(consortium) === name;
        const now = frozenIn(2025).filter(inGroup);
        expect(consortia).toBe(now.length);
        expectFigures(figures, now, frozenIn(2024).filter(inGroup));
      }
    },
  );

  it('tells mean and growth from these', async () => {
    const { total } = await summary(2025);
    const first = total.figures.find(({ code }) => code === 'PATENTS_FILED');
    const { total: all, before, count, mean, growth } = first as SummaryFigure;
    expect(mean).toBe(new Decimal(all ?? 0).div(count).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed());
    const change = new Decimal(all ?? 0)
      .minus(before ?? 0)
      .times(100)
      .div(before ?? 1);
    expect(growth).toBe(`${change.isPositive() ? '+' : ''}${change.toFixed(1, Decimal.ROUND_HALF_UP)}`);
  });

  it('does not move when names, districts and directions change afterwards', async () => {
    const before = await summary(2025, 'DISTRICT');
    const [first] = made;
    await api.database.consortium.update({
      where: { id: first?.id ?? '' },
      data: { name: '柳州市改名示例创新联合体' },
    });
    await api.database.district.updateMany({
      data: { name: '示例区' },
      where: { name: before.groups[0]?.name ?? '' },
    });
    expect(await summary(2025, 'DISTRICT')).toEqual(before);
  });

  it('of a year without a round is nothing', async () => {
    expect(await summary(2019)).toBeNull();
  });

  it('is the office’s: a lead unit is refused', async () => {
    const user = await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id });
    const { errors } = await (await api.as(user)).run(SUMMARY, { year: 2025 });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

it('the printed year book says the same as the summary, group by group', async () => {
  const { book } = (await yearBookOf(api.database, 2025, new Date())) ?? {};
  expect(book?.total).toEqual((await summary(2025)).total);
  for (const groupBy of ['DIRECTION', 'DISTRICT', 'LEAD_UNIT_KIND'] as const)
    expect(book?.groups[groupBy]).toEqual((await summary(2025, groupBy)).groups);
  const consortia = await Array.fromAsync(book?.consortia ?? []);
  expect(consortia.map(({ number, figures }) => [number, figures])).toEqual(
    frozenIn(2025).map(({ consortium, figures }) => [consortium.number, figures]),
  );
});

it('the consortia of a year book are those of its totals, whatever is decided while it is read', async () => {
  const { book } = (await yearBookOf(api.database, 2025, new Date())) ?? {};
  const { id, acceptedSnapshotId, acceptedAt } = await api.database.annualReport.findFirstOrThrow({
    where: { round: { year: 2025 } },
  });
  // What counts moves only to what corrects it; here it is taken out behind the database's back.
  const counts = (isAccepted: boolean) =>
    api.database.$transaction([
      api.database.$executeRaw`SET LOCAL session_replication_role = replica`,
      api.database.$executeRaw`UPDATE annual_report SET
        accepted_snapshot_id = CASE WHEN ${isAccepted} THEN ${acceptedSnapshotId}::uuid END,
        accepted_at = CASE WHEN ${isAccepted} THEN ${acceptedAt}::timestamptz END,
        status = CASE WHEN ${isAccepted} THEN 'ACCEPTED' ELSE 'SUBMITTED' END::annual_report_status
        WHERE id = ${id}::uuid`,
    ]);
  await counts(false);
  expect(await Array.fromAsync(book?.consortia ?? [])).toHaveLength(book?.total.consortia ?? 0);
  await counts(true);
});

describe('AnnualReportFilter.inYearBook', () => {
  it('lists exactly the reports that a group counts, each with the figure that was counted', async () => {
    const { groups } = await summary(2025, 'DIRECTION');
    const query = `query ($filter: AnnualReportFilter) { annualReports(first: 100, filter: $filter) { totalCount
      nodes { acceptedFigures(codes: ["PATENTS_FILED"]) { code value before } } } }`;
    for (const { name, consortia, figures } of groups) {
      const { data } = await officer.run(query, {
        filter: { year: 2025, inYearBook: { groupBy: 'DIRECTION', name } },
      });
      const { totalCount, nodes } = (data as Record<string, unknown>).annualReports as {
        totalCount: number;
        nodes: { acceptedFigures: { value: string | null }[] }[];
      };
      expect(totalCount).toBe(consortia);
      const values = nodes.flatMap(({ acceptedFigures }) => acceptedFigures[0]?.value ?? []);
      const total = figures.find(({ code }) => code === 'PATENTS_FILED')?.total;
      expect(sum(values.map((value) => new Decimal(value))).toFixed()).toBe(total);
    }
  });
});

describe('Query.indicatorSeries', () => {
  const SERIES = `query ($codes: [String!]!, $id: ID) { indicatorSeries(codes: $codes, consortiumId: $id) {
    code name unit points { year value count } } }`;
  const codes = ['PATENTS_FILED', 'NO_SUCH'];

  it('of all: the totals of every year', async () => {
    const { data } = await officer.run(SERIES, { codes });
    const totals = await Promise.all(
      YEARS.map(async (year) => {
        const { total } = await summary(year);
        const found = total.figures.find(({ code }) => code === 'PATENTS_FILED');
        return { year, value: found?.total, count: found?.count };
      }),
    );
    expect(data?.indicatorSeries).toEqual([
      { code: 'PATENTS_FILED', name: expect.any(String), unit: '件', points: totals },
    ]);
  });

  it('of one consortium: what it reported, for who may read it', async () => {
    const [first] = made;
    const variables = { codes, id: `Consortium_${first?.id}` };
    const points = first?.frozen.flatMap(({ year, figures }) =>
      figures.PATENTS_FILED == null ? [] : [{ year, value: figures.PATENTS_FILED, count: 1 }],
    );
    const { data } = await officer.run(SERIES, variables);
    expect(data?.indicatorSeries).toMatchObject([{ points }]);
    const other = await api.as(
      await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id }),
    );
    expect((await other.run(SERIES, variables)).data?.indicatorSeries).toMatchObject([{ points: [] }]);
  });
});

describe('AnnualReport.derivation', () => {
  it('leads from a figure down to what was filled in', async () => {
    const [first] = made;
    const frozen = first?.frozen.at(-1) as FrozenReport;
    const { data } = await officer.run(
      `query ($id: ID!, $code: String!) { annualReports(filter: { consortiumId: $id, year: 2025 }) { nodes {
        derivation(code: $code) { code value cells { unitName value } } } } }`,
      { id: `Consortium_${first?.id}`, code: 'RD_OWN_SHARE' },
    );
    const [{ derivation }] = (
      (data as Record<string, unknown>).annualReports as {
        nodes: [{ derivation: { code: string; value: string; cells: { value: string }[] }[] }];
      }
    ).nodes;
    expect(derivation.map(({ code }) => code)).toEqual([
      'RD_OWN_SHARE',
      'RD_OWN',
      'RD_TOTAL',
      'RD_FISCAL',
      'RD_OTHER',
    ]);
    for (const { code, value, cells } of derivation) {
      expect(value).toBe(frozen.figures[code]);
      const values = cells.flatMap((cell) => (cell.value === '' ? [] : [new Decimal(cell.value)]));
      if (cells.length > 1) expect(sum(values).toFixed()).toBe(value);
    }
  });
});

it('the number of statements does not depend on how many consortia reported', async () => {
  const statements = async (year: number) => {
    const { extensions } = (await officer.run(SUMMARY, { year, groupBy: 'DISTRICT' })) as unknown as {
      extensions: { cost: { statements: number } };
    };
    return extensions.cost.statements;
  };
  const before = await statements(2025);
  await reportedConsortia(api, 0, [2026]);
  expect(await statements(2026)).toBe(before);
});

describe('GET /papers/year-books/:year.:format', () => {
  const fetched = (client: Client, path: string) => client.send(`/papers/year-books/${path}`);
  it('hands the year book out in every format, each of its kind', async () => {
    const begins = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK', csv: '\uFEFF', json: '{' } as const;
    for (const [format, beginning] of Object.entries(begins)) {
      const response = await fetched(officer, `2025.${format}`);
      expect([format, response.status]).toEqual([format, 200]);
      const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
      expect(text.slice(0, beginning.length)).toBe(beginning);
    }
  });
  it('says the same in JSON as the API does', async () => {
    const book = (await (await fetched(officer, '2025.json')).json()) as { total: SummaryGroup };
    expect(book.total).toEqual((await summary(2025)).total);
  });
  it.each(['2019.pdf', '2025.exe', '20x5.pdf', '99999.pdf'])('%s is not there', async (path) => {
    expect((await fetched(officer, path)).status).toBe(404);
  });
});
