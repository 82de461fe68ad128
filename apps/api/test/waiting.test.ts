import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase } from '../src/demo/city-database.ts';
import { type Client, startApi } from './api.ts';

/** 待我办理, on the demo city: the lead has kept a draft of the batch of 2024, and the open batch is open. */
const ends: (() => Promise<void>)[] = [];
let lead: Client;
let drafter: Client;

beforeAll(async () => {
  const { database, as } = await startApi({ made: demoDatabase, atEnd: (end) => void ends.push(end) });
  lead = await as(await database.user.findUniqueOrThrow({ where: { account: 'lead' } }));
  const { leadUnitId } = await database.application.findFirstOrThrow({
    where: { status: 'DRAFT', batch: { year: { not: 2024 } } },
  });
  drafter = await as(await database.user.findFirstOrThrow({ where: { organisationId: leadUnitId } }));
});
afterAll(async () => {
  for (const end of ends) await end();
});

const numbers = async (client: Client, filter: string): Promise<string[]> => {
  const { data } = await client.run(`{ applications(filter: ${filter}) { nodes { number } } }`);
  const { applications } = data as unknown as { applications: { nodes: { number: string }[] } };
  return applications.nodes.map(({ number }) => number);
};

describe('Query.applications', () => {
  it('finds a kept draft of a closed batch lapsed, and waiting for nobody', async () => {
    expect(await numbers(lead, '{ isLapsed: true }')).toEqual(['Y2024-0001']);
    expect(await numbers(lead, '{ isWaitingForMe: true }')).not.toContain('Y2024-0001');
    expect(await numbers(lead, '{ isLapsed: false }')).not.toContain('Y2024-0001');
  });

  it('finds a draft of an open batch waiting, and not lapsed', async () => {
    const waiting = await numbers(drafter, '{ isWaitingForMe: true, status: [DRAFT] }');

    expect(waiting.length).toBeGreaterThan(0);
    expect(await numbers(drafter, '{ isLapsed: true }')).toEqual([]);
  });
});
