import { consortiumNumber, yearOf } from '@consortium/domain';
import type { Prisma } from '../../generated/client.ts';
import { cityGrammar, nameColumns } from './application.ts';
import { storedDay } from './day.ts';

type Transaction = Prisma.TransactionClient;
const inOrder = { orderBy: { position: 'asc' } } as const;

/** The next number of a year; who asks at the same time waits. */
async function nextNumber(tx: Transaction, year: number): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`consortium:${year}`}, 17))`;
  const pattern = `^${consortiumNumber(year, 0).replace(/\d+$/, '')}(\\d+)$`;
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    SELECT coalesce(max(substring(number FROM ${pattern})::int), 0) AS last FROM consortium WHERE number ~ ${pattern}`;
  return consortiumNumber(year, (row?.last ?? 0) + 1);
}

/** 组建方案转为存续方案: a new formation of dated rows; the application keeps its own as it was declared. */
async function copyFormation(tx: Transaction, formationId: string, validFrom: Date): Promise<string> {
  const declared = await tx.formation.findUniqueOrThrow({
    where: { id: formationId },
    include: {
      members: { ...inOrder, omit: { id: true, formationId: true } },
      governanceBodies: { ...inOrder, omit: { id: true, formationId: true }, include: { seats: inOrder } },
      fundManagement: { omit: { formationId: true } },
      agreement: { omit: { formationId: true } },
    },
  });
  const { id } = await tx.formation.create({ data: {}, select: { id: true } });
  await tx.membership.createMany({
    data: declared.members.map((member) => ({ ...member, formationId: id, validFrom, validTo: null })),
  });
  const bodies = await tx.governanceBody.createManyAndReturn({
    data: declared.governanceBodies.map(({ seats: _seats, ...body }) => ({
      ...body,
      formationId: id,
      validFrom,
      validTo: null,
    })),
    select: { id: true, position: true },
  });
  const bodyAt = new Map(bodies.map((body) => [body.position, body.id]));
  await tx.seat.createMany({
    data: declared.governanceBodies.flatMap(({ seats, position }) =>
      seats.map(({ id: _id, ...seat }) => ({
        ...seat,
        bodyId: bodyAt.get(position) as string,
        validFrom,
        validTo: null,
      })),
    ),
  });
  const { fundManagement, agreement } = declared;
  if (fundManagement)
    await tx.fundManagementDeclaration.createMany({ data: { ...fundManagement, formationId: id } });
  if (fundManagement?.custodianId)
    await tx.custodianship.createMany({
      data: { formationId: id, organisationId: fundManagement.custodianId, validFrom },
    });
  if (agreement) await tx.agreement.createMany({ data: { ...agreement, formationId: id } });
  return id;
}

type Established = Readonly<{
  applicationId: string;
  documentId: string;
  documentNo: string;
  issuedOn: string;
}>;

/** 批复成立: the consortium of an approved application, with its number and everything dated from the document's day. */
export async function establishConsortium(
  tx: Transaction,
  { applicationId, documentId, documentNo, issuedOn }: Established,
): Promise<Readonly<{ id: string; number: string; name: string }>> {
  const { name, leadUnitId, formationId, priorityDirections } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      name: true,
      leadUnitId: true,
      formationId: true,
      priorityDirections: { ...inOrder, select: { name: true } },
    },
  });
  const establishedOn = storedDay(issuedOn) as Date;
  const number = await nextNumber(tx, yearOf(issuedOn));
  const directions = priorityDirections.map((direction) => direction.name);
  const status = 'ESTABLISHED' as const;
  const { id } = await tx.consortium.create({
    data: {
      ...nameColumns(name, cityGrammar, [number]),
      number,
      leadUnitId,
      directions,
      establishedOn,
      documentNo,
      decisionDocumentId: documentId,
      applicationId,
      formationId: await copyFormation(tx, formationId, establishedOn),
      status,
    },
    select: { id: true },
  });
  await tx.consortiumTerm.createMany({
    data: [{ consortiumId: id, name, directions, status, validFrom: establishedOn }],
  });
  return { id, number, name };
}
