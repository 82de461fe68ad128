import { goodPdf } from '@consortium/documents/samples';
import {
  annualOperation2026,
  dayOf,
  type Indicator,
  indicatorsOf,
  plusDays,
  reminderSteps,
  startOfDay,
  yearOf,
} from '@consortium/domain';
import { remindUnits } from '../annual-report/remind.ts';
import type { Transaction } from '../context.ts';
import { books, steady } from './books.ts';
import { formalApplications } from './data/applications/formal.ts';
import { consortia } from './data/consortia.ts';
import { type Office, send, staff } from './progress.ts';

/** How far a report of the demo has come, by the key of its lead unit; the others are being filled. */
type Stage = 'FILLED' | 'SUBMITTED' | 'FORWARDED' | 'RETURNED' | 'ACCEPTED' | 'CORRECTED';
type Report = Readonly<{ lead: string; units: readonly string[]; district: string | null; stage: Stage }>;

const BASE: Readonly<Record<string, number>> = { 万元: 86.5, 人次: 120, 家: 24, '%': 1 };
const FIRST_YEAR = 2020;
/** 老联合体逐年变动的指标, of its lead and of each unit; the others are what they were last year. */
const moving: readonly (readonly string[])[] = [
  ['RD_OWN', 'NEW_PRODUCT_INCOME', 'INVENTIONS_HELD', 'FIRMS_SERVED', 'PEOPLE_TRAINED'],
  ['RD_FISCAL', 'INVENTIONS_HELD'],
  ['RD_OWN'],
];
/** 示例数: the same at every start; a few per cent more every year, of a steady consortium where anything moves. */
const figureOf = (indicator: Indicator, at: number, of: number, isSteady: boolean): string => {
  const { code, unit, decimals, kind } = indicator;
  const year = isSteady && !moving[at]?.includes(code) ? FIRST_YEAR : of;
  const letters = [...code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const size = (BASE[unit] ?? 3) * (1 + (letters % 7) / 4) * (1 + at / 3);
  const grown = size * (1 + (year - FIRST_YEAR) * 0.06) * (kind === 'CUMULATIVE' ? 4 : 1);
  return code.startsWith('INVENTIONS_') && kind === 'ANNUAL' ? '1' : grown.toFixed(decimals);
};

const sentence = '联合体按照年度计划推进,会议、攻关与共享机制运行正常,经费专账管理(示例)。';
const texts = annualOperation2026.narratives.map(({ code, expectedLength }) => ({
  code,
  text: sentence.repeat(Math.ceil(expectedLength / sentence.length)),
}));

const figures = (source: Indicator['source'], at: number, year: number, isSteady = false) =>
  indicatorsOf(annualOperation2026)
    .filter((indicator) => indicator.source === source)
    .map((indicator) => ({
      code: indicator.code,
      value: figureOf(indicator, at, year, isSteady),
      reason: '',
    }));
/** Where no meeting is on record the lead unit says why. */
const unmet = { code: 'DECISION_MEETINGS', value: '', reason: '平台启用前的会议没有登记(示例)' };

const granted = ['PATENTS_GRANTED', 'INVENTIONS_GRANTED'];
const honoured = ['AWARDS', 'STANDARDS_NATIONAL'];
/** 佐证: a file that serves two indicators of one part. */
async function prove(office: Office, key: string, id: string, unitId: string | null, codes: string[]) {
  const [sender, name] = [staff(office, key), unitId ? '专利授权证书(示例).pdf' : '获奖与标准文件(示例).pdf'];
  const of = { id, organisationId: unitId, evidence: { codes } };
  await send(office, sender, await office.door.act(sender, 'requestEvidenceUpload', of), name, goodPdf());
}

/** 填报、确认、提交、初审、审核: as far as the report of the demo has come. */
async function report(office: Office, id: string, year: number, { lead, units, district, stage }: Report) {
  const { door, people, city } = office;
  const filer = staff(office, lead);
  const isSteady = lead === steady.lead;
  for (const [index, key] of [lead, ...units].entries()) {
    const of = { id, organisationId: city.units.get(key) };
    await door.act(staff(office, key), 'saveReportFigures', {
      ...of,
      filled: { figures: figures('MEMBER', index, year, isSteady) },
    });
    if (district && index === 1) await prove(office, key, id, city.units.get(key) ?? null, granted);
    await door.act(staff(office, key), 'confirmReportPart', { id });
  }
  const own = [...figures('LEAD', 0, year, isSteady), ...(isSteady || district ? [] : [unmet])];
  await door.act(filer, 'saveReportFigures', { id, filled: { figures: own } });
  await door.act(filer, 'saveReportTexts', { id, written: { texts } });
  if (district) await prove(office, lead, id, null, honoured);
  if (stage === 'FILLED') return;
  await door.act(filer, 'submitAnnualReport', { id });
  if (stage === 'SUBMITTED') return;
  const first = people(district ?? 'officer');
  if (stage === 'RETURNED') {
    const reason = '研发投入与上年口径不一致,请各单位核对(示例)';
    const [spent] = figures('MEMBER', 0, year);
    const said = [
      {
        code: spent?.code,
        organisationId: city.units.get(units[0] ?? lead),
        text: '请按合同到账口径核对(示例)',
      },
      { code: texts[0]?.code, text: '请补充各单位分工完成情况(示例)' },
    ];
    for (const comment of said) await door.act(first, 'commentOnReport', { id, comment });
    await door.act(first, 'returnAnnualReport', { id, reason });
    return;
  }
  await door.act(first, 'forwardAnnualReport', { id });
  if (stage === 'FORWARDED') return;
  const suggestedGrade = isSteady ? 'EXCELLENT' : 'QUALIFIED';
  await door.act(people('officer'), 'acceptAnnualReport', { id, suggestedGrade });
  if (stage === 'CORRECTED') await correct(office, id, filer, year);
}

/** 更正: one figure of the lead unit's own part, one more than was reported. */
async function correct({ door, people }: Office, id: string, filer: ReturnType<typeof staff>, year: number) {
  const [first] = figures('LEAD', 0, year);
  const value = String(Number(first?.value) + 1);
  const reason = '年底一次会议漏报(示例)';
  await door.act(filer, 'askReportCorrection', { id, correctionReason: 'LEFT_OUT', reason });
  await door.act(people('officer'), 'grantReportCorrection', { id });
  await door.act(filer, 'saveReportFigures', { id, filled: { figures: [{ ...first, value }] } });
  await door.act(filer, 'submitAnnualReport', { id });
  await door.act(people('officer'), 'forwardAnnualReport', { id });
  await door.act(people('officer'), 'acceptAnnualReport', { id });
}

const unitsOf = (lead: string): readonly string[] => (lead === steady.lead ? steady.members : []);
const early: readonly Report[] = consortia
  .filter(({ status }) => status === 'OPERATING')
  .slice(0, 2)
  .map(({ lead }, index) => ({
    lead,
    units: unitsOf(lead),
    district: null,
    stage: index === 1 ? 'CORRECTED' : 'ACCEPTED',
  }));
const stages: Readonly<Record<string, Stage>> = {
  subframe: 'SUBMITTED',
  mould: 'FORWARDED',
  coldchain: 'RETURNED',
  power: 'ACCEPTED',
  heat: 'FILLED',
};
const present: readonly Report[] = [
  ...formalApplications.flatMap(({ lead, members, district }) => {
    const stage = stages[lead];
    return stage ? [{ lead, units: members, district, stage }] : [];
  }),
  ...early.slice(0, 1),
];

async function round(
  tx: Transaction,
  office: Office,
  year: number,
  dueOn: string,
  reports: readonly Report[],
) {
  const { door, people, city } = office;
  const set = await tx.indicatorSet.findFirstOrThrow({ orderBy: { createdAt: 'asc' }, select: { id: true } });
  const { id } = await door.act(people('officer'), 'createReportingRound', {
    round: {
      year,
      title: `${year}年度创新联合体运行报告(示例)`,
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
      dueOn,
      indicatorSetId: set.id,
    },
  });
  await door.act(people('officer'), 'openReportingRound', { id });
  const rows = await tx.annualReport.findMany({
    where: { round: { year } },
    select: { id: true, leadUnitId: true },
  });
  const reportOf = new Map(rows.map((row) => [`Organisation_${row.leadUnitId}`, `AnnualReport_${row.id}`]));
  for (const each of reports) {
    const reportId = reportOf.get(city.units.get(each.lead) ?? '');
    if (reportId) await report(office, reportId, year, each);
  }
}

/** Last year’s days lie behind us: the round opened before the year was out, who was late was reminded, the others were in time. */
async function inTime(tx: Transaction, year: number, dueOn: string) {
  await tx.reportingRound.updateMany({
    where: { year },
    data: { openedAt: startOfDay(`${year}-12-01`) },
  });
  for (const step of reminderSteps) await remindUnits(tx, startOfDay(plusDays(dueOn, -step)));
  await tx.annualReport.updateMany({
    where: { round: { year }, status: 'ACCEPTED' },
    data: { submittedAt: new Date(`${dueOn}T08:00:00Z`), acceptedAt: new Date(`${dueOn}T08:30:00Z`) },
  });
}

/** 示例年度报告: of two years that lie behind us, and this year's, on its way. */
export async function annualReports(tx: Transaction, office: Office): Promise<void> {
  await books(tx, office, Object.keys(stages));
  const year = yearOf(dayOf(office.city.now));
  const settled = consortia.map(
    ({ lead }): Report => ({ lead, units: unitsOf(lead), district: null, stage: 'ACCEPTED' }),
  );
  await round(tx, office, year - 2, `${year - 1}-01-30`, settled);
  await inTime(tx, year - 2, `${year - 1}-01-30`);
  await round(tx, office, year - 1, `${year}-01-30`, early);
  await inTime(tx, year - 1, `${year}-01-30`);
  await round(tx, office, year, `${year + 1}-01-30`, present);
}
