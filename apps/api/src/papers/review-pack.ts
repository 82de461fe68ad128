import { readMany } from '@consortium/database';
import { dayText } from '@consortium/database/rows';
import type { ReviewPack } from '@consortium/documents/decision';
import { NotFound } from '@consortium/domain';
import type { Context } from '../context.ts';
import { examineStored } from '../examination/examine.ts';
import { hashOf } from '../hash.ts';
import { rankingOf } from '../review/ranking.ts';

const legalName = { select: { legalName: true } } as const;
const packSelect = {
  id: true,
  number: true,
  name: true,
  mainBusinessDirection: true,
  taskGoals: true,
  expectedPerformance: true,
  leadUnit: legalName,
  recommendingBody: { select: { name: true } },
  priorityDirections: { orderBy: { position: 'asc' }, select: { name: true } },
  formation: {
    select: {
      members: {
        where: { role: 'MEMBER' },
        orderBy: { position: 'asc' },
        select: { organisation: legalName },
      },
    },
  },
  waivers: { orderBy: { proposedAt: 'asc' }, select: { code: true, reason: true, status: true } },
  specialCase: {
    select: { status: true, basis: true, reason: true, codes: true, decisionDocumentNo: true },
  },
  meetingResults: {
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select: { meeting: true, heldOn: true, result: true, reason: true },
  },
} as const;

const PLACES = /^(Application_)?/;
/** The applications that were chosen, by id; all of the ranking where none were. */
const chosenOf = (asked: string | undefined): ReadonlySet<string> | null =>
  asked ? new Set(asked.split(',').map((each) => each.replace(PLACES, ''))) : null;

/** 评审材料 of a batch, for whoever may read its ranking; in the order of the ranking. */
export async function packToPrint(
  context: Context,
  batchId: string,
  asked: string | undefined,
): Promise<ReviewPack> {
  const { database, access, now } = context;
  const batch = await database.batch.findFirst({
    where: { AND: [{ id: batchId }, access.where('read', 'Batch')] },
    select: { title: true },
  });
  const ranked = batch && (await rankingOf(context, batchId));
  if (!ranked) throw new NotFound();
  const chosen = chosenOf(asked);
  const places = ranked.places.filter(({ id }) => chosen === null || chosen.has(id));
  if (places.length === 0) throw new NotFound();
  const ids = places.map(({ id }) => id);
  const [rows, examined] = await Promise.all([
    readMany(database, 'Application', {
      where: { id: { in: ids } },
      select: packSelect,
      orderBy: { id: 'asc' },
    }),
    examineStored(database, ids, now),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const applications = places.flatMap(({ id, rank, mean, spread, reason, sheets, stayedAway }) => {
    const row = byId.get(id);
    if (!row) return [];
    const {
      id: _id,
      leadUnit,
      recommendingBody,
      priorityDirections,
      formation,
      meetingResults,
      ...own
    } = row;
    return [
      {
        ...own,
        ...{ rank, mean, spread, reason, stayedAway },
        sheets: sheets.map(({ expertId: _expert, ...sheet }) => sheet),
        leadUnit: leadUnit.legalName,
        recommendingBody: recommendingBody?.name ?? null,
        directions: priorityDirections.map(({ name }) => name),
        members: formation.members.map(({ organisation }) => organisation.legalName),
        findings: examined.get(id)?.findings ?? [],
        results: meetingResults.map(({ heldOn, ...result }) => ({
          ...result,
          heldOn: dayText(heldOn) as string,
        })),
      },
    ];
  });
  return { batch: batch.title, applications, hash: hashOf({ batch: batch.title, applications }) };
}
