import { applicationColumns, grammarOf, writeFormation } from '@consortium/database/rows';
import { applicationInput, parseInput } from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { audit } from '../move.ts';
import { lateDraft } from './data/applications/drafts.ts';
import { bareId } from './enrol.ts';
import { applicationOf, type City } from './filing.ts';

const YEAR = 2024;

/** 逾期草稿: the door rightly refuses a new draft in a closed batch, so this one is written as rows. */
export async function keepLateDraft(tx: Transaction, city: City, context: Context): Promise<void> {
  const batch = await tx.batch.findFirstOrThrow({
    where: { year: YEAR, kind: 'PRE_APPLICATION' },
    include: { ruleSet: true, directions: true },
  });
  const directions = new Map(batch.directions.map(({ id, name }) => [name, id]));
  const input = parseInput(applicationInput, applicationOf(lateDraft, { ...city, directions }, 0));
  const number = `Y${YEAR}-0001`;
  const { id: formationId } = await tx.formation.create({ data: {}, select: { id: true } });
  await writeFormation(tx, formationId, input.formation);
  const { id } = await tx.application.create({
    data: {
      ...applicationColumns(input, grammarOf(batch.ruleSet.definition), number),
      number,
      batchId: batch.id,
      leadUnitId: bareId(city.units.get(lateDraft.lead) as string),
      formationId,
      priorityDirections: { connect: input.priorityDirectionIds.map((direction) => ({ id: direction })) },
    },
    select: { id: true },
  });
  await tx.batch.update({ where: { id: batch.id }, data: { lastNumber: 1 }, select: { id: true } });
  await audit(tx, context, {
    action: 'create',
    subject: 'Application',
    recordId: id,
    recordName: `${number} ${input.name}`,
  });
}
