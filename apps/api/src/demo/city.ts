import type { PrismaClient } from '@consortium/database/client';
import { directions2024 } from '@consortium/database/seed';
import { dayOf, plusDays, yearOf } from '@consortium/domain';
import type { BlobStore } from '../files/blob-store.ts';
import { withinOne } from '../within.ts';
import { concludedApplications } from './data/applications/concluded.ts';
import { draftApplications } from './data/applications/drafts.ts';
import { filedApplications } from './data/applications/filed.ts';
import { consortia } from './data/consortia.ts';
import { type Actor, type Door, openDoor } from './door.ts';
import { bareId, enrolUnits, staffOf } from './enrol.ts';
import { evaluations } from './evaluations.ts';
import { formalRound } from './formal-round.ts';
import { keepLateDraft } from './late.ts';
import { officesOf, register } from './people.ts';
import { progress } from './progress.ts';
import { annualReports } from './reports.ts';
import { enrolExperts } from './review.ts';

const DAYS_OPEN = 30;
/** Far beyond what it takes; a first start on a slow disk must not fail. */
const MOST_MS = 300_000;

/** In the order of their numbers. */
const applications = [...concludedApplications, ...filedApplications, ...draftApplications];

type Options = Readonly<{ now: Date; blobs: BlobStore }>;

/**
 * 示例城市: units, an open batch and applications in every state, made through the product's own door, so that
 * histories, snapshots, versions and receipts are real. Whole or not at all, and only where nobody has an account yet:
 * known passwords must never come into a house that is in use.
 */
export async function seedDemoCity(client: PrismaClient, { now, blobs }: Options): Promise<void> {
  if (await client.user.findFirst({ select: { id: true } })) return;
  await client.$transaction(
    async (tx) => {
      const database = withinOne(tx);
      const door = openDoor(database, { now, blobs });
      const year = yearOf(dayOf(now));
      const districts = await tx.district.findMany({ orderBy: { name: 'asc' } });
      const { add, people } = register(database, now);
      await add(officesOf(districts));

      await allowUnscanned(database, door, people('head'));

      const units = await enrolUnits(door, people('officer'), year);
      await add(staffOf(units));
      for (const { lead, established, yearsAgo, ...consortium } of consortia)
        await door.act(people('officer'), 'createConsortium', {
          consortium: {
            ...consortium,
            leadUnitId: units.get(lead),
            establishedOn: `${year - yearsAgo}-${established}`,
          },
        });

      const batchId = await openBatch(database, door, people('officer'), now);
      const directions = await tx.priorityDirection.findMany({ where: { batchId: bareId(batchId) } });
      const city = {
        units,
        districts: new Map(districts.map(({ id, name }) => [name, `District_${id}`])),
        directions: new Map(directions.map(({ id, name }) => [name, id])),
        now,
      };
      await keepLateDraft(tx, city, door.contextOf(people('lead')));
      const office = { door, people, city, batchId };
      for (const [index, row] of applications.entries()) await progress(office, row, index + 1);
      const panel = await enrolExperts(office);
      await formalRound(tx, office, panel);
      await annualReports(tx, office);
      await evaluations(tx, office, panel);
    },
    { timeout: MOST_MS, maxWait: 10_000 },
  );
}

/** A batch that is open from today for thirty days, under the rule set of the 2024 notice. */
async function openBatch(database: PrismaClient, { act }: Door, officer: Actor, now: Date): Promise<string> {
  const today = dayOf(now);
  const ruleSet = await database.ruleSet.findFirstOrThrow({
    orderBy: [{ effectiveFrom: 'asc' }, { edition: 'asc' }],
  });
  const { id } = await act(officer, 'createBatch', {
    batch: {
      kind: 'PRE_APPLICATION',
      year: yearOf(today),
      title: `示例批次:${yearOf(today)}年创新联合体组建预申报`,
      noticeDocument: '示例通知(仅供演示)',
      opensOn: today,
      closesOn: plusDays(today, DAYS_OPEN),
      ruleSetId: ruleSet.id,
      requiredItems: ['STAMPED_PAPER', 'WORD', 'PDF_SCAN'],
      directions: directions2024,
    },
  });
  return id;
}

/** 示例选择: a demo has no scanner, and its bureau is to read what its units upload. */
async function allowUnscanned(database: PrismaClient, { act }: Door, head: Actor): Promise<void> {
  for (const { id, version } of await database.downloadSetting.findMany({ orderBy: { state: 'asc' } }))
    await act(head, 'updateDownloadSetting', {
      id: `DownloadSetting_${id}`,
      version,
      downloadSetting: { isAllowed: true },
      reason: '示例选择:演示环境没有病毒扫描服务',
    });
}
