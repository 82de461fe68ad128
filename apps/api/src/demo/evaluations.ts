import { storedDay } from '@consortium/database/rows';
import {
  dayOf,
  type EvaluationScheme,
  evaluationIndicatorsOf,
  performanceTemplate,
  plusDays,
  startOfDay,
  yearOf,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { steady } from './books.ts';
import { expertRows } from './data/experts.ts';
import { bareId } from './enrol.ts';
import { type Office, staff } from './progress.ts';
import type { Panel } from './review.ts';

/** How far an evaluation of the demo has come; a grade tells by how much the experts scored. */
type Stage = 'SELF_REPORTED' | 'RETURNED' | 'FORWARDED' | 'SCORED' | 'IN_PUBLICITY' | 'GRADED' | 'CONCLUDED';
type Row = Readonly<{ lead: string; stage: Stage; share?: number }>;

/** 示例权重: no source gives any; of the indicators in the order of the template, bonuses last. */
const marks = ['10', '5', '10', '10', '12.5', '7.5', '10', '5', '5', '15', '10', '4', '4'];
const scheme: EvaluationScheme & { title: string } = {
  title: '示例评价指标体系(权重仅供演示)',
  groups: (() => {
    let at = 0;
    return performanceTemplate.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((each) => {
        const fullMarks = marks[at] ?? '0';
        at += 1;
        return { ...each, fullMarks };
      }),
    }));
  })(),
  bonusCap: '5',
  cutOffs: [
    { grade: 'EXCELLENT', from: '80', below: null },
    { grade: 'GOOD', from: '70', below: '80' },
    { grade: 'QUALIFIED', from: '60', below: '70' },
    { grade: 'UNQUALIFIED', from: '0', below: '60' },
  ],
};
const texts = scheme.groups.map(({ name, isBonus }) => ({
  group: name,
  text: isBonus ? '' : `${name}:本年度按计划推进,成效见年度报告(示例)。`,
}));

/** A share of the full marks of each indicator, a little different from judge to judge. */
const opinionOf = (share: number, judge: number) => ({
  scores: evaluationIndicatorsOf(scheme).map(({ code, fullMarks }) => ({
    code,
    score: (Math.round(Number(fullMarks) * Math.min(1, share + judge * 0.02) * 10) / 10).toFixed(1),
    comment: '',
  })),
  opinion: '总体情况与自评相符,建议完善会议与经费记录(示例)',
});

async function score(tx: Transaction, office: Office, panel: Panel, id: string, { stage, share = 0.8 }: Row) {
  const { door, people } = office;
  const chosen = [1, 2, 3].map((at) => ({
    id: panel.experts[at] ?? '',
    account: expertRows[at]?.account ?? '',
  }));
  await door.act(people('officer'), 'assignEvaluators', { id, expertIds: chosen.map((each) => each.id) });
  const rows = await tx.evaluationAssignment.findMany({
    where: { evaluationId: bareId(id) },
    select: { id: true, expertId: true },
  });
  const scoring = stage === 'FORWARDED' ? chosen.slice(0, 1) : chosen;
  for (const [judge, { id: expertId, account }] of scoring.entries()) {
    const task = rows.find((each) => each.expertId === bareId(expertId));
    await door.act(people(account), 'submitEvaluationScores', {
      id: `EvaluationAssignment_${task?.id}`,
      opinion: opinionOf(share, judge),
    });
  }
  if (stage !== 'FORWARDED') await door.act(people('officer'), 'closeScoring', { id });
}

