import { connect } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import { blockingFor, type Stage } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examineStored } from '../examination/examine.ts';
import { diskBlobs } from '../files/disk.ts';
import { blobFolder, demoDatabase } from './city-database.ts';
import type { ApplicationRow } from './data/applications/row.ts';
import { staffAccount } from './data/units/all.ts';
import { freeUnits } from './data/units/free.ts';
import { type Actor, openDoor } from './door.ts';
import { applicationOf, unitOf } from './filing.ts';

const log = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
let client: PrismaClient;
let close: () => Promise<void>;
let door: ReturnType<typeof openDoor>;
const now = new Date();

beforeAll(async () => {
  ({ client, close } = connect(await demoDatabase(), { log }));
  door = openDoor(client, { now, blobs: diskBlobs(blobFolder) });
});
afterAll(() => close());

const user = (account: string): Promise<Actor> => client.user.findUniqueOrThrow({ where: { account } });

async function file(
  account: string,
  given: Partial<ApplicationRow> & Pick<ApplicationRow, 'lead' | 'core' | 'members'>,
) {
  const batch = await client.batch.findFirstOrThrow({
    where: { title: { startsWith: '示例批次:' }, kind: 'PRE_APPLICATION' },
    include: { directions: true },
  });
  const names = [given.lead, ...given.members].map((key) => unitOf(key).name);
  const units = await client.organisation.findMany({ where: { legalName: { in: names } } });
  const idOf = new Map(units.map(({ legalName, id }) => [legalName, `Organisation_${id}`]));
  const district = await client.district.findUniqueOrThrow({ where: { name: '柳南区' } });
  const city = {
    units: new Map([given.lead, ...given.members].map((key) => [key, idOf.get(unitOf(key).name) as string])),
    districts: new Map([['柳南区', `District_${district.id}`]]),
    directions: new Map(batch.directions.map(({ name, id }) => [name, id])),
    now,
  };
  const row = {
    directions: ['智慧电驱'],
    district: '柳南区',
    business: '示例',
    problem: '示例',
    goal: '示例',
    status: 'DRAFT',
    ...given,
  } as const;
  const { id } = await door.act(await user(account), 'createApplication', {
    batchId: `Batch_${batch.id}`,
    application: applicationOf(row, city, 90),
  });
  for (const key of given.members) await door.act(await user(staffAccount(key)), 'confirmIntent', { id });
  return id.replace('Application_', '');
}

const stopsOf = async (id: string, stage: Stage = 'SUBMISSION') => {
  const examined = await examineStored(client, [id], now);
  return blockingFor(stage, examined.get(id)?.findings ?? [], { waivers: [], verdicts: [] });
};

describe('a person at the demo city', () => {
  it('files as the lead with eight free units; only 3 % is missing, and 1,920 万元 is enough', async () => {
    const members = freeUnits
      .slice(0, 7)
      .map(({ key }) => key)
      .concat('manufacturingInstitute');
    const id = await file('lead', { lead: 'smart', core: '柔性焊装机器人工作站', members });
    expect((await stopsOf(id)).map(({ code, seen }) => `${code} ${seen['zh-CN']}`)).toEqual([
      'ENOUGH_RD_SPENDING 2.999462…%',
    ]);

    const { organisationId } = await user('lead');
    await client.financialYear.updateMany({
      where: { organisationId: organisationId as string, rdExpense: 19_190_000 },
      data: { rdExpense: 19_200_000 },
    });
    expect(await stopsOf(id)).toEqual([]);
    await door.act(await user('lead'), 'submitApplication', { id: `Application_${id}` });
    expect((await client.application.findUniqueOrThrow({ where: { id } })).status).toBe('SUBMITTED');
  });

  it('is refused the hospital’s fourth application', async () => {
    const id = await file('hospital', {
      lead: 'firstHospital',
      core: '康复步态评估',
      members: ['finance', 'consulting', 'agriculturalCollege'],
    });
    const fourth = (await stopsOf(id)).find(({ code }) => code === 'THREE_APPLICATIONS_PER_UNIVERSITY');
    expect(fourth?.outcome).toBe('FAIL');
    expect(fourth?.related.map(({ number }) => number)).toHaveLength(3);
    await expect(
      door.act(await user('hospital'), 'submitApplication', { id: `Application_${id}` }),
    ).rejects.toThrow('RULES_VIOLATED');
  });

  it('cannot submit the late draft, and loses nothing of it', async () => {
    const { id, version } = await client.application.findUniqueOrThrow({ where: { number: 'Y2024-0001' } });
    await expect(
      door.act(await user('lead'), 'submitApplication', { id: `Application_${id}` }),
    ).rejects.toThrow('DEADLINE_PASSED');
    expect(await client.application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      version,
      status: 'DRAFT',
    });
  });
});
