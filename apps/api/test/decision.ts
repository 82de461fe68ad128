import type { Api, Client } from './api.ts';
import { CREATE } from './documents.ts';
import { completeApplication, type OpenBatch, type Parties } from './seed.ts';

/** 决定 builders: formal applications as they come out of the expert review, and the people who decide. */
export async function deciding(api: Api) {
  const { seed, as } = api;
  const [batch, officer, head, leader] = await Promise.all([
    seed.batch({ kind: 'FORMAL_APPLICATION' }),
    seed.user('BUREAU_OFFICER'),
    seed.user('SECTION_HEAD'),
    seed.user('BUREAU_LEADER'),
  ]);
  return {
    batch,
    batchId: `Batch_${batch.id}`,
    officer: await as(officer),
    head: await as(head),
    leader: await as(leader),
  };
}

type Status = 'REVIEWED' | 'PROPOSED' | 'IN_PUBLICITY' | 'WITHDRAWN';
export type Formal = Readonly<{ id: string; bare: string; number: string; parties: Parties; lead: Client }>;

/** Names that no two of which are alike. */
const NAMES = [
  '螺蛳',
  '甘蔗',
  '挖掘',
  '电池',
  '竹木',
  '药材',
  '冶金',
  '仿真',
  '桥梁',
  '茶叶',
  '玻璃',
  '陶瓷',
];
let made = 0;
const next = () => {
  made += 1;
  return made;
};

/** A complete formal application in a state; how it came there is another test's business. */
export async function formalApplication(
  { seed, as, database }: Api,
  batch: OpenBatch,
  status: Status = 'REVIEWED',
): Promise<Formal> {
  const [parties, district] = await Promise.all([seed.parties(), seed.district()]);
  const lead = await as(parties.leadUser);
  const core = `${NAMES[made % NAMES.length]}${'甲乙丙丁戊己庚辛'[Math.floor(made / NAMES.length) % 8]}示例`;
  next();
  const { data } = await lead.run(CREATE, {
    batchId: `Batch_${batch.id}`,
    application: completeApplication(parties, batch, district.id, core),
  });
  const { id, number } = (data as Record<string, unknown>).createApplication as {
    id: string;
    number: string;
  };
  const bare = id.slice('Application_'.length);
  const at = new Date();
  await database.membership.updateMany({
    where: { role: 'MEMBER', formation: { application: { id: bare } } },
    data: { intentConfirmedAt: at, intentConfirmedById: parties.leadUser.id },
  });
  await database.submissionItem.createMany({
    data: batch.requiredItems.map((kind) => ({
      applicationId: bare,
      kind,
      receivedAt: at,
      copies: 1,
      handlerId: parties.leadUser.id,
    })),
  });
  await database.application.update({
    where: { id: bare },
    data: { status, firstSubmittedAt: at, submittedAt: at, recommendedAt: at, receivedAt: at },
  });
  return { id, bare, number, parties, lead };
}

const problem = `... on Problem { code facts zh: message(locale: ZH_CN) en: message(locale: EN) }
  ... on RulesViolated { findings { code outcome } } ... on IllegalTransition { action state }`;
const result =
  '__typename ... on Application { id number status version meetingResults { meeting heldOn result reason recordedBy } }';

export const DECIDE = `mutation ($id: ID!, $result: MeetingResultInput!, $key: String, $version: Int) {
  result: decideApplication(id: $id, result: $result, idempotencyKey: $key, version: $version) { ${result} ${problem} } }`;
export const DECIDE_ALL = `mutation ($ids: [ID!]!, $result: MeetingResultInput!, $dryRun: Boolean, $key: String) {
  result: decideApplications(ids: $ids, result: $result, dryRun: $dryRun, idempotencyKey: $key) { ${result} ${problem} } }`;
const notice = `__typename ... on PublicNotice { id version title status startsOn endsOn phase missingCalendarYears publishedAt openActions
  entries { position name leadUnit application { number } } objections { id status objector application { number } } }`;
export const NOTICE = `mutation ($notice: PublicNoticeInput!, $key: String) {
  result: createPublicNotice(notice: $notice, idempotencyKey: $key) { ${notice} ${problem} } }`;
export const EDIT_NOTICE = `mutation ($id: ID!, $version: Int!, $notice: PublicNoticeInput!) {
  result: updatePublicNotice(id: $id, version: $version, notice: $notice) { ${notice} ${problem} } }`;
export const PUBLISH = `mutation ($id: ID!, $version: Int) { result: publishPublicNotice(id: $id, version: $version) { ${notice} ${problem} } }`;
export const OBJECT = `mutation ($id: ID!, $objection: ObjectionInput!, $key: String) {
  result: recordObjection(id: $id, objection: $objection, idempotencyKey: $key) { ${notice} ${problem} } }`;
const objection =
  '__typename ... on Objection { id status handling decidedBy openActions application { status } }';
export const DISMISS = `mutation ($id: ID!, $reason: String) { result: dismissObjection(id: $id, reason: $reason) { ${objection} ${problem} } }`;
export const UPHOLD = `mutation ($id: ID!, $reason: String) { result: upholdObjection(id: $id, reason: $reason) { ${objection} ${problem} } }`;
export const ISSUE = `mutation ($document: DecisionDocumentInput!, $key: String) {
  result: issueDecisionDocument(document: $document, idempotencyKey: $key) { __typename
    ... on DecisionDocument { id documentNo issuedOn consortia { id number name status establishedOn documentNo directions leadUnit { legalName }
      decisionDocument { documentNo } application { number } } } ${problem} } }`;

/** The one answer of a document that names it `result`; a top-level refusal fails the test. */
export async function answer<Answer>(client: Client, query: string, variables: object): Promise<Answer> {
  const { data, errors } = await client.run(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { result: Answer }).result;
}

/** A notice that has run: published and its days moved back, as if they had passed. */
export async function noticeOver(
  { database }: Api,
  batch: OpenBatch,
  applications: readonly Formal[],
  days: Readonly<{ startsOn: string; endsOn: string }>,
) {
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  return database.publicNotice.create({
    data: {
      batchId: batch.id,
      title: `示例公示 ${next()}`,
      status: 'PUBLISHED',
      publishedAt: at(days.startsOn),
      startsOn: at(days.startsOn),
      endsOn: at(days.endsOn),
      entries: {
        create: applications.map(({ bare, number, parties }, position) => ({
          applicationId: bare,
          position,
          name: number,
          leadUnit: parties.lead.legalName,
        })),
      },
    },
  });
}
