import { dayOf, plusYears } from '@consortium/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { actOf, CREATE, FINDINGS, UPDATE } from './documents.ts';
import { completeApplication, type OpenBatch, type Parties } from './seed.ts';

type Result = {
  __typename: string;
  id: string;
  status: string;
  code: string;
  version: number;
  facts: Record<string, unknown>;
  findings: { code: string; outcome: string }[];
};
const resultOf = (body: { data?: unknown; errors?: unknown }): Result => {
  expect(body.errors).toBeUndefined();
  return Object.values(body.data as Record<string, Result>)[0] as Result;
};
const outcome = `__typename ... on Application { id number status kind version openActions
    carriedParts { part confirmedAt } convertedFrom { id status } waivers { code status }
    specialCase { status codes proposedBy decidedBy decisionDocumentNo }
    formation { members { organisation { id } intentConfirmedAt } governanceBodies { name seats { person } }
      fundManagementDeclaration { rulesName } agreement { signedOn } } }
  ... on Problem { code facts } ... on RulesViolated { findings { code outcome } }`;
const CONVERT = `mutation ($id: ID!, $batchId: ID!, $key: String) {
  convertApplication(id: $id, batchId: $batchId, idempotencyKey: $key) { ${outcome} } }`;
const CONFIRM = `mutation ($id: ID!, $parts: [ApplicationPart!]!) { confirmCarriedParts(id: $id, parts: $parts) { ${outcome} } }`;
const CASE = `mutation ($id: ID!, $codes: [String!]!) {
  proposeSpecialCase(id: $id, specialCase: { basis: KEY_SUPPORT, reason: "示例:市政府重点扶持", codes: $codes }) { ${outcome} } }`;
const ARGUE = `mutation ($id: ID!, $on: CalendarDay!) {
  argueSpecialCase(id: $id, argument: { arguedOn: $on, participants: "示例专家三人", argument: "示例:论证同意" }) { ${outcome} } }`;
const DECIDE = `mutation ($id: ID!, $yes: Boolean!) {
  decideSpecialCase(id: $id, decision: { isApproved: $yes, documentNo: "柳科[2026]第8号", note: "示例" }) { ${outcome} } }`;
const DISQUALIFY = `mutation ($id: ID!, $reason: String, $no: String!) {
  disqualifyApplication(id: $id, reason: $reason, documentNo: $no) { ${outcome} } }`;

const PARTS = ['BASICS', 'MEMBERS', 'BODIES', 'FUNDS', 'PLAN'];
const bare = (id: string) => id.split('_')[1] as string;

const ends: (() => Promise<void>)[] = [];
let api: Api;
let parties: Parties;
let pre: OpenBatch;
let formal: OpenBatch;
let districtId: string;
let lead: Client;
let officer: Client;
let head: Client;
let leader: Client;

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const { seed, as } = api;
  const [one, other, district] = await Promise.all([
    seed.batch(),
    seed.batch({ kind: 'FORMAL_APPLICATION', allowsDirect: false }),
    seed.district(),
  ]);
  [pre, formal, districtId] = [one, other, district.id];
  const people = await Promise.all(
    (['BUREAU_OFFICER', 'SECTION_HEAD', 'BUREAU_LEADER'] as const).map((role) => seed.user(role)),
  );
  [officer, head, leader] = (await Promise.all(people.map((each) => as(each)))) as [Client, Client, Client];
});
// A unit leads one application at a time, so every test has its own.
beforeEach(async () => {
  parties = await api.seed.parties();
  lead = await api.as(parties.leadUser);
});

afterAll(async () => {
  for (const end of ends) await end();
});

/** A complete draft in the pre-application batch, every intent confirmed. */
async function draft(given: object = {}): Promise<Result> {
  const application = { ...completeApplication(parties, pre, districtId), ...given };
  const created = resultOf(await lead.run(CREATE, { batchId: `Batch_${pre.id}`, application }));
  await api.database.membership.updateMany({
    where: { formation: { application: { id: bare(created.id) } }, role: 'MEMBER' },
    data: { intentConfirmedAt: new Date(), intentConfirmedById: parties.leadUser.id },
  });
  return created;
}
const standing = (id: string, status: 'PASSED' | 'RECEIVED' | 'WITHDRAWN') =>
  api.database.application.update({
    where: { id: bare(id) },
    data: { status, firstSubmittedAt: new Date(), submittedAt: new Date() },
  });

