import type { ApplicationInput, FormationInput, NameGrammar, RuleSet } from '@consortium/domain';
import { coreOf, liukeGui2022No7, nameKey } from '@consortium/domain';
import { searchGramsOf } from '@consortium/domain/search';
import { nameGrams } from '@consortium/domain/similarity';
import type { Prisma } from '../../generated/client.ts';
import { storedDay } from './day.ts';

type Transaction = Prisma.TransactionClient;

/** What a name is compared and found by. */
export const nameColumns = (name: string, grammar: NameGrammar, codes: readonly string[] = []) => ({
  name,
  nameKey: nameKey(name, grammar),
  nameGrams: nameGrams(coreOf(name, grammar) ?? name),
  searchGrams: searchGramsOf([name], codes),
});

/** The grammar by which names outside a batch (the registry) are compared. */
export const cityGrammar: NameGrammar = liukeGui2022No7.nameGrammar;
export const grammarOf = (definition: unknown): NameGrammar => (definition as RuleSet).nameGrammar;

/** The columns of an application's own row; the formation has its own tables. */
export function applicationColumns(
  { formation: _formation, priorityDirectionIds: _directions, ...input }: ApplicationInput,
  grammar: NameGrammar,
  number: string,
) {
  return {
    ...input,
    selfCheckSignedOn: storedDay(input.selfCheckSignedOn),
    ...nameColumns(input.name, grammar, [number]),
  };
}

/** 写入组建方案: what is given is what there is; a unit that stays keeps its confirmed intent. */
export async function writeFormation(
  tx: Transaction,
  formationId: string,
  { members, governanceBodies, fundManagement, agreement }: FormationInput,
): Promise<void> {
  const of = { where: { formationId } };
  const confirmed = await tx.membership.findMany({
    where: { formationId, intentConfirmedAt: { not: null } },
    select: { organisationId: true, intentConfirmedAt: true, intentConfirmedById: true },
  });
  const intents = new Map(confirmed.map(({ organisationId, ...intent }) => [organisationId, intent]));
  await tx.membership.deleteMany(of);
  await tx.membership.createMany({
    data: members.map((member, position) => ({
      ...member,
      formationId,
      position,
      ...intents.get(member.organisationId),
    })),
  });
  await tx.governanceBody.deleteMany(of);
  const bodies = await tx.governanceBody.createManyAndReturn({
    data: governanceBodies.map(({ seats: _seats, ...body }, position) => ({
      ...body,
      formationId,
      position,
    })),
    select: { id: true, position: true },
  });
  const idAt = new Map(bodies.map(({ id, position }) => [position, id]));
  await tx.seat.createMany({
    data: governanceBodies.flatMap(({ seats }, body) =>
      seats.map((seat, position) => ({ ...seat, bodyId: idAt.get(body) as string, position })),
    ),
  });
  await tx.fundManagementDeclaration.deleteMany(of);
  if (fundManagement)
    await tx.fundManagementDeclaration.createMany({
      data: { ...fundManagement, adoptedOn: storedDay(fundManagement.adoptedOn), formationId },
    });
  await tx.agreement.deleteMany(of);
  if (agreement)
    await tx.agreement.createMany({
      data: {
        ...agreement,
        signedOn: storedDay(agreement.signedOn),
        effectiveOn: storedDay(agreement.effectiveOn),
        formationId,
      },
    });
}
