import { applicationColumns, cityGrammar } from '@consortium/database/rows';
import { applicationInput, planTexts } from '@consortium/domain';
import { coreName } from './core-fields.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import { idOf, mayLead, unitId } from './units.ts';
import { ownCoreName, personName, prose } from './words.ts';

export type Batch = Readonly<{ id: string; year: number; directionIds: readonly string[] }>;
export type World = Readonly<{
  plan: Plan;
  unitCount: number;
  districtIds: readonly string[];
  batches: Readonly<{ open: Batch; large: Batch; earlier: readonly Batch[] }>;
  now: Date;
}>;

const MEMBERS = 9;
const DAY_MS = 86_400_000;
const filed = [
  'SUBMITTED',
  'RECOMMENDED',
  'RECEIVED',
  'RECEIVED',
  'CORRECTION_REQUESTED',
  'PASSED',
  'PASSED',
  'FAILED',
] as const;

export const applicationId = (index: number): string => idOf(3, index);
export const formationId = (index: number): string => idOf(4, index);
export const isDraft = (index: number, { plan }: World): boolean => index < plan.drafts;

const batchOf = (index: number, { plan, batches }: World): Batch => {
  if (index < plan.drafts) return batches.open;
  if (index < plan.drafts + plan.large) return batches.large;
  return batches.earlier[index % batches.earlier.length] as Batch;
};

/** The units of an application, the lead first; drafts have units of their own. */
function unitsOf(index: number, world: World, { below }: Random): number[] {
  const { unitCount, plan } = world;
  const shared = unitCount - plan.reservedUnits;
  if (isDraft(index, world))
    return Array.from({ length: MEMBERS + 1 }, (_, at) => shared + index * (MEMBERS + 1) + at);
  const chosen = new Set<number>();
  let lead = below(shared);
  while (!mayLead(lead)) lead = (lead + 1) % shared;
  chosen.add(lead);
  while (chosen.size < MEMBERS + 1) chosen.add(below(shared));
  return [...chosen];
}

export type Made = Readonly<{
  index: number;
  units: readonly number[];
  batch: Batch;
  row: Record<string, unknown>;
  directionId: string;
}>;

/** 申报 with the numbers of its units; its other rows follow from these. */
export function* applications(world: World, random: Random): Generator<Made> {
  for (let index = 0; index < world.plan.total; index += 1) {
    const units = unitsOf(index, world, random);
    const batch = batchOf(index, world);
    const draft = isDraft(index, world);
    const at = new Date(world.now.getTime() - random.below(700 * 86_400) * 1_000);
    const submittedAt = draft ? null : at;
    const core = draft ? ownCoreName(index) : coreName(random);
    const input = applicationInput.parse({
      name: `柳州市${core}创新联合体`,
      mainBusinessDirection: core,
      recommendingBodyId: random.pick(world.districtIds),
      contactName: personName(random),
      contactPhone: '0772-2610000',
      ...Object.fromEntries(planTexts.map((key) => [key, prose(random, 3)])),
      selfCheckSignedOn: new Date(at.getTime() - DAY_MS).toISOString().slice(0, 10),
    });
    const number = `Y${batch.year}-${String(index + 1).padStart(6, '0')}`;
    const row = {
      id: applicationId(index),
      batchId: batch.id,
      leadUnitId: unitId(units[0] as number),
      formationId: formationId(index),
      status: draft ? 'DRAFT' : random.pick(filed),
      submittedAt,
      firstSubmittedAt: submittedAt,
      updatedAt: at,
      ...applicationColumns(input, cityGrammar, number),
      number,
    };
    yield { index, units, batch, row, directionId: random.pick(batch.directionIds) };
  }
}
