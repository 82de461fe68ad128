import { writeFormation } from '@consortium/database/rows';
import { type ApplicationInput, type FormationInput, Refused, unitIdsNamedIn } from '@consortium/domain';
import type { Transaction } from './context.ts';

class UnknownReference extends Refused {
  constructor(what: string, id: string) {
    super(
      'REFERENCE_UNKNOWN',
      { 'zh-CN': '引用的记录不存在', en: 'A record that is referred to does not exist' },
      { what, id },
    );
  }
}

/** Every unit, district and direction named in the input exists; one statement each. */
async function refuseUnknown(tx: Transaction, batchId: string, input: ApplicationInput): Promise<void> {
  const { fundManagement } = input.formation;
  const units = unitIdsNamedIn({
    ...input.formation,
    custodianId: fundManagement?.custodianId ?? null,
  });
  const known = await tx.organisation.findMany({ where: { id: { in: units } }, select: { id: true } });
  const have = new Set(known.map(({ id }) => id));
  for (const id of units) if (!have.has(id)) throw new UnknownReference('Organisation', id);
  const directions = await tx.priorityDirection.count({
    where: { batchId, id: { in: input.priorityDirectionIds } },
  });
  if (directions !== new Set(input.priorityDirectionIds).size)
    throw new UnknownReference('PriorityDirection', input.priorityDirectionIds.join(' '));
  if (
    input.recommendingBodyId &&
    !(await tx.district.findUnique({ where: { id: input.recommendingBodyId } }))
  )
    throw new UnknownReference('District', input.recommendingBodyId);
}

/** The filing unit leads; another one cannot be named lead behind its back. */
function refuseOtherLead({ members }: FormationInput, leadUnitId: string): void {
  const other = members.find(({ role, organisationId }) => role === 'LEAD' && organisationId !== leadUnitId);
  if (other)
    throw new Refused('LEAD_NOT_FILER', {
      'zh-CN': '牵头单位应为填报单位本身',
      en: 'The lead unit is the unit that files',
    });
}

/** Writes a formation after its references were checked. */
export async function fileFormation(
  tx: Transaction,
  {
    formationId,
    batchId,
    leadUnitId,
  }: Readonly<{ formationId: string; batchId: string; leadUnitId: string }>,
  input: ApplicationInput,
): Promise<void> {
  refuseOtherLead(input.formation, leadUnitId);
  await refuseUnknown(tx, batchId, input);
  await writeFormation(tx, formationId, input.formation);
}

/** The visible row with what acts decide by, locked. */
export async function loadApplication(tx: Transaction, id: string, visible: object) {
  await tx.$executeRaw`SELECT 1 FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.application.findFirst({
    where: { AND: [{ id }, visible] },
    include: {
      batch: { include: { ruleSet: true, directions: true } },
      waivers: true,
      verdicts: true,
      specialCase: true,
      carriedParts: true,
    },
  });
}
export type LoadedApplication = NonNullable<Awaited<ReturnType<typeof loadApplication>>>;

const withoutKeys = { omit: { id: true, formationId: true, position: true } } as const;

/** An application as its history compares it. */
export async function applicationSnapshot(tx: Transaction, id: string): Promise<unknown> {
  const row = await tx.application.findUnique({
    where: { id },
    omit: {
      nameKey: true,
      nameGrams: true,
      searchGrams: true,
      memberUnitIds: true,
      reviewerIds: true,
      convertedFromId: true,
      kind: true,
      version: true,
      createdAt: true,
      updatedAt: true,
      status: true,
      formationId: true,
    },
    include: {
      priorityDirections: { select: { name: true }, orderBy: { position: 'asc' } },
      formation: {
        include: {
          members: {
            omit: { ...withoutKeys.omit, validFrom: true, validTo: true, intentConfirmedById: true },
            orderBy: { position: 'asc' },
          },
          governanceBodies: {
            ...withoutKeys,
            orderBy: { position: 'asc' },
            include: {
              seats: { omit: { id: true, bodyId: true, position: true }, orderBy: { position: 'asc' } },
            },
          },
          fundDeclarations: {
            omit: { id: true, formationId: true, reason: true, validFrom: true, validTo: true },
          },
          agreement: { omit: { formationId: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { fundDeclarations, ...formation } = row.formation;
  return JSON.parse(
    JSON.stringify({ ...row, formation: { ...formation, fundManagement: fundDeclarations[0] ?? null } }),
  );
}
