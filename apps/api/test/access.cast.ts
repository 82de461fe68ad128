import { apiTokenInput, parseInput } from '@consortium/domain';
import type { RoleName } from './access.table.ts';
import type { Api, Client } from './api.ts';
import { completeApplication } from './seed.ts';

/** 角色分配: who in the demo city plays which role of the access table, around its one passed application, closed here for every act. */
export async function castCity(api: Api) {
  const { database, as, withToken, anonymous, seed } = api;
  const application = await database.application.findFirstOrThrow({
    where: { status: 'PASSED' },
    include: {
      batch: { include: { directions: true, ruleSet: true } },
      leadUnit: true,
      submissionItems: { where: { attachmentId: { not: null } } },
    },
  });
  const units = [application.leadUnitId, ...application.memberUnitIds];
  const districtId = application.recommendingBodyId as string;
  // Neighbours with an application of their own: they see something, only never this one.
  const elsewhere = await database.application.findFirstOrThrow({
    where: { leadUnitId: { notIn: units }, recommendingBodyId: { not: districtId }, status: 'RECEIVED' },
  });
  const person = (where: object) => database.user.findFirstOrThrow({ where, orderBy: { account: 'asc' } });
  const account = async (name: string) => as(await person({ account: name }));
  const lead = await person({ organisationId: application.leadUnitId });
  const [spare, gone] = await Promise.all([seed.user('EXPERT'), seed.user('BUREAU_OFFICER')]);

  const clients: Record<RoleName, Client> = {
    anonymous,
    lead: await as(lead),
    otherUnit: await as(await person({ organisationId: elsewhere.leadUnitId })),
    member: await as(await person({ organisationId: { in: application.memberUnitIds } })),
    ownDistrict: await as(await person({ districtId })),
    otherDistrict: await as(await person({ districtId: elsewhere.recommendingBodyId })),
    officer: await account('officer'),
    sectionHead: await account('head'),
    bureauLeader: await account('leader'),
    expert: await account('expert'),
    systemAdmin: await account('sysadmin'),
    securityAdmin: await account('secadmin'),
    auditAdmin: await account('auditadmin'),
    readToken: await withToken(lead, ['READ']),
    writeToken: await withToken(lead, ['WRITE']),
    bothToken: await withToken(lead, ['READ', 'WRITE']),
    suspendedToken: await withToken(gone, ['READ', 'WRITE']),
  };
  await database.user.update({ where: { id: gone.id }, data: { status: 'SUSPENDED' } });

  const { name, scopes } = parseInput(apiTokenInput, { name: '备用', scopes: ['READ'] });
  const everybody = await database.user.findMany({ select: { id: true } });
  const [token, consortium] = await Promise.all([
    database.apiToken.create({
      data: {
        name,
        scopes,
        tokenHash: 'spare',
        prefix: 'cdk_spare',
        ownerId: lead.id,
        expiresAt: new Date(Date.now() + 1e9),
      },
    }),
    database.consortium.findFirstOrThrow({ orderBy: { number: 'asc' } }),
    // Nobody did these through the door; they have a history to hide all the same.
    database.auditEntry.createMany({
      data: [
        { subject: 'RuleSet', recordId: application.batch.ruleSetId },
        ...everybody.map(({ id }) => ({ subject: 'User', recordId: id })),
      ].map((each) => ({
        ...each,
        action: 'create',
        actorName: '示例',
        recordName: '示例',
        address: '127.0.0.1',
        requestId: 'cast',
        changes: [],
      })),
    }),
    // The city's bad record is another unit's; details must have one to hide here too.
    database.integrityRecord.create({
      data: {
        organisationId: application.leadUnitId,
        object: 'UNIT',
        act: '示例行为',
        basis: '示例依据',
        decidedOn: new Date('2020-01-01'),
        validFrom: new Date('2020-01-01'),
        validTo: new Date('2021-01-01'),
      },
    }),
  ]);
  await closeWithEverything(database, application.id, lead.id, elsewhere.id);
  const decided = await decideEverything(database, application, consortium.id, lead.id);
  const globalIds = (ids: readonly string[]) => ids.map((id) => ({ globalId: `Organisation_${id}` }));
  const [leadUnit] = globalIds([application.leadUnitId]);
  const draft = completeApplication(
    { lead: leadUnit, units: globalIds(application.memberUnitIds) } as never,
    application.batch,
    districtId,
  );
  return {
    clients,
    application,
    draft,
    ruleSet: application.batch.ruleSet,
    fileId: application.submissionItems[0]?.attachmentId as string,
    ids: {
      application: `Application_${application.id}`,
      organisation: `Organisation_${application.leadUnitId}`,
      batch: `Batch_${application.batchId}`,
      ruleSet: `RuleSet_${application.batch.ruleSetId}`,
      consortium: `Consortium_${consortium.id}`,
      user: `User_${spare.id}`,
      token: `ApiToken_${token.id}`,
      ...decided,
    } as Readonly<Record<string, string>>,
    /** What asks a list for the one record that the table speaks of; the others are public or short. */
    filters: {
      applications: { search: application.name },
      organisations: { uscc: [application.leadUnit.uscc] },
      users: { search: spare.account },
      auditEntries: { recordId: `Application_${application.id}` },
    } as Readonly<Record<string, object>>,
  };
}
export type Cast = Awaited<ReturnType<typeof castCity>>;

