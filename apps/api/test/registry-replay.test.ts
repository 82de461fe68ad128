import { plusDays } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { startApi } from './api.ts';
import { aRegistry, FOUNDED } from './registry.ts';

type Change = { path: string; from: unknown; to: unknown };
type Known = {
  name: string;
  members: Record<string, Record<string, unknown>>;
  custodianId: string | null;
} & Record<string, unknown>;

/** A small generator of its own: the same history for the same seed. */
const chance = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

/** The leaf at a path takes its new value; what becomes null is gone. */
function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length > 0) {
    target[key] ??= {};
    put(target[key] as Record<string, unknown>, rest, value);
  } else if (value === null) delete target[key];
  else target[key] = structuredClone(value);
}

describe('the audit log of a consortium', () => {
  it.each([1, 2])(
    'replayed, answers for any day as formation(asOf:) does (history %i)',
    async (seed) => {
      const api = await startApi();
      const registry = await aRegistry(api, 5);
      const below = chance(seed * 7_919);
      const all = [registry.leadUnit, ...registry.members];
      const clients = [registry.lead, ...registry.units];
      const pick = () => all[below(all.length)] as (typeof all)[number];
      let day = FOUNDED;
      let done = 0;
      for (let step = 0; step < 24; step += 1) {
        day = plusDays(day, [0, 1, 20][below(3)] as number);
        const unit = pick();
        const changes = [
          { kind: 'NAME', name: `柳州市示例更名${below(4)}创新联合体` },
          { kind: 'MEMBER_JOINS', member: registry.member(unit) },
          { kind: 'MEMBER_JOINS', member: registry.member(pick()) },
          { kind: 'MEMBER_LEAVES', unitId: unit.globalId },
          { kind: 'MEMBER_REPLACED', unitId: unit.globalId, member: registry.member(pick()) },
          { kind: 'LEAD', member: registry.member(unit) },
          { kind: 'CUSTODIAN', custodianId: unit.globalId },
        ];
        const { leadUnitId } = await api.database.consortium.findUniqueOrThrow({
          where: { id: registry.founded.id },
        });
        const leading = clients[all.findIndex(({ id }) => id === leadUnitId)] as (typeof clients)[number];
        const { status } = await registry.carryThrough(
          changes[below(changes.length)] as object,
          day,
          leading,
        );
        if (status === 'APPROVED') done += 1;
      }
      expect(done).toBeGreaterThan(5);

      const entries = await api.database.auditEntry.findMany({
        where: { subject: 'Consortium', recordId: registry.founded.id, action: 'change' },
        orderBy: { at: 'asc' },
      });
      expect(entries).toHaveLength(done);
      const replay = (asked: string) => {
        const known: Known = {
          name: `柳州市示例${registry.leadUnit.uscc.slice(10, 16)}创新联合体`,
          members: { [registry.leadUnit.id]: { role: 'LEAD' } },
          custodianId: null,
        };
        for (const { changes } of entries as unknown as { changes: Change[] }[]) {
          const effectiveOn = changes.find(({ path }) => path === 'effectiveOn')?.to as string;
          if (effectiveOn > asked) continue;
          for (const { path, to } of changes) if (path !== 'effectiveOn') put(known, path.split('.'), to);
        }
        return {
          name: known.name,
          units: Object.keys(known.members)
            .map((id) => `Organisation_${id}`)
            .sort(),
          lead: `Organisation_${Object.entries(known.members).find(([, { role }]) => role === 'LEAD')?.[0]}`,
          custodian: known.custodianId ? `Organisation_${known.custodianId}` : null,
        };
      };
      for (let asked = 0; asked < 25; asked += 1) {
        const on = plusDays(FOUNDED, below(300));
        const { name, units, lead, custodian } = await registry.formation(on, registry.officer);
        expect([on, { name, units, lead, custodian }]).toEqual([on, replay(on)]);
      }
    },
    180_000,
  );
});
