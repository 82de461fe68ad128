import type { Api, Client } from './api.ts';
import { ask as asked, type Result, today } from './registry.ts';
import { reporting } from './reports.ts';

/** 评价 builders: a scheme with weights, a round that is open, and the ways through it. */
const problem = '... on Problem { code message(locale: EN) facts }';
const shown = `__typename ... on Evaluation { id status version openActions grade consequence } ${problem}`;

export const evaluationAct = (name: string, more: Readonly<Record<string, string>> = {}) => {
  const args = { reason: 'String', version: 'Int', ...more };
  const declared = Object.entries(args).map(([arg, type]) => `$${arg}: ${type}`);
  const passed = Object.keys(args).map((arg) => `${arg}: $${arg}`);
  return `mutation ($id: ID!, ${declared.join(', ')}) {
    result: ${name}(id: $id, ${passed.join(', ')}) { ${shown} } }`;
};
export const SUBMIT_SELF = evaluationAct('submitSelfReport', { selfReport: 'SelfReportInput' });
export const SAVE_SELF = evaluationAct('saveSelfReport', { selfReport: 'SelfReportInput!' });
export const ASSIGN = evaluationAct('assignEvaluators', { expertIds: '[ID!]!' });
export const PUBLICISE = evaluationAct('publiciseEvaluation', {
  noticeFrom: 'CalendarDay!',
  noticeUntil: 'CalendarDay!',
});
export const GRADE = evaluationAct('gradeEvaluation', { grade: 'ReportGrade!' });
export const RECTIFY = evaluationAct('rectifyAfterEvaluation', {
  documentNo: 'String!',
  rectifyBy: 'CalendarDay!',
});
export const decide = (name: string) => evaluationAct(name, { documentNo: 'String!' });
const assignment = `__typename ... on EvaluationAssignment { id status total openActions } ${problem}`;
export const SAVE_SCORES = `mutation ($id: ID!, $opinion: EvaluationOpinionInput!) {
  result: saveEvaluationScores(id: $id, opinion: $opinion) { ${assignment} } }`;
export const SUBMIT_SCORES = `mutation ($id: ID!, $opinion: EvaluationOpinionInput) {
  result: submitEvaluationScores(id: $id, opinion: $opinion) { ${assignment} } }`;
export const endOf = (name: string) => `mutation ($id: ID!, $reason: String) {
  result: ${name}(id: $id, reason: $reason) { ${assignment} } }`;
export const SCHEME = `mutation ($scheme: EvaluationSchemeInput!) {
  result: createEvaluationScheme(evaluationScheme: $scheme) { __typename ... on EvaluationScheme { id edition } ${problem} } }`;
export const ROUND = `mutation ($round: EvaluationRoundInput!) {
  result: createEvaluationRound(evaluationRound: $round) { __typename ... on EvaluationRound { id version } ${problem} } }`;
export const OPEN = `mutation ($id: ID!) {
  result: openEvaluationRound(id: $id) { __typename ... on EvaluationRound { id openedAt } ${problem} } }`;

export type EvaluationResult = Result & {
  grade: string | null;
  consequence: string | null;
  total: string | null;
  edition: number;
};
export const ask = (...given: Parameters<typeof asked>) => asked(...given) as Promise<EvaluationResult>;

export const schemeInput = {
  title: '示例评价指标体系',
  groups: [
    {
      name: '运行管理',
      indicators: [{ code: 'MANAGEMENT', name: '组织运行', fullMarks: '40' }],
    },
    {
      name: '创新成效',
      indicators: [
        { code: 'PATENTS', name: '知识产权', fullMarks: '60', reportIndicator: 'PATENTS_GRANTED' },
      ],
    },
    {
      name: '加分项',
      isBonus: true,
      indicators: [{ code: 'AWARDS', name: '科技奖励', fullMarks: '10', reportIndicator: 'AWARDS' }],
    },
  ],
  bonusCap: '5',
  cutOffs: [
    { grade: 'EXCELLENT', from: '80' },
    { grade: 'QUALIFIED', from: '60', below: '80' },
    { grade: 'UNQUALIFIED', from: '0', below: '60' },
  ],
};
export const selfReport = {
  texts: [
    { group: '运行管理', text: '示例:机构健全' },
    { group: '创新成效', text: '示例:授权专利增长' },
  ],
};
export const opinion = (management: string, patents: string, awards = '0') => ({
  scores: [
    { code: 'MANAGEMENT', score: management },
    { code: 'PATENTS', score: patents },
    { code: 'AWARDS', score: awards },
  ],
  opinion: '示例:运行良好',
});

