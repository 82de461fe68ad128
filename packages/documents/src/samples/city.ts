import {
  annualOperation2026,
  checkReport,
  consortiumFigures,
  type Figures,
  type FrozenReport,
  filledIn,
  type IndicatorSet,
  indicatorsOf,
  type LastYear,
  noFacts,
  organisationKind,
  type ReportContent,
  type Spread,
  type Spreads,
  type SummaryGroup,
  summaryFigures,
  type YearBook,
  type YearBookEntry,
} from '@consortium/domain';
import { Decimal } from 'decimal.js';

/** 示例城市: as many consortia as one likes with their reports, the same every time. */

/** Numbers that look like chance and are none. */
const chanceOf = (seed: number, salt: string): number =>
  Array.from(`${seed} ${salt}`).reduce(
    (sum, character) => (Math.imul(sum, 31) + (character.codePointAt(0) as number)) >>> 0,
    7,
  ) % 9973;

const set: IndicatorSet = annualOperation2026;
const DIRECTIONS = ['新能源汽车', '工程机械', '智能制造', '生物医药', '螺蛳粉全产业链'];
const DISTRICTS = ['城中区科技局', '鱼峰区科技局', '柳南区科技局', null];
const KINDS = organisationKind.terms.slice(0, 3);
const GRADES = ['EXCELLENT', 'GOOD', 'GOOD', 'QUALIFIED', ''];
const UNITS = 3;

const figuresOf = (seed: number, unitId: string | null): Figures =>
  Object.fromEntries(
    filledIn(set, unitId).map(({ code, decimals }) => {
      const chance = chanceOf(seed, `${unitId} ${code}`);
      const value =
        decimals > 0 ? `${chance * 7}.${String(chance % 100).padStart(2, '0')}` : `${chance % 300}`;
      const reason = chance % 11 === 0 ? `示例说明:${code} 变动的原因` : '';
      return [code, { value: new Decimal(value).toFixed(), reason, carriedFrom: null }];
    }),
  );

const contentOf = (seed: number, unitIds: readonly string[]): ReportContent => ({
  parts: [null, ...unitIds].map((id) => ({
    unit: id === null ? null : { id, legalName: `示例单位${id}` },
    isConfirmed: true,
    evidence: [],
    figures: figuresOf(seed, id),
  })),
  texts: Object.fromEntries(
    set.narratives.map(({ code, title }) => [code, `示例:第 ${seed} 号联合体${title}。`.repeat(12)]),
  ),
  registry: {
    MEMBER_COUNT: UNITS,
    MEMBERS_JOINED: seed % 3,
    MEMBERS_LEFT: seed % 2,
    FULLTIME_STAFF: 4,
    DECISION_MEETINGS: 1 + (seed % 4),
    ADVISORY_MEETINGS: seed % 3,
    FUND_INCOME: `${chanceOf(seed, 'income')}.25`,
    FUND_SPENDING: `${chanceOf(seed, 'spending')}.75`,
  },
});

