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

/** 待会议决定: formal applications like the demo city's passed one, as they come out of the expert review. */
export async function reviewedApplications(client: PrismaClient, names: readonly string[]) {
  const passed = await client.application.findFirstOrThrow({
    where: { status: 'PASSED' },
    include: { batch: { include: { ruleSet: true } }, priorityDirections: true, submissionItems: true },
  });
  const today = dayOf(new Date());
  const direction = passed.priorityDirections[0]?.name ?? '示例方向';
  const batch = await client.batch.create({
    data: {
      kind: 'FORMAL_APPLICATION',
      year: Number(today.slice(0, 4)),
      title: `示例批次:${today.slice(0, 4)}年创新联合体组建正式申报(会议)`,
      opensOn: storedDay(plusDays(today, -60)) as Date,
      closesOn: storedDay(plusDays(today, -30)) as Date,
      ruleSetId: passed.batch.ruleSetId,
      requiredItems: passed.batch.requiredItems,
      directions: { create: { name: direction, position: 0 } },
    },
    include: { directions: true },
  });
  const [proposer, decider] = await client.user.findMany({
    where: { role: { in: ['BUREAU_OFFICER', 'SECTION_HEAD'] } },
    orderBy: { role: 'asc' },
    take: 2,
  });
  const { rules } = passed.batch.ruleSet.definition as unknown as RuleSet;
  for (const [index, name] of names.entries()) {
    const {
      id: _id,
      batch: _batch,
      priorityDirections: _directions,
      submissionItems,
      memberUnitIds: _members,
      ...columns
    } = passed;
    await client.$transaction(async (tx) => {
      const formationId = await copyFormation(tx, passed.formationId);
      await tx.application.create({
        data: {
          ...columns,
          number: `Z${today.slice(0, 4)}-90${index + 1}0`,
          name: `柳州市${name}创新联合体`,
          nameKey: name,
          batchId: batch.id,
          formationId,
          convertedFromId: null,
          status: 'REVIEWED',
          submittedAt: storedDay(plusDays(today, -40)),
          concludedAt: null,
          waivers: {
            // The same units stand in several of these; the reasons for it have been approved.
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
        data: { priorityDirections: { connect: batch.directions.map(({ id }) => ({ id })) } },
      });
    });
  }
  return batch;
}

/** As if the days had passed: a notice whose last day was some days ago. */
export const noticeRan = (client: PrismaClient, title: string, daysAgo: number) => {
  const at = (days: number) => storedDay(plusDays(dayOf(new Date()), -days)) as Date;
  return client.publicNotice.update({
    where: { title },
    data: { startsOn: at(daysAgo + 6), endsOn: at(daysAgo) },
  });
};
