import { randomUUID } from 'node:crypto';
import { foundConsortium } from '@consortium/database/rows';
import { changeInput } from '@consortium/domain';
import { exampleUscc } from '@consortium/domain/builders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { actOf, CREATE, UPDATE } from './documents.ts';
import { completeApplication } from './seed.ts';

/** 语句预算: SQL statements per operation, from what every answer tells of its cost; one row or a hundred. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let people: Record<'officer' | 'lead' | 'system' | 'security' | 'audit', Client>;
let first: { id: string; version: number };
let input: ReturnType<typeof completeApplication>;
let batchId: string;

const unitFields =
  'id legalName uscc openActions details { contactPhone rdTeam { asOf } financialYears { year } platforms { name } strategicAgreements { party } integrityRecords { act } }';
const applicationFields = `id number name status kind coreField version openActions myRole isOverdue memberCount
  batch { id title phase ruleSet { title } } leadUnit { ${unitFields} } recommendingBody { name } priorityDirections { name }
  formation { leadUnit { id } members { role organisation { legalName } } governanceBodies { name hostUnit { legalName } seats { person organisation { legalName } } }
    fundManagementDeclaration { custodian { legalName } } agreement { signedOn } }
  meetingResults { meeting result recordedBy } consortium { number }
  submissionItems { kind handler attachment { name uploadedBy scan { state downloadRefusal } } } waivers { proposedBy decidedBy } verdicts { givenBy } corrections { requestedBy items { note } }`;
const detail = `query ($id: ID!) { application(id: $id) { ${applicationFields}
  examination { ruleSet { title } findings { code related { name } } } history { actorName changes } } }`;

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const { seed, as, database } = api;
  const [batch, parties, district] = await Promise.all([seed.batch(), seed.parties(2), seed.district()]);
  batchId = batch.id;
  const roles = await Promise.all(
    (['BUREAU_OFFICER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const).map(async (role) =>
      as(await seed.user(role)),
    ),
  );
  const [officer, system, security, audit] = roles as [Client, Client, Client, Client];
  people = { officer, system, security, audit, lead: await as(parties.leadUser) };
  await api.withToken(parties.leadUser, ['READ']);
  input = completeApplication(parties, batch, district.id);
  const { data } = await people.lead.run(CREATE, { batchId: `Batch_${batch.id}`, application: input });
  first = (data as Record<string, unknown>).createApplication as typeof first;
  await database.application.updateMany({ data: { firstSubmittedAt: new Date() } });
  await notify(1);
  await addReviews([first.id.slice(12)]);
  const { id: consortiumId } = await foundConsortium(database, {
    number: 'L-0',
    name: '柳州市零号创新联合体',
    leadUnitId: parties.lead.id,
    directions: [],
    establishedOn: '2024-06-18',
    documentNo: '',
    status: 'OPERATING',
  });
  await database.changeRequest.create({ data: renaming('BG-0', consortiumId, parties.lead.id) });
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** What the officer is told of. */
async function notify(count: number) {
  const { id: userId } = await api.database.user.findFirstOrThrow({ where: { role: 'BUREAU_OFFICER' } });
  const row = { userId, subject: 'Application', action: 'recommend', isTask: true, next: ['recordVerdict'] };
  await api.database.notification.createMany({
    data: Array.from({ length: count }, () => ({ ...row, recordId: randomUUID() })),
  });
}

/** A closed review with an expert and a submitted sheet of its own for each. */
async function addReviews(applicationIds: readonly string[]) {
  const { database } = api;
  const unit = await database.organisation.findFirstOrThrow();
  const at = new Date();
  const rows = applicationIds.map((applicationId, index) => ({
    applicationId,
    index: index + applicationIds.length,
    sheet: randomUUID(),
    expert: randomUUID(),
    review: randomUUID(),
  }));
  await database.scoreSheet.createMany({
    data: rows.map(({ sheet, index }) => ({
      id: sheet,
      title: `示例${index}`,
      edition: 1,
      definition: { groups: [] },
    })),
  });
  await database.expert.createMany({
    data: rows.map(({ expert }) => ({ id: expert, name: '示例评委', fields: [], searchGrams: [] })),
  });
  await database.expertEmployment.createMany({
    data: rows.map(({ expert }) => ({ expertId: expert, organisationId: unit.id })),
  });
  await database.review.createMany({
    data: rows.map(({ review, sheet, applicationId }) => ({
      id: review,
      applicationId,
      scoreSheetId: sheet,
      dueOn: at,
      openedAt: at,
      closedAt: at,
    })),
  });
  await database.reviewAssignment.createMany({
    data: rows.map(({ review, expert }) => ({
      reviewId: review,
      expertId: expert,
      status: 'SUBMITTED' as const,
      total: '80',
      submittedAt: at,
    })),
  });
}
/** A change request that waits, with a unit concerned. */
const renaming = (number: string, consortiumId: string, leadUnitId: string) => ({
  number,
  consortiumId,
  leadUnitId,
  kind: 'NAME' as const,
  status: 'SUBMITTED' as const,
  effectiveOn: new Date('2025-01-01'),
  change: changeInput.parse({ kind: 'NAME', name: `柳州市更名${number}创新联合体` }),
  concernedUnitIds: [leadUnitId],
});

