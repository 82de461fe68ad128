import { dayOf, plusDays } from '@consortium/domain';
import type { Transaction } from '../context.ts';
import type { FormalRow } from './data/applications/formal.ts';
import { expertRows, scoreSheet } from './data/experts.ts';
import { bareId } from './enrol.ts';
import type { Office } from './progress.ts';

/** 示例专家库: the ids of the experts in the order of their rows, and of the score sheet. */
export type Panel = Readonly<{ experts: readonly string[]; scoreSheetId: string }>;

const DAYS_TO_SCORE = 10;
const JUDGES = 3;

/** The pool of experts and the score sheet, as the officer enters them. */
export async function enrolExperts({
  door,
  people,
  city,
}: Pick<Office, 'door' | 'people' | 'city'>): Promise<Panel> {
  const officer = people('officer');
  const experts: string[] = [];
  for (const { account, name, title, fields, unit } of expertRows) {
    const expert = {
      name,
      title,
      fields,
      userId: people(account).id,
      employments: [{ organisationId: city.units.get(unit), post: title, validFrom: '2015-09-01' }],
    };
    experts.push((await door.act(officer, 'createExpert', { expert })).id);
  }
  const { id: scoreSheetId } = await door.act(officer, 'createScoreSheet', { scoreSheet });
  return { experts, scoreSheetId };
}

const codes = scoreSheet.groups.flatMap(({ items }) => items.map(({ code }) => code));
/** Example scores between 70 and 95 that differ from judge to judge and from one application to the next. */
const scoresOf = (application: number, judge: number) =>
  codes.map((code, at) => ({
    code,
    score: String(74 + ((application * 5 + judge * 7 + at * 3) % 20)),
    comment: code === 'EFFECT' ? '对本地产业链有明确带动作用(示例)' : '',
  }));

type Reviewed = Readonly<{ id: string; row: FormalRow; index: number }>;

/** 评审一件: the listed expert is among those of the review that is still open. */
export async function review(
  tx: Transaction,
  { door, people, city }: Office,
  { experts, scoreSheetId }: Panel,
  { id, row, index }: Reviewed,
): Promise<void> {
  const officer = people('officer');
  await door.act(officer, 'openReview', {
    id,
    review: { scoreSheetId, dueOn: plusDays(dayOf(city.now), DAYS_TO_SCORE) },
  });
  const isOpen = row.status === 'UNDER_REVIEW';
  const chosen = isOpen
    ? [0, 1, 2]
    : Array.from({ length: JUDGES }, (_, at) => 1 + ((index + at) % (experts.length - 1)));
  await door.act(officer, 'assignExperts', { id, expertIds: chosen.map((at) => experts[at]) });
  const assignments = await tx.reviewAssignment.findMany({
    where: { review: { applicationId: bareId(id) } },
    select: { id: true, expertId: true },
  });
  for (const at of isOpen ? [1] : chosen) {
    const judge = people(expertRows[at]?.account ?? '');
    const assignment = assignments.find(({ expertId }) => expertId === bareId(experts[at] ?? ''));
    const its = `ReviewAssignment_${assignment?.id}`;
    await door.act(judge, 'saveScores', {
      id: its,
      opinion: {
        scores: scoresOf(index, at),
        opinion: `${row.core}方向明确、基础较好,建议细化年度考核指标(示例)`,
        recommendation: at % 2 === 0 ? 'RECOMMEND' : 'RECOMMEND_AFTER_CHANGES',
      },
    });
    await door.act(judge, 'submitScores', { id: its });
  }
  if (isOpen) return;
  if (index % 6 === 0)
    await door.act(officer, 'recordSiteVisit', {
      id,
      siteVisit: {
        kind: 'SITE_VISIT',
        heldOn: dayOf(city.now),
        place: '(示例)牵头单位生产现场',
        participants: '(示例)经办人、专家组',
        record: '(示例)现场核对研发场地、设备与合作协议原件,与申报材料一致',
        conclusion: '(示例)情况属实',
      },
    });
  await door.act(officer, 'closeReview', { id, confirmed: true });
}