/** Closed for every act, with a row behind every relation: a door that shows nothing proves nothing. */
async function closeWithEverything(database: Api['database'], id: string, userId: string, otherId: string) {
  await database.application.update({ where: { id: otherId }, data: { convertedFromId: id } });
  await database.application.update({
    where: { id },
    data: {
      status: 'CONVERTED',
      convertedFromId: otherId,
      carriedParts: { create: { part: 'BASICS' } },
      specialCase: {
        create: {
          basis: 'URGENT_NEED',
          reason: '示例理由',
          codes: ['ENOUGH_RD_STAFF'],
          proposedById: userId,
          proposedAt: new Date(),
        },
      },
    },
  });
}

/** A meeting, a notice with an objection and a document about it; and a formal application of the same parties, closed too. */
async function decideEverything(
  database: Api['database'],
  { id, batch, leadUnitId, recommendingBodyId, memberUnitIds }: CastApplication,
  consortiumId: string,
  userId: string,
) {
  const day = new Date('2026-01-05T00:00:00Z');
  const round = await database.batch.create({
    data: {
      kind: 'FORMAL_APPLICATION',
      year: 2026,
      title: '门前正式批次',
      opensOn: day,
      closesOn: day,
      ruleSetId: batch.ruleSetId,
    },
  });
  const formal = await database.application.create({
    data: {
      number: 'Z9999-0001',
      name: '柳州市门前创新联合体',
      nameKey: '门前',
      status: 'WITHDRAWN',
      firstSubmittedAt: day,
      submittedAt: day,
      batch: { connect: { id: round.id } },
      leadUnit: { connect: { id: leadUnitId } },
      recommendingBody: { connect: { id: recommendingBodyId as string } },
      formation: {
        create: {
          members: {
            create: [leadUnitId, ...memberUnitIds].map((organisationId, position) => ({
              organisationId,
              position,
              role: position === 0 ? ('LEAD' as const) : ('MEMBER' as const),
            })),
          },
        },
      },
    },
  });
  await database.meetingResult.create({
    data: {
      applicationId: id,
      meeting: '示例',
      heldOn: day,
      result: 'AGREED',
      recordedById: userId,
      recordedAt: day,
    },
  });
  const notice = await database.publicNotice.create({
    data: {
      batchId: round.id,
      title: '示例公示',
      status: 'PUBLISHED',
      publishedAt: day,
      startsOn: day,
      endsOn: day,
      entries: { create: { applicationId: id, position: 0, name: '示例', leadUnit: '示例' } },
    },
  });
  const objection = await database.objection.create({
    data: {
      noticeId: notice.id,
      applicationId: id,
      form: 'NAMED',
      objector: '示例',
      text: '示例',
      receivedOn: day,
      recordedById: userId,
    },
  });
  const document = await database.decisionDocument.create({
    data: {
      documentNo: '柳科〔2026〕99号',
      title: '示例',
      issuedOn: day,
      batchId: round.id,
      issuedById: userId,
    },
  });
  await database.consortium.update({
    where: { id: consortiumId },
    data: { applicationId: id, decisionDocumentId: document.id },
  });
  await database.auditEntry.createMany({
    data: [
      { subject: 'PublicNotice', recordId: notice.id },
      { subject: 'DecisionDocument', recordId: document.id },
    ].map((each) => ({ ...each, action: 'create', actorName: '示例', recordName: '示例' })),
  });
  return {
    formal: `Application_${formal.id}`,
    formalBatch: `Batch_${round.id}`,
    notice: `PublicNotice_${notice.id}`,
    objection: `Objection_${objection.id}`,
  };
}
type CastApplication = Readonly<{
  id: string;
  batch: Readonly<{ ruleSetId: string }>;
  leadUnitId: string;
  recommendingBodyId: string | null;
  memberUnitIds: readonly string[];
}>;

type Read = Readonly<{
  leadUnitId: string;
  memberUnitIds: readonly string[];
  recommendingBodyId: string | null;
  firstSubmittedAt: Date | null;
}>;
type Reader = Readonly<{ role: string; organisationId: string | null; districtId: string | null }>;

/** Whose an application is, said once more and otherwise than by the abilities: the witness over the whole city. */
export function mayReadApplication(reader: Reader | null, application: Read): boolean {
  switch (reader?.role) {
    case 'UNIT_STAFF':
      return [application.leadUnitId, ...application.memberUnitIds].includes(reader.organisationId ?? '');
    case 'DISTRICT_OFFICER':
      return application.recommendingBodyId === reader.districtId && application.firstSubmittedAt !== null;
    case 'BUREAU_OFFICER':
    case 'SECTION_HEAD':
    case 'BUREAU_LEADER':
      return application.firstSubmittedAt !== null;
    default:
      return false;
  }
}

/** Whose figures a person may read: the own unit's, those of leads that filed with the district, the bureau everybody's. */
export function mayReadDetails(
  reader: Reader | null,
  unitId: string,
  applications: readonly Read[],
): boolean {
  if (reader?.role === 'UNIT_STAFF') return reader.organisationId === unitId;
  return applications.some(
    (each) =>
      (reader?.role !== 'DISTRICT_OFFICER' || each.leadUnitId === unitId) && mayReadApplication(reader, each),
  );
}