describe('Mutation.convertApplication', () => {
  it('carries everything over into a formal draft, whose parts are confirmed before it is submitted', async () => {
    const source = await draft();
    await standing(source.id, 'PASSED');

    const made = resultOf(
      await lead.run(CONVERT, { id: source.id, batchId: `Batch_${formal.id}`, key: 'convert-once-1' }),
    ) as unknown as Record<string, never>;

    expect(made).toMatchObject({
      kind: 'FORMAL_APPLICATION',
      status: 'DRAFT',
      convertedFrom: { id: source.id, status: 'CONVERTED' },
      carriedParts: PARTS.map((part) => ({ part, confirmedAt: null })),
      formation: {
        fundManagementDeclaration: { rulesName: '示例经费管理办法' },
        agreement: { signedOn: '2026-01-20' },
      },
    });
    const { members, governanceBodies } = made.formation as never as {
      members: { intentConfirmedAt: string | null }[];
      governanceBodies: { seats: unknown[] }[];
    };
    expect(members).toHaveLength(9);
    expect(members.filter(({ intentConfirmedAt }) => intentConfirmedAt)).toHaveLength(8);
    expect(governanceBodies.map(({ seats }) => seats.length)).toEqual([2, 2, 3]);
    const again = resultOf(
      await lead.run(CONVERT, { id: source.id, batchId: `Batch_${formal.id}`, key: 'convert-once-1' }),
    );
    expect(again.id).toBe(made.id);

    const { version } = made as unknown as Result;
    const application = {
      ...completeApplication(parties, formal, districtId),
      selfCheckSignedOn: dayOf(new Date()),
    };
    expect(resultOf(await lead.run(UPDATE, { id: made.id, version, application })).__typename).toBe(
      'Application',
    );
    const unconfirmed = resultOf(await lead.run(actOf('submitApplication'), { id: made.id }));
    expect(unconfirmed).toMatchObject({ code: 'CARRIED_UNCONFIRMED', facts: { parts: PARTS } });
    await lead.run(CONFIRM, { id: made.id, parts: ['MEMBERS', 'PLAN'] });
    expect(resultOf(await lead.run(actOf('submitApplication'), { id: made.id })).facts).toEqual({
      parts: ['BASICS', 'BODIES', 'FUNDS'],
    });
    await lead.run(CONFIRM, { id: made.id, parts: PARTS });
    expect(resultOf(await lead.run(actOf('submitApplication'), { id: made.id })).status).toBe('SUBMITTED');
  });

  it('is refused for a batch of another kind, twice, and by another unit', async () => {
    const source = await draft();
    await standing(source.id, 'PASSED');
    const asked = { id: source.id, batchId: `Batch_${formal.id}` };

    expect(resultOf(await lead.run(CONVERT, { ...asked, batchId: `Batch_${pre.id}` })).code).toBe(
      'BATCH_NOT_FORMAL',
    );
    const stranger = await api.as(
      await api.seed.user('UNIT_STAFF', { organisationId: (await api.seed.organisation()).id }),
    );
    expect(resultOf(await stranger.run(CONVERT, asked)).code).toBe('NOT_FOUND');
    const both = await Promise.all([lead.run(CONVERT, asked), lead.run(CONVERT, asked)]);
    expect(both.map((each) => resultOf(each).__typename).sort()).toEqual([
      'Application',
      'IllegalTransition',
    ]);
  });

  it('is the only way into a batch that takes no direct applications', async () => {
    const open = await api.seed.batch({ kind: 'FORMAL_APPLICATION' });
    const application = completeApplication(parties, open, districtId);
    const refused = resultOf(await lead.run(CREATE, { batchId: `Batch_${formal.id}`, application }));
    expect(refused.code).toBe('BATCH_NEEDS_PRE_APPLICATION');
    expect(resultOf(await lead.run(CREATE, { batchId: `Batch_${open.id}`, application })).__typename).toBe(
      'Application',
    );
  });
});