/** A hundred more of everything that has a list. */
async function multiply(count: number) {
  const { database } = api;
  const each = <T>(make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  await notify(count);
  const unit = await database.organisation.findFirstOrThrow();
  const ruleSet = await database.ruleSet.findFirstOrThrow();
  const template = await database.application.findFirstOrThrow();
  const members = await database.membership.findMany({
    where: { formationId: template.formationId },
    omit: { id: true },
  });
  const user = await database.user.findFirstOrThrow({ where: { role: 'UNIT_STAFF' } });
  const units = each((index) => ({
    ...unit,
    id: randomUUID(),
    uscc: exampleUscc(5_000 + index),
    legalName: `示例倍增${index}`,
  }));
  await database.organisation.createMany({ data: units });
  await database.financialYear.createMany({
    data: units.map(({ id }) => ({ organisationId: id, year: 2024 })),
  });
  const formations = each(() => ({ id: randomUUID() }));
  await database.formation.createMany({ data: formations });
  const applications = formations.map(({ id: formationId }, index) => ({
    ...template,
    id: randomUUID(),
    formationId,
    number: `Y9999-${index}`,
    leadUnitId: units[index]?.id as string,
  }));
  await database.application.createMany({ data: applications });
  await database.membership.createMany({
    data: formations.flatMap(({ id: formationId }) => members.map((member) => ({ ...member, formationId }))),
  });
  await database.waiver.createMany({
    data: applications.map(({ id }) => ({
      applicationId: id,
      code: 'ENOUGH_RD_STAFF',
      reason: '示例',
      proposedById: user.id,
      proposedAt: new Date(),
    })),
  });
  await database.auditEntry.createMany({
    data: applications.map(({ id }) => ({
      actorName: '示例',
      action: 'create',
      subject: 'Application',
      recordId: id,
    })),
  });
  await addReviews(applications.map(({ id }) => id));
  const batches = each((index) => ({
    id: randomUUID(),
    kind: 'PRE_APPLICATION' as const,
    year: 2026,
    title: `示例倍增 ${index}`,
    opensOn: new Date(),
    closesOn: new Date(),
    ruleSetId: ruleSet.id,
  }));
  await database.batch.createMany({ data: batches });
  for (const [index, { id }] of applications.entries())
    await database.application.update({
      where: { id },
      data: { batchId: batches[index]?.id as string },
      select: { id: true },
    });
  await database.district.createMany({
    data: each((index) => ({ name: `示例区${index}`, kind: 'FUNCTIONAL_ZONE' as const })),
  });
  await database.ruleSet.createMany({
    data: each((index) => ({
      documentNo: `示例${index}`,
      title: '示例',
      effectiveFrom: new Date(),
      edition: 1,
      definition: ruleSet.definition as object,
    })),
  });
  for (const index of Array(100).keys()) {
    const { id: consortiumId } = await foundConsortium(database, {
      number: `L-${index + 1}`,
      name: `柳州市第${index}号创新联合体`,
      leadUnitId: units[index]?.id as string,
      directions: [],
      establishedOn: '2024-06-18',
      documentNo: '',
      status: 'OPERATING',
    });
    const leadUnitId = units[index]?.id as string;
    await database.changeRequest.create({ data: renaming(`BG-${index + 1}`, consortiumId, leadUnitId) });
  }
  await database.user.createMany({
    data: each((index) => ({
      account: `many${index}`,
      name: '示例',
      role: 'UNIT_STAFF' as const,
      organisationId: units[index]?.id as string,
    })),
  });
  await database.apiToken.createMany({
    data: each((index) => ({
      tokenHash: `h${index}`,
      prefix: 'cdk_',
      name: '示例',
      ownerId: user.id,
      scopes: ['READ' as const],
      expiresAt: new Date(),
    })),
  });
}

/** Notices with their lists and objections, documents with their consortia. */
async function decide(from: number, to: number) {
  const { database } = api;
  const user = await database.user.findFirstOrThrow({ where: { role: 'BUREAU_OFFICER' } });
  const applications = await database.application.findMany({
    orderBy: { number: 'asc' },
    select: { id: true },
  });
  const consortia = await database.consortium.findMany({ orderBy: { number: 'asc' }, select: { id: true } });
  const day = new Date('2026-03-02T00:00:00Z');
  for (let index = from; index < to; index += 1) {
    const applicationId = applications[index % applications.length]?.id as string;
    const { id: noticeId } = await database.publicNotice.create({
      data: {
        batchId,
        title: `示例公示 ${index}`,
        status: 'PUBLISHED',
        publishedAt: day,
        startsOn: new Date(day.getTime() + index * 86_400_000),
        endsOn: new Date(day.getTime() + (index + 5) * 86_400_000),
        entries: { create: { applicationId, position: 0, name: '示例', leadUnit: '示例' } },
      },
    });
    const common = { applicationId, recordedById: user.id };
    await database.objection.create({
      data: { ...common, noticeId, form: 'NAMED', objector: '示例', text: '示例', receivedOn: day },
    });
    await database.meetingResult.create({
      data: { ...common, meeting: '示例', heldOn: day, result: 'AGREED', recordedAt: day },
    });
    const { id: decisionDocumentId } = await database.decisionDocument.create({
      data: {
        documentNo: `柳科〔2026〕${index}号`,
        title: '示例',
        issuedOn: day,
        batchId,
        issuedById: user.id,
      },
    });
    await database.consortium.update({
      where: { id: consortia[index % consortia.length]?.id as string },
      data: { decisionDocumentId, applicationId },
    });
  }
}
type Who = keyof typeof people;
/** Every list with its richest honest selection: who asks, what, and the most statements it may take. */
const lists: [string, Who, string, number][] = [
  ['applications', 'officer', applicationFields, 6],
  ['organisations', 'officer', unitFields, 6],
  ['batches', 'officer', 'id title phase openActions ruleSet { title ruleCount } directions { name }', 5],
  ['ruleSets', 'officer', 'id title edition definition ruleCount', 5],
  ['districts', 'officer', 'id name kind', 5],
  [
    'consortia',
    'officer',
    `id name openActions leadUnit { ${unitFields} } decisionDocument { documentNo } application { number } formation(asOf: "2025-01-01") { leadUnit { legalName } members { role organisation { legalName } } governanceBodies { name seats { person } } custodian { legalName } } term(asOf: "2024-07-01") { name } terms { name } changeRequests { number }`,
    7,
  ],
  [
    'publicNotices',
    'officer',
    'id title phase missingCalendarYears openActions batch { title } entries { name application { number status } } objections { objector recordedBy notice { title } application { number } }',
    6,
  ],
  [
    'objections',
    'officer',
    'id objector openActions recordedBy decidedBy notice { title } application { number }',
    5,
  ],
  [
    'decisionDocuments',
    'officer',
    'id documentNo issuedBy batch { title } consortia { name leadUnit { legalName } application { number } }',
    5,
  ],
  [
    'notifications',
    'officer',
    'id recordId recordName sentence reason isTask isOpen next dueOn createdAt readAt doneAt',
    5,
  ],
  [
    'experts',
    'officer',
    'id name fields phone account userId isAvailableNow openAssignmentCount openActions employments { organisation { legalName } }',
    6,
  ],
  ['scoreSheets', 'officer', 'id title edition groups { items { code } }', 5],
  [
    'reviewAssignments',
    'officer',
    'id status total scores { code } dueOn scoreSheet { title } expert { name } application { number leadUnit { legalName } } openActions',
    6,
  ],
  [
    'changeRequests',
    'officer',
    'id number openActions consortium { name } leadUnit { legalName } consents { organisation { legalName } givenAt } change { name unit { legalName } }',
    7,
  ],
  ['changeSettings', 'officer', 'id kind needsApproval openActions', 5],
  ['downloadSettings', 'officer', 'id scanState isAllowed openActions', 5],
  ['users', 'system', 'id account organisation { legalName } district { name } openActions', 5],
  ['auditEntries', 'audit', 'id at actorName changes', 5],
  ['apiTokens', 'security', 'id name ownerName openActions', 5],
];
const cost = async (client: Client, query: string, variables: object = {}): Promise<number> => {
  const { errors, extensions } = await client.run(query, variables);
  expect(errors).toBeUndefined();
  return extensions?.cost.statements as number;
};
const listOf = ([name, who, fields]: (typeof lists)[number], size = 100) =>
  cost(people[who], `{ ${name}(first: ${size}) { totalCount nodes { ${fields} } } }`);

describe('SQL statements', () => {
  it('of a list are as many for a hundred rows as for one, and within the budget', async () => {
    const computed =
      '{ applications(first: 25) { nodes { examination { ruleSet { title } findings { code related { name } } } history { actorName } } } }';
    const counts = '{ batches(first: 100) { nodes { counts { status count district { name } } } } }';
    const reviews =
      '{ applications(first: 100) { nodes { review { dueOn scoreSheet { title } progress { submitted } statistics { mean totals { total } } assignments { status expert { name } total } } siteVisits { record } } } }';
    const health =
      '{ consortia(first: 100) { nodes { health { missedCount ruleSet { title } } history { action } } } }';
    const previews =
      '{ changeRequests(first: 50) { nodes { preview { after { name members { organisation { legalName } } } findingsAfter { code } } } } }';
    // One after another: operations at the same time share the statement that finds out who asks.
    const each = async () => {
      const told: Record<string, number> = {};
      for (const list of lists) told[list[0]] = await listOf(list);
      return told;
    };
    const told = async (): Promise<Record<string, number>> => ({
      ...(await each()),
      computed: await cost(people.officer, computed),
      counts: await cost(people.officer, counts),
      reviews: await cost(people.officer, reviews),
      health: await cost(people.officer, health),
      previews: await cost(people.officer, previews),
    });
    await decide(0, 1);
    const one = await told();
    const districts = await api.database.district.findMany();
    await multiply(100);
    await decide(1, 100);
    const rows = await api.database.application.findMany({ select: { id: true } });
    // As many districts as there are, so that a statement for each would show.
    for (const [index, { id }] of rows.entries())
      await api.database.application.update({
        where: { id },
        data: { recommendingBodyId: districts[index % districts.length]?.id as string },
        select: { id: true },
      });

    const hundred = await told();

    expect(hundred).toEqual(one);
    for (const [name, , , budget] of lists) expect(one[name], name).toBeLessThanOrEqual(budget);
    expect(one.computed).toBeLessThanOrEqual(30);
    expect(one.counts).toBeLessThanOrEqual(6);
    expect(one.reviews).toBeLessThanOrEqual(9);
    expect(one.health).toBeLessThanOrEqual(25);
    expect(one.previews).toBeLessThanOrEqual(25);
  }, 60_000);

  it('of a page by cursor and by offset do not grow', async () => {
    const page = (args: string) =>
      `{ applications(first: 25, ${args}) { nodes { id } pageInfo { hasNextPage } } }`;
    expect(await cost(people.officer, page('offset: 50'))).toBeLessThanOrEqual(3);
    expect(await cost(people.officer, page(`after: "${first.id.slice(12)}"`))).toBeLessThanOrEqual(5);
  });

  it.each([
    ['a detail with everything', 20, () => cost(people.lead, detail, { id: first.id })],
    [
      'a detail with five relations',
      3,
      () =>
        cost(
          people.lead,
          'query ($id: ID!) { application(id: $id) { name batch { title } leadUnit { legalName } recommendingBody { name } formation { members { role } } submissionItems { kind } } }',
          { id: first.id },
        ),
    ],
    [
      'a what-if',
      20,
      () =>
        cost(
          people.lead,
          'query ($b: ID!, $a: ApplicationInput!) { examineFormation(batchId: $b, application: $a) { findings { code } } }',
          { b: `Batch_${batchId}`, a: input },
        ),
    ],
    [
      'saving a draft',
      60,
      () => cost(people.lead, UPDATE, { id: first.id, version: first.version, application: input }),
    ],
    ['submitting', 50, () => cost(people.lead, actOf('submitApplication'), { id: first.id })],
    ['the numbers in the header', 4, () => cost(people.officer, '{ viewer { unreadCount openTaskCount } }')],
    [
      'a hundred nodes',
      4,
      async () => {
        const rows = await api.database.application.findMany({ take: 100, select: { id: true } });
        return cost(
          people.officer,
          'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Application { name leadUnit { legalName } } } }',
          { ids: rows.map(({ id }) => `Application_${id}`) },
        );
      },
    ],
  ] as [string, number, () => Promise<number>][])('of %s are at most %i', async (_title, budget, ask) => {
    expect(await ask()).toBeLessThanOrEqual(budget);
  });
});
