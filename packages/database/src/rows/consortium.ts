import type { ConsortiumInput } from '@consortium/domain';
import type { Prisma } from '../../generated/client.ts';
import { cityGrammar, nameColumns } from './application.ts';
import { storedDay } from './day.ts';

type Transaction = Prisma.TransactionClient;

/** The columns of a registered consortium. */
export const consortiumColumns = (input: ConsortiumInput) => ({
  ...input,
  ...nameColumns(input.name, cityGrammar, [input.number]),
  establishedOn: storedDay(input.establishedOn) as Date,
});

/** 登记: a consortium with its first term, and a formation in which its lead unit takes part since that day. */
export async function foundConsortium(
  tx: Pick<Transaction, 'consortium' | 'formation' | 'membership' | 'consortiumTerm'>,
  input: ConsortiumInput,
): Promise<Readonly<{ id: string; formationId: string }>> {
  const columns = consortiumColumns(input);
  const validFrom = columns.establishedOn;
  const { id: formationId } = await tx.formation.create({ data: {}, select: { id: true } });
  await tx.membership.createMany({
    data: [{ formationId, organisationId: input.leadUnitId, role: 'LEAD', position: 0, validFrom }],
  });
  const { id } = await tx.consortium.create({ data: { ...columns, formationId }, select: { id: true } });
  const { name, directions, status } = columns;
  await tx.consortiumTerm.createMany({ data: [{ consortiumId: id, name, directions, status, validFrom }] });
  return { id, formationId };
}