/** 自评、初审、评分、公示、评定、办结: as far as the evaluation of the demo has come. */
async function evaluate(tx: Transaction, office: Office, panel: Panel, id: string, row: Row) {
  const { door, people, city } = office;
  const { lead, stage } = row;
  const today = dayOf(city.now);
  await door.act(staff(office, lead), 'submitSelfReport', { id, selfReport: { texts } });
  if (stage === 'SELF_REPORTED') return;
  if (stage === 'RETURNED') {
    await door.act(people('officer'), 'returnSelfReport', { id, reason: '请补充创新成效的说明(示例)' });
    return;
  }
  await door.act(people('officer'), 'forwardEvaluation', { id, reason: '自评属实,同意进入评分(示例)' });
  await score(tx, office, panel, id, row);
  if (stage === 'FORWARDED' || stage === 'SCORED') return;
  await door.act(people('officer'), 'publiciseEvaluation', {
    id,
    noticeFrom: today,
    noticeUntil: plusDays(today, 6),
  });
  if (stage === 'IN_PUBLICITY') return;
  // The notice is over: its days lie behind us.
  const evaluation = await tx.evaluation.update({
    where: { id: bareId(id) },
    data: {
      noticeFrom: storedDay(plusDays(today, -9)) as Date,
      noticeUntil: storedDay(plusDays(today, -3)) as Date,
    },
    select: { result: true },
  });
  const total = Number(evaluation.result);
  const grade = scheme.cutOffs.find(({ from }) => total >= Number(from))?.grade;
  await door.act(people('head'), 'gradeEvaluation', { id, grade });
  if (stage === 'CONCLUDED') await door.act(people('officer'), 'concludeEvaluation', { id });
}

async function round(
  tx: Transaction,
  office: Office,
  panel: Panel,
  { year, schemeId, rows }: Readonly<{ year: number; schemeId: string; rows: readonly Row[] }>,
) {
  const { door, people, city } = office;
  const dueOn = `${year + 1}-03-31`;
  const { id } = await door.act(people('officer'), 'createEvaluationRound', {
    evaluationRound: { year, title: `${year}年度创新联合体绩效评价(示例)`, schemeId, dueOn },
  });
  await door.act(people('officer'), 'openEvaluationRound', { id });
  const laidOut = await tx.evaluation.findMany({
    where: { round: { year } },
    select: { id: true, leadUnitId: true },
  });
  for (const row of rows) {
    const found = laidOut.find(({ leadUnitId }) => leadUnitId === bareId(city.units.get(row.lead) ?? ''));
    if (found) await evaluate(tx, office, panel, `Evaluation_${found.id}`, row);
  }
  // Who reported was in time; who did not is overdue.
  await tx.evaluationRound.update({
    where: { id: bareId(id) },
    data: { openedAt: startOfDay(`${year + 1}-02-10`) },
  });
  await tx.evaluation.updateMany({
    where: { round: { year }, selfReportedAt: { not: null } },
    data: { selfReportedAt: new Date(`${dueOn}T08:00:00Z`) },
  });
}

/** 示例绩效评价: of two years that lie behind us, in every state; one consortium failed twice in a row. */
export async function evaluations(tx: Transaction, office: Office, panel: Panel): Promise<void> {
  const year = yearOf(dayOf(office.city.now));
  const { id: schemeId } = await office.door.act(office.people('officer'), 'createEvaluationScheme', {
    evaluationScheme: scheme,
  });
  await round(tx, office, panel, {
    year: year - 2,
    schemeId,
    rows: [
      { lead: steady.lead, stage: 'CONCLUDED', share: 0.85 },
      { lead: 'forging', stage: 'CONCLUDED', share: 0.7 },
      { lead: 'chem', stage: 'CONCLUDED', share: 0.5 },
      { lead: 'reducer', stage: 'RETURNED' },
      { lead: 'womenHospital', stage: 'SCORED', share: 0.6 },
    ],
  });
  await round(tx, office, panel, {
    year: year - 1,
    schemeId,
    rows: [
      { lead: steady.lead, stage: 'IN_PUBLICITY', share: 0.82 },
      { lead: 'forging', stage: 'FORWARDED', share: 0.72 },
      { lead: 'chem', stage: 'GRADED', share: 0.45 },
      { lead: 'reducer', stage: 'SELF_REPORTED' },
    ],
  });
}
