import { countingStatuses } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase } from '../src/demo/city-database.ts';
import { type Api, type Client, startApi } from './api.ts';

/** 限项一览 of the demo city’s open batch, against what its applications declare. */
const MAKING = 120_000;
const ends: (() => Promise<void>)[] = [];
let api: Api;
let officer: Client;
let batchId: string;

type Application = { id: string; number: string };
type Quotas = {
  units: {
    unit: { id: string; kind: string; legalName: string };
    limit: { max: number; clause: string } | null;
    overBy: number;
    applications: Application[];
  }[];
  withdrawal: { isExact: boolean; applications: Application[] };
};
const QUOTAS = `query ($id: ID!) { batchQuotas(batchId: $id) {
  units { unit { id kind legalName } limit { max clause } overBy applications { id number } }
  withdrawal { isExact applications { id number } } } }`;
const quotasFor = async (client: Client): Promise<Quotas | null> => {
  const { data, errors } = await client.run(QUOTAS, { id: batchId });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.batchQuotas as unknown as Quotas | null;
};
const max: Readonly<Record<string, number>> = { UNIVERSITY: 3, HOSPITAL: 3 };

beforeAll(async () => {
  api = await startApi({ made: demoDatabase, atEnd: (end) => ends.push(end) });
  officer = await api.as(await api.database.user.findFirstOrThrow({ where: { role: 'BUREAU_OFFICER' } }));
  const open = await api.database.batch.findFirstOrThrow({ orderBy: { opensOn: 'desc' } });
  batchId = `Batch_${open.id}`;
}, MAKING);
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Query.batchQuotas', () => {
  it('counts each unit where it leads or takes part, as the declared formations say', async () => {
    const rows = await api.database.application.findMany({
      where: { batchId: batchId.replace('Batch_', ''), status: { in: [...countingStatuses] } },
      select: {
        number: true,
        leadUnitId: true,
        formation: { select: { members: { include: { organisation: true } } } },
      },
    });
    const numbers = new Map<string, string[]>();
    const kinds = new Map<string, string>();
    for (const { number, formation } of rows)
      for (const { organisation } of formation.members) {
        kinds.set(organisation.id, organisation.kind);
        numbers.set(organisation.id, [...new Set([...(numbers.get(organisation.id) ?? []), number])]);
      }
    const often = [...numbers].filter(([, own]) => own.length > 1);

    const { units } = (await quotasFor(officer)) as Quotas;
    expect(often.length).toBeGreaterThan(2);
    expect(
      new Map(units.map(({ unit, applications }) => [unit.id, applications.map(({ number }) => number)])),
    ).toEqual(new Map(often.map(([id, own]) => [`Organisation_${id}`, own.sort()])));
    for (const { unit, limit, overBy, applications } of units) {
      const most = max[unit.kind] ?? 1;
      expect([unit.legalName, limit?.max, overBy]).toEqual([
        unit.legalName,
        most,
        Math.max(0, applications.length - most),
      ]);
    }
  });

  it('names a withdrawal after which nobody is over, and a smaller one would not do', async () => {
    const { units, withdrawal } = (await quotasFor(officer)) as Quotas;
    const clashing = [
      ...new Set(units.flatMap((each) => (each.overBy > 0 ? each.applications.map(({ id }) => id) : []))),
    ];
    const isEnough = (gone: ReadonlySet<string>) =>
      units.every(
        ({ limit, applications }) =>
          applications.filter(({ id }) => !gone.has(id)).length <= (limit?.max ?? applications.length),
      );
    const chosen = new Set(withdrawal.applications.map(({ id }) => id));
    expect(units.some(({ overBy }) => overBy > 0)).toBe(true);
    expect(withdrawal.isExact).toBe(true);
    expect(isEnough(chosen)).toBe(true);
    for (let set = 0; set < 2 ** clashing.length; set += 1) {
      const gone = new Set(clashing.filter((_, index) => (set >> index) & 1));
      if (gone.size < chosen.size) expect(isEnough(gone)).toBe(false);
    }
  });

  it('asks as many statements for many applications as for few', async () => {
    const { extensions } = await officer.run(QUOTAS, { id: batchId });
    const empty = await api.database.batch.findFirstOrThrow({ orderBy: { opensOn: 'asc' } });
    const { extensions: few } = await officer.run(QUOTAS, { id: `Batch_${empty.id}` });
    expect(extensions?.cost.statements).toBe(few?.cost.statements);
  });

  it('is the office’s: to everybody else there is nothing', async () => {
    const lead = await api.database.user.findFirstOrThrow({ where: { account: 'lead' } });
    expect(await quotasFor(await api.as(lead))).toBeNull();
    const district = await api.database.user.findFirstOrThrow({ where: { role: 'DISTRICT_OFFICER' } });
    expect(await quotasFor(await api.as(district))).toBeNull();
  });
});