let experts = 0;

/** 绩效评价 of a consortium with two member units, in the round of 2025. */
export async function evaluating(api: Api) {
  const world = await reporting(api);
  const { officer, lead } = world;
  const { database, seed, as } = api;
  const [district, other] = await database.district.findMany({ take: 2, orderBy: { name: 'asc' } });
  if (!district || !other) throw new Error('no districts');
  const scheme = await ask(officer, SCHEME, { scheme: schemeInput });
  const roundOf = (year: number, schemeId = scheme.id) =>
    ask(officer, ROUND, {
      round: { year, title: `示例评价 ${year}`, schemeId, dueOn: `${year + 1}-03-31` },
    });
  const openYear = async (year: number) => {
    const { id } = await roundOf(year);
    await ask(officer, OPEN, { id });
    const where = { consortiumId: world.id.replace('Consortium_', ''), round: { year } };
    const row = await database.evaluation.findFirstOrThrow({ where });
    await database.evaluation.update({
      where: { id: row.id },
      data: { recommendingBodyId: district.id },
    });
    return `Evaluation_${row.id}`;
  };
  const ownDistrict = await as(await seed.user('DISTRICT_OFFICER', { districtId: district.id }));
  /** An expert of the pool, working for the units given. */
  const expert = async (organisationIds: readonly string[] = []) => {
    experts += 1;
    const name = `示例·评价${experts}`;
    const user = await seed.user('EXPERT');
    const { id } = await database.expert.create({
      data: {
        name,
        userId: user.id,
        fields: [],
        searchGrams: [],
        employments: {
          create: organisationIds.map((each) => ({ organisationId: each.replace('Organisation_', '') })),
        },
      },
    });
    return { id: `Expert_${id}`, name, client: await as(user) };
  };
  const taskOf = async (id: string, of: { id: string }) => {
    const row = await database.evaluationAssignment.findFirstOrThrow({
      where: { evaluationId: id.replace('Evaluation_', ''), expertId: of.id.replace('Expert_', '') },
    });
    return `EvaluationAssignment_${row.id}`;
  };
  const toScoring = async (id: string) => {
    await ask(lead, SUBMIT_SELF, { id, selfReport });
    return ask(ownDistrict, evaluationAct('forwardEvaluation'), { id, reason: '示例:情况属实' });
  };
  /** Two experts score as told, and the office closes. */
  const toResult = async (id: string, ...opinions: ReturnType<typeof opinion>[]) => {
    await toScoring(id);
    const panel = await Promise.all(opinions.map(() => expert()));
    await ask(officer, ASSIGN, { id, expertIds: panel.map((each) => each.id) });
    for (const [at, each] of panel.entries())
      await ask(each.client, SUBMIT_SCORES, {
        id: await taskOf(id, each),
        opinion: opinions[at],
      });
    return ask(officer, evaluationAct('closeScoring'), { id });
  };
  /** The notice lies behind us. */
  const noticeOver = (id: string) =>
    database.evaluation.update({
      where: { id: id.replace('Evaluation_', '') },
      data: { noticeFrom: new Date('2026-01-05'), noticeUntil: new Date('2026-01-09') },
    });
  const toGrade = async (id: string, grade: string, ...opinions: ReturnType<typeof opinion>[]) => {
    await toResult(id, ...opinions);
    await ask(officer, PUBLICISE, { id, noticeFrom: today(), noticeUntil: today() });
    await noticeOver(id);
    return ask(world.head, GRADE, { id, grade });
  };
  return {
    ...world,
    ownDistrict,
    otherDistrict: await as(await seed.user('DISTRICT_OFFICER', { districtId: other.id })),
    scheme,
    roundOf,
    openYear,
    expert,
    taskOf,
    toScoring,
    toResult,
    toGrade,
    noticeOver,
  };
}
export type Evaluating = Awaited<ReturnType<typeof evaluating>>;

/** What a person sees of an evaluation; null where it is nothing. */
export async function seenBy(
  client: Client,
  id: string,
  fields: string,
): Promise<Record<string, unknown> | null> {
  const { data, errors } = await client.run(
    `query ($id: ID!) { node(id: $id) { ... on Evaluation { id ${fields} } } }`,
    { id },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { node: Record<string, unknown> | null }).node;
}
