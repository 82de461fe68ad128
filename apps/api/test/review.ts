import { dayOf, plusDays } from '@consortium/domain';
import { expect } from 'vitest';
import type { Api, Client } from './api.ts';
import { CREATE } from './documents.ts';
import { completeApplication } from './seed.ts';

/** 评审 builders: a formal application that passed its formal check, experts with accounts, a score sheet. */
const outcome = `__typename
  ... on Problem { code message facts }
  ... on ConfirmationNeeded { warnings }`;
const application = `${outcome} ... on Application { id status openActions }`;
const assignment = `${outcome} ... on ReviewAssignment { id status version openActions total }`;

export const OPEN = `mutation ($id: ID!, $review: ReviewInput!) { result: openReview(id: $id, review: $review) { ${application} } }`;
export const ASSIGN = `mutation ($id: ID!, $expertIds: [ID!]!) { result: assignExperts(id: $id, expertIds: $expertIds) { ${application} } }`;
export const CLOSE = `mutation ($id: ID!, $confirmed: Boolean) { result: closeReview(id: $id, confirmed: $confirmed) { ${application} } }`;
export const VISIT = `mutation ($id: ID!, $siteVisit: SiteVisitInput!) { result: recordSiteVisit(id: $id, siteVisit: $siteVisit) { ${application} } }`;
export const SAVE = `mutation ($id: ID!, $opinion: OpinionInput!, $version: Int) { result: saveScores(id: $id, opinion: $opinion, version: $version) { ${assignment} } }`;
export const SUBMIT = `mutation ($id: ID!, $opinion: OpinionInput) { result: submitScores(id: $id, opinion: $opinion) { ${assignment} } }`;
export const END = (name: string) =>
  `mutation ($id: ID!, $reason: String) { result: ${name}(id: $id, reason: $reason) { ${assignment} } }`;
export const CREATE_EXPERT = `mutation ($expert: ExpertInput!) { result: createExpert(expert: $expert) { ${outcome} ... on Expert { id version } } }`;
export const UPDATE_EXPERT = `mutation ($id: ID!, $version: Int, $expert: ExpertInput!) {
  result: updateExpert(id: $id, version: $version, expert: $expert) { ${outcome} ... on Expert { id version } } }`;
export const CREATE_SHEET = `mutation ($scoreSheet: ScoreSheetInput!) { result: createScoreSheet(scoreSheet: $scoreSheet) { ${outcome} ... on ScoreSheet { id edition } } }`;
export const MINE =
  '{ reviewAssignments(first: 50) { totalCount nodes { id status version application { id } total openActions } } }';

export type Result = {
  __typename: string;
  id: string;
  status: string;
  code: string;
  message: string;
  version: number;
  edition: number;
  total: string;
  openActions: string[];
  warnings: string[];
  facts: { experts: { name: string; conflicts: { kind: string; path: { name: string }[] }[] }[] };
};
export async function resultOf(answer: ReturnType<Client['run']>): Promise<Result> {
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  return (data as Record<string, unknown>).result as Result;
}
export const codeOf = async (answer: ReturnType<Client['run']>): Promise<unknown> =>
  (await answer).errors?.[0]?.extensions.code;

export const sheetInput = {
  title: '示例评分表',
  groups: [
    {
      name: '组建方案',
      items: [
        { code: 'IDEA', name: '发展思路', weight: '60', isCommentRequired: true },
        { code: 'TEAM', name: '研发力量', weight: '40', scale: 10 },
      ],
    },
  ],
};
export const opinionOf = (idea: string, team = '8') => ({
  scores: [
    { code: 'IDEA', score: idea, comment: '示例:思路清晰' },
    { code: 'TEAM', score: team, comment: '' },
  ],
  opinion: '示例:同意',
  recommendation: 'RECOMMEND',
});
export const due = () => plusDays(dayOf(new Date()), 14);

let counter = 0;
const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];

/** The people and records of a review; each test opens, assigns and scores as it needs. */
export async function reviewWorld(api: Api) {
  const { as, seed, database } = api;
  const officer = await as(await seed.user('BUREAU_OFFICER'));
  const { id: scoreSheetId } = await resultOf(officer.run(CREATE_SHEET, { scoreSheet: sheetInput }));
  const batch = await seed.batch();
  await database.batch.update({ where: { id: batch.id }, data: { kind: 'FORMAL_APPLICATION' } });
  const district = await seed.district();

  /** A formal application that passed its formal check. */
  const passed = async () => {
    const parties = await seed.parties(2);
    const lead = await as(parties.leadUser);
    const { data } = await lead.run(CREATE, {
      batchId: `Batch_${batch.id}`,
      application: completeApplication(parties, batch, district.id),
    });
    const { id, number } = (data as Record<string, unknown>).createApplication as {
      id: string;
      number: string;
    };
    const at = new Date();
    await database.application.update({
      where: { id: id.slice(12) },
      data: { status: 'PASSED', firstSubmittedAt: at, submittedAt: at, concludedAt: at },
    });
    return { id, number, parties, lead };
  };

  /** An expert of the pool with an account. */
  const expert = async (given: Record<string, unknown> = {}) => {
    counter += 1;
    const index = counter;
    const user = await seed.user('EXPERT');
    const input = {
      name: `示例评委${NAMES[index % 10]}${index}`,
      fields: ['工程机械'],
      userId: `User_${user.id}`,
      phone: '13900000000',
      email: 'expert@example.cn',
      ...given,
    };
    const { id, version } = await resultOf(officer.run(CREATE_EXPERT, { expert: input }));
    return { id, version, input, user, client: await as(user) };
  };

  /** Opens the review of an application and assigns as many experts. */
  const opened = async (count: number) => {
    const application = await passed();
    await resultOf(officer.run(OPEN, { id: application.id, review: { scoreSheetId, dueOn: due() } }));
    const experts = await Promise.all(Array.from({ length: count }, () => expert()));
    if (count > 0)
      expect(
        await resultOf(officer.run(ASSIGN, { id: application.id, expertIds: experts.map(({ id }) => id) })),
      ).toMatchObject({ __typename: 'Application' });
    const rows = await database.reviewAssignment.findMany({
      where: { review: { applicationId: application.id.slice(12) } },
    });
    const assigned = experts.map((each) => ({
      ...each,
      assignmentId: `ReviewAssignment_${rows.find(({ userId }) => userId === each.user.id)?.id}`,
    }));
    return { application, experts: assigned };
  };

  return { ...api, officer, scoreSheetId, batch, district, passed, expert, opened };
}
export type ReviewWorld = Awaited<ReturnType<typeof reviewWorld>>;
