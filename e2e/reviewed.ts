import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import { copyFormation, storedDay } from '@consortium/database/rows';
import { dayOf, plusDays, type RuleSet } from '@consortium/domain';

const quiet = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} } as never;

/** The running product's database: for what a journey cannot wait for, such as days that must pass. */
export async function productDatabase(folder: string) {
  const text = await readFile(join(folder, 'postgres', 'connection.json'), 'utf8');
  const { password, port } = JSON.parse(text) as { password: string; port: number };
  return connect(`postgresql://consortium:${password}@127.0.0.1:${port}/consortium`, { log: quiet });
}

/** A batch as the notice made it, by its title. */
const batchOf = (client: PrismaClient, title: string) =>
  client.batch.findFirstOrThrow({ where: { title }, include: { ruleSet: true, directions: true } });

/**
 * 待会议决定: applications of a batch as they come out of the expert review, each with the units of another one of the
 * demo city, so that no unit is in more of them than the notice allows.
 */
export async function reviewedApplications(client: PrismaClient, title: string, names: readonly string[]) {
  const batch = await batchOf(client, title);
  const today = dayOf(new Date());
  const models = await client.application.findMany({
    where: { status: { in: ['APPROVED', 'IN_PUBLICITY', 'NOT_APPROVED'] }, specialCase: null },
    orderBy: { number: 'asc' },
    take: names.length,
    include: { submissionItems: true },
  });
  const [proposer, decider] = await client.user.findMany({
    where: { role: { in: ['BUREAU_OFFICER', 'SECTION_HEAD'] } },
    orderBy: { role: 'asc' },
    take: 2,
  });
  const { rules } = batch.ruleSet.definition as unknown as RuleSet;
  for (const [index, model] of models.entries()) {
    const { id: _id, submissionItems, memberUnitIds: _members, ...columns } = model;
    const name = names[index] as string;
    await client.$transaction(async (tx) => {
      const formationId = await copyFormation(tx, model.formationId);
      await tx.application.create({
        data: {
          ...columns,
          number: `Z${today.slice(0, 4)}-9${String(index + 1).padStart(2, '0')}0`,
          name: `柳州市${name}创新联合体`,
          nameKey: name,
          batchId: batch.id,
          formationId,
          convertedFromId: null,
          status: 'REVIEWED',
          submittedAt: new Date(),
          concludedAt: null,
          waivers: {
            // The leads lead consortia of the demo city already; the reasons for it have been approved.
            create: rules
              .filter(({ force }) => force === 'IN_PRINCIPLE')
              .map(({ code }) => ({
                code,
                reason: '示例:情况特殊',
                status: 'APPROVED' as const,
                proposedById: proposer?.id as string,
                proposedAt: new Date(),
                decidedById: decider?.id as string,
                decidedAt: new Date(),
              })),
          },
          submissionItems: {
            create: submissionItems.map(({ kind, copies, receivedAt, handlerId }) => ({
              kind,
              copies,
              receivedAt,
              handlerId,
            })),
          },
        } as never,
      });
      await tx.application.update({
        where: { formationId },
        data: { priorityDirections: { connect: batch.directions.slice(0, 1).map(({ id }) => ({ id })) } },
      });
    });
  }
}

/** As if the days had passed: a notice whose last day was some days ago. */
export const noticeRan = (client: PrismaClient, title: string, daysAgo: number) => {
  const at = (days: number) => storedDay(plusDays(dayOf(new Date()), -days)) as Date;
  return client.publicNotice.update({
    where: { title },
    data: { startsOn: at(daysAgo + 6), endsOn: at(daysAgo) },
  });
};