describe('一事一议', () => {
  it('sets named clauses aside once another person decided, and hides no finding', async () => {
    // Three members: 三(三)b is missed, and nothing else that stops a submission.
    const units = { lead: parties.lead, units: parties.units.slice(0, 4) };
    const { formation } = completeApplication(units, pre, districtId);
    const { id } = await draft({ formation });
    await api.database.membership.updateMany({
      where: { formation: { application: { id: bare(id) } }, role: 'MEMBER' },
      data: { intentConfirmedAt: null, intentConfirmedById: null },
    });
    const stopped = resultOf(await lead.run(actOf('submitApplication'), { id }));
    expect(stopped.findings.map(({ code }) => code).sort()).toEqual([
      'ENOUGH_MEMBER_UNITS',
      'MEMBERS_READY_TO_COOPERATE',
    ]);

    const never = resultOf(
      await lead.run(CASE, { id, codes: ['ENOUGH_MEMBER_UNITS', 'INTEGRITY_IN_ORDER', 'NO_RULE'] }),
    );
    expect(never).toMatchObject({
      code: 'SPECIAL_CASE_CLAUSE',
      facts: { codes: ['INTEGRITY_IN_ORDER', 'NO_RULE'] },
    });
    const codes = ['ENOUGH_MEMBER_UNITS', 'MEMBERS_READY_TO_COOPERATE'];
    expect(resultOf(await lead.run(CASE, { id, codes })).__typename).toBe('Application');
    expect(resultOf(await lead.run(actOf('submitApplication'), { id })).status).toBe('SUBMITTED');

    const today = dayOf(new Date());
    expect(resultOf(await head.run(DECIDE, { id, yes: true })).code).toBe('SPECIAL_CASE_NOT_ARGUED');
    expect(resultOf(await officer.run(ARGUE, { id, on: plusYears(today, 1) })).code).toBe('ARGUED_IN_FUTURE');
    expect(resultOf(await officer.run(ARGUE, { id, on: today })).__typename).toBe('Application');
    const decided = resultOf(await leader.run(DECIDE, { id, yes: true }));
    expect(decided).toMatchObject({
      specialCase: { status: 'APPROVED', codes, decisionDocumentNo: '柳科〔2026〕8号' },
    });
    expect(resultOf(await head.run(DECIDE, { id, yes: false })).code).toBe('SPECIAL_CASE_DECIDED');

    const { data } = await officer.run(FINDINGS, { id });
    const { findings } = (data as unknown as { application: { examination: Pick<Result, 'findings'> } })
      .application.examination;
    expect(findings.filter(({ code }) => codes.includes(code)).map((each) => each.outcome)).toEqual([
      'FAIL',
      'WAIVABLE',
    ]);
  });

  it('stops the formal check until it is decided, and for good when it is refused', async () => {
    const units = { lead: parties.lead, units: parties.units.slice(0, 4) };
    const { id } = await draft({ formation: completeApplication(units, pre, districtId).formation });
    await lead.run(CASE, { id, codes: ['ENOUGH_MEMBER_UNITS'] });
    await standing(id, 'RECEIVED');
    const codesOf = async () =>
      resultOf(await officer.run(actOf('passFormalCheck'), { id })).findings.map(({ code }) => code);

    expect(await codesOf()).toContain('ENOUGH_MEMBER_UNITS');
    await officer.run(ARGUE, { id, on: dayOf(new Date()) });
    await head.run(DECIDE, { id, yes: false });
    expect(await codesOf()).toContain('ENOUGH_MEMBER_UNITS');
    await officer.run(CASE, { id, codes: ['ENOUGH_MEMBER_UNITS'] });
    await officer.run(ARGUE, { id, on: dayOf(new Date()) });
    await leader.run(DECIDE, { id, yes: true });
    expect(await codesOf()).not.toContain('ENOUGH_MEMBER_UNITS');
  });

  it('is never decided by the one who proposed it, by code or by disk', async () => {
    const { id } = await draft();
    await standing(id, 'RECEIVED');
    await officer.run(CASE, { id, codes: ['ENOUGH_RD_STAFF'] });
    await officer.run(ARGUE, { id, on: dayOf(new Date()) });
    const { proposedById } = await api.database.specialCase.findUniqueOrThrow({
      where: { applicationId: bare(id) },
    });

    await expect(
      api.database.specialCase.update({
        where: { applicationId: bare(id) },
        data: { status: 'APPROVED', decidedById: proposedById, decidedAt: new Date() },
      }),
    ).rejects.toThrow('special_case_two_persons');
  });
});

describe('Mutation.disqualifyApplication', () => {
  it('ends the application and opens a record of three years, which stops the next one', async () => {
    const unit = await api.seed.organisation();
    const other = { ...parties, lead: unit };
    const client = await api.as(await api.seed.user('UNIT_STAFF', { organisationId: unit.id }));
    const file = async () =>
      resultOf(
        await client.run(CREATE, {
          batchId: `Batch_${pre.id}`,
          application: completeApplication(other, pre, districtId),
        }),
      );
    const { id } = await file();
    await standing(id, 'RECEIVED');

    expect(resultOf(await head.run(DISQUALIFY, { id, no: '柳科〔2026〕9号' })).code).toBe('REASON_REQUIRED');
    const malformed = await head.run(DISQUALIFY, { id, reason: '示例', no: '文件一' });
    expect(malformed.errors?.[0]?.extensions.code).toBe('DOCUMENT_NUMBER_INVALID');
    const done = resultOf(
      await head.run(DISQUALIFY, { id, reason: '示例:虚构合作协议', no: '柳科(2026)9号' }),
    );
    expect(done.status).toBe('DISQUALIFIED');

    const record = await api.database.integrityRecord.findFirstOrThrow({
      where: { organisationId: unit.id },
    });
    expect(record).toMatchObject({ object: 'UNIT', basis: '柳科〔2026〕9号' });
    expect(record.validTo?.toISOString().slice(0, 10)).toBe(plusYears(dayOf(new Date()), 3));
    const next = await file();
    expect(resultOf(await client.run(actOf('submitApplication'), { id: next.id })).findings).toContainEqual({
      code: 'INTEGRITY_IN_ORDER',
      clause: expect.any(String),
      outcome: 'FAIL',
      related: expect.any(Array),
    });
  });
});
