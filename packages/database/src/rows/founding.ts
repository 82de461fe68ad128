import { consortiumNumber, yearOf } from '@consortium/domain';
import type { Prisma } from '../../generated/client.ts';
import { cityGrammar, nameColumns } from './application.ts';
import { copyFormation } from './copy-formation.ts';
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

/** 存续方案: what the application declared, in dated rows; whoever was to keep the money does so from that day. */
async function runningFormation(tx: Transaction, declaredId: string, validFrom: Date): Promise<string> {
  const formationId = await copyFormation(tx, declaredId, validFrom);
  const funds = await tx.fundManagementDeclaration.findFirst({
    where: { formationId: declaredId },
    select: { custodianId: true },
  });
  if (funds?.custodianId)
    await tx.custodianship.createMany({
      data: { formationId, organisationId: funds.custodianId, validFrom },
    });
  return formationId;
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
      formationId: await runningFormation(tx, formationId, establishedOn),
      status,
    },
    select: { id: true },
  });
  await tx.consortiumTerm.createMany({
    data: [{ consortiumId: id, name, directions, status, validFrom: establishedOn }],
  });
  return { id, number, name };
}
