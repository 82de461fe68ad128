import {
  annualOperation2026,
  consortiumFigures,
  type Figures,
  type FrozenReport,
  indicatorsOf,
  isFilledIn,
  type ReportContent,
} from '@consortium/domain';
import { hashOf } from '../src/hash.ts';
import type { Api } from './api.ts';

/** 示例报告: accepted reports of many consortia, made by dice that fall the same way every time. */
const directions = ['新能源汽车', '机械', '生物医药'];
const registry = { MEMBER_COUNT: 9, MEMBERS_JOINED: 1, MEMBERS_LEFT: 0, FULLTIME_STAFF: 3 };
const kinds = ['ENTERPRISE', 'INSTITUTE'] as const;

/** Numbers from 0 up to below 1, always the same for one seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function contentBy(roll: () => number, units: readonly { id: string; legalName: string }[]): ReportContent {
  const figuresOf = (unitId: string | null): Figures =>
    Object.fromEntries(
      indicatorsOf(annualOperation2026)
        .filter((each) => isFilledIn(each, unitId))
        .flatMap(({ code, decimals }) => {
          // Some have nothing to say of an indicator.
          const value = roll() < 0.1 ? '' : (roll() * 10 ** (1 + Math.floor(roll() * 4))).toFixed(decimals);
          return [[code, { value, reason: '', carriedFrom: null }]];
        }),
    );
  return {
    parts: [null, ...units].map((unit) => ({
      unit,
      isConfirmed: true,
      evidence: [],
      figures: figuresOf(unit?.id ?? null),
    })),
    texts: {},
    registry,
  };
}

/** Consortia with an accepted report in each of the years; what was frozen, by year, in the order of their numbers. */
export async function reportedConsortia(
  { database, seed }: Pick<Api, 'database' | 'seed'>,
  count: number,
  years: readonly number[],
) {
  const set = await database.indicatorSet.findFirstOrThrow({ where: { title: annualOperation2026.title } });
  const districts = await database.district.findMany({ take: 2, orderBy: { name: 'asc' } });
  const lead = await seed.organisation();
  const member = await seed.organisation();
  const roll = dice(count);
  const units = [lead, member].map(({ id, legalName }) => ({ id, legalName }));
  const made: { id: string; frozen: FrozenReport[] }[] = [];
  for (let at = 0; at < count; at += 1) {
    const number = `R-${String(at).padStart(5, '0')}`;
    const name = `柳州市示例${at}创新联合体`;
    const { id: formationId } = await database.formation.create({ data: {}, select: { id: true } });
    const consortium = await database.consortium.create({
      data: {
        number,
        name,
        nameKey: number,
        nameGrams: [],
        searchGrams: [],
        leadUnitId: lead.id,
        directions: [],
        establishedOn: new Date('2020-01-01'),
        formationId,
        status: 'OPERATING',
      },
      select: { id: true },
    });
    made.push({ id: consortium.id, frozen: [] });
  }
  for (const year of years) {
    const round = await database.reportingRound.create({
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
    for (const [at, { id, frozen }] of made.entries()) {
      const content = contentBy(roll, units);
      const before = frozen.at(-1);
      const report: FrozenReport = {
        year,
        period: { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` },
        consortium: {
          number: `R-${String(at).padStart(5, '0')}`,
          name: `柳州市示例${at}创新联合体`,
          leadUnit: { ...(units[0] as (typeof units)[number]), kind: kinds[at % 2] ?? 'ENTERPRISE' },
          directions: at % 7 === 6 ? [] : [directions[at % 3] ?? '', '装备'],
          district: at % 5 === 4 ? null : (districts[at % 2]?.name ?? null),
        },
        formation: null,
        indicatorSet: annualOperation2026,
        content,
        figures: consortiumFigures(annualOperation2026, content),
        lastYear: before ? { year: before.year, figures: before.figures } : null,
        findings: [],
      } as never;
      frozen.push(report);
      const { id: reportId, snapshots } = await database.annualReport.create({
        data: {
          roundId: round.id,
          consortiumId: id,
          leadUnitId: lead.id,
          memberUnitIds: units.map((unit) => unit.id),
          status: 'SUBMITTED',
          submittedAt: new Date(`${year + 1}-01-${at % 10 === 9 ? '31T08:00:00Z' : '20T08:00:00Z'}`),
          snapshots: {
            create: {
              content: report as object,
              hash: hashOf(report),
              takenAt: new Date(`${year + 1}-01-20`),
            },
          },
        },
        include: { snapshots: { select: { id: true } } },
      });
      await database.annualReport.update({
        where: { id: reportId },
        data: {
          status: 'ACCEPTED',
          acceptedAt: new Date(`${year + 1}-02-10`),
          acceptedSnapshotId: snapshots[0]?.id ?? null,
        },
      });
    }
  }
  return made;
}