/** 示例报告 of the consortium of that number. */
export function sampleReport(index: number, year = 2025): FrozenReport {
  const unitIds = Array.from({ length: UNITS }, (_, at) => `${index}-${at + 1}`);
  const content = contentOf(index + year, unitIds);
  const isFirst = index % 10 === 9;
  const lastYear: LastYear | null = isFirst
    ? null
    : { year: year - 1, figures: consortiumFigures(set, contentOf(index + year - 1, unitIds)) };
  const directions = [DIRECTIONS[index % DIRECTIONS.length] as string];
  return {
    year,
    period: { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` },
    consortium: {
      number: `LZ2024-${String(index + 1).padStart(3, '0')}`,
      name: `示例${directions[0]}创新联合体${index + 1}`,
      leadUnit: {
        id: unitIds[0] as string,
        legalName: `示例单位${unitIds[0]}`,
        kind: KINDS[index % KINDS.length] as (typeof KINDS)[number],
      },
      directions,
      district: DISTRICTS[index % DISTRICTS.length] as string | null,
    },
    formation: {
      name: `示例${directions[0]}创新联合体${index + 1}`,
      directions,
      members: unitIds.map((organisationId, at) => ({
        organisationId,
        role: at === 0 ? 'LEAD' : 'MEMBER',
        layer: at === 0 ? 'CORE' : 'CLOSE',
        chainPosition: at === 0 ? 'MIDSTREAM' : null,
        strengths: '',
        taskDivision: '',
        commitments: '',
        cooperationKinds: [],
        cooperationEvidence: '',
      })),
      governanceBodies: [
        {
          function: 'EXECUTION',
          name: '示例秘书处',
          isStanding: true,
          hostUnitId: unitIds[0] as string,
          duties: '',
          seats: [
            {
              person: '示例·买买提',
              organisationId: unitIds[0] as string,
              post: 'HEAD',
              title: '秘书长',
              isFulltime: true,
            },
          ],
        },
      ],
      custodianId: unitIds[0] as string,
    },
    indicatorSet: { edition: 1, ...annualOperation2026 },
    content,
    figures: consortiumFigures(set, content),
    lastYear,
    findings: checkReport(set, content, { ...noFacts, lastYear }),
    zeroReason: null,
    supersedes: null,
  };
}

const QUARTERS = 4;
const sorted = (values: readonly string[]) =>
  values.map((value) => new Decimal(value)).sort((one, other) => one.comparedTo(other));
function spreadOf(values: readonly string[]): Spread {
  const all = sorted(values);
  const at = (quarters: number) =>
    all[Math.ceil((all.length * quarters) / QUARTERS) - 1]?.toFixed() as string;
  return {
    count: all.length,
    sum: all.reduce((sum, each) => sum.plus(each), new Decimal(0)).toFixed(),
    least: (all[0] as Decimal).toFixed(),
    lowerQuartile: at(1),
    median: at(2),
    upperQuartile: at(3),
    most: at(QUARTERS),
  };
}
type Figured = readonly Readonly<Record<string, string | null>>[];
const spreadsOf = (figures: Figured): Spreads =>
  Object.fromEntries(
    indicatorsOf(set).flatMap(({ code }) => {
      const values = figures.flatMap((each) => each[code] ?? []);
      return values.length > 0 ? [[code, spreadOf(values)]] : [];
    }),
  );
const groupOf = (name: string, entries: readonly YearBookEntry[]): SummaryGroup => ({
  name,
  consortia: entries.length,
  figures: summaryFigures(
    set,
    spreadsOf(entries.map(({ figures }) => figures)),
    spreadsOf(entries.flatMap(({ before }) => (before ? [before] : []))),
  ),
});
const groupsBy = (
  entries: readonly YearBookEntry[],
  key: 'direction' | 'district' | 'leadUnitKind' | 'grade',
) => [...Map.groupBy(entries, (entry) => entry[key])].map(([name, inGroup]) => groupOf(name, inGroup));

/** 示例年鉴 of so many consortia. */
export function sampleYearBook(count: number, year = 2025): YearBook {
  const consortia = Array.from({ length: count }, (_, index): YearBookEntry => {
    const { consortium, figures, lastYear } = sampleReport(index, year);
    return {
      number: consortium.number,
      name: consortium.name,
      leadUnitName: consortium.leadUnit.legalName,
      leadUnitKind: consortium.leadUnit.kind,
      direction: consortium.directions[0] ?? '',
      district: consortium.district ?? '',
      grade: GRADES[index % GRADES.length] as string,
      figures,
      before: lastYear?.figures ?? null,
      hash: String(chanceOf(index, 'hash')).padStart(64, 'a'),
    };
  });
  return {
    year,
    indicatorSet: { edition: 1, ...annualOperation2026 },
    coverage: { expected: count + 5, submitted: count + 2, accepted: count, late: 7 },
    total: groupOf('', consortia),
    groups: {
      DIRECTION: groupsBy(consortia, 'direction'),
      DISTRICT: groupsBy(consortia, 'district'),
      LEAD_UNIT_KIND: groupsBy(consortia, 'leadUnitKind'),
      GRADE: groupsBy(consortia, 'grade'),
    },
    consortia,
  };
}
