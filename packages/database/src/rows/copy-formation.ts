import type { Prisma } from '../../generated/client.ts';

type Transaction = Prisma.TransactionClient;

const withoutKeys = { id: true, formationId: true } as const;

/**
 * 承接组建方案: a formation of its own with the same units, confirmed intents, bodies, seats, declaration and agreement;
 * of a consortium, every row of it holds from a day on, and who keeps its money is told by custodianships alone.
 */
export async function copyFormation(
  tx: Transaction,
  from: string,
  validFrom: Date | null = null,
): Promise<string> {
  const source = await tx.formation.findUniqueOrThrow({
    where: { id: from },
    include: {
      members: { omit: withoutKeys },
      governanceBodies: {
        omit: { formationId: true },
        include: { seats: { omit: { id: true, bodyId: true } } },
      },
      fundDeclarations: { omit: withoutKeys },
      agreement: { omit: { formationId: true } },
    },
  });
  const { id: formationId } = await tx.formation.create({ data: {}, select: { id: true } });
  await tx.membership.createMany({
    data: source.members.map((member) => ({ ...member, formationId, validFrom })),
  });
  const bodies = await tx.governanceBody.createManyAndReturn({
    data: source.governanceBodies.map(({ id: _id, seats: _seats, ...body }) => ({
      ...body,
      formationId,
      validFrom,
    })),
    select: { id: true, position: true },
  });
  const idAt = new Map(bodies.map(({ id, position }) => [position, id]));
  await tx.seat.createMany({
    data: source.governanceBodies.flatMap(({ position, seats }) =>
      seats.map((seat) => ({ ...seat, bodyId: idAt.get(position) as string, validFrom })),
    ),
  });
  await tx.fundManagementDeclaration.createMany({
    data: source.fundDeclarations.map(({ custodianId, ...declaration }) => ({
      ...declaration,
      formationId,
      custodianId: validFrom === null ? custodianId : null,
      validFrom,
    })),
  });
  if (source.agreement) await tx.agreement.createMany({ data: [{ ...source.agreement, formationId }] });
  return formationId;
}
