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
