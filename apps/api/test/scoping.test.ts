import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { CREATE } from './documents.ts';
import { rivals, submit } from './race.ts';
import { completeApplication, type OpenBatch } from './seed.ts';

/** 可见范围: Shows 4. One batch, a filed application, another unit's draft, and everybody who should not see them. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let batch: OpenBatch;
let filed: { id: string; number: string; name: string; client: Client; leadUser: { id: string } };
let draft: { id: string; number: string; name: string };
let draftLead: Client;
let draftUnit: { id: string; globalId: string };
let shared: { id: string; globalId: string };
const clients: Record<string, Client> = {};

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const { seed, as } = api;
  batch = await seed.batch();
  const unit = await seed.organisation({ contactPhone: '0772-2610001' });
  shared = unit;
  filed = (await rivals(api, batch, 1, unit))[0] as typeof filed;
  await submit(filed.client, filed.id);
  const parties = await seed.parties(1);
  draftUnit = parties.lead;
  draftLead = await as(parties.leadUser);
  const district = await seed.district();
  // The draft lists a unit of the filed application: what it learns of the other is number, name and lead unit.
  const application = completeApplication(
    { lead: parties.lead, units: [unit as never] },
    batch,
    district.id,
    '螺旋桨示例',
  );
  const { data } = await draftLead.run(CREATE, { batchId: `Batch_${batch.id}`, application });
  draft = (data as Record<string, unknown>).createApplication as typeof draft;
  const far = await seed.district('柳南区');
  Object.assign(clients, {
    stranger: await as(await seed.user('UNIT_STAFF', { organisationId: (await seed.organisation()).id })),
    ownDistrict: await as(await seed.user('DISTRICT_OFFICER', { districtId: district.id })),
    otherDistrict: await as(await seed.user('DISTRICT_OFFICER', { districtId: far.id })),
    officer: await as(await seed.user('BUREAU_OFFICER')),
    draftLead,
    filedLead: filed.client,
  });
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** Every way there is to a record, asked at once; a search and an ordering must not betray it either. */
const EVERYWHERE = `query ($id: ID!, $raw: String!, $search: String!, $unit: ID!, $batch: ID!) {
  application(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id }
  all: applications { totalCount nodes { id } } bySearch: applications(filter: { search: $search }) { totalCount nodes { id } }
  byUnit: applications(filter: { unitId: $unit }) { totalCount } byBatch: applications(filter: { batchId: $batch, status: [DRAFT, SUBMITTED] }) { totalCount }
  batch(id: $batch) { counts { status count } } organisation(id: $unit) { details { contactPhone } } }`;

async function everywhere(
  client: Client,
  record: { id: string; number: string; name: string },
  unit: { globalId: string },
) {
  const variables = {
    id: record.id,
    raw: record.id,
    search: record.name,
    unit: unit.globalId,
    batch: `Batch_${batch.id}`,
  };
  const { data, errors } = await client.run(EVERYWHERE.replace('$raw: String!, ', ''), variables);
  expect(errors).toBeUndefined();
  const seen = data as unknown as Record<
    string,
    { totalCount: number; nodes: { id: string }[]; counts: { count: number }[]; details: unknown }
  >;
  const after = await client.run(`{ applications(after: "${record.id.slice(12)}") { totalCount } }`);
  const csv = await (await client.send('/exports/applications.csv')).text();
  return {
    direct: [seen.application, seen.node, (seen.nodes as unknown as unknown[])[0]].map(
      (each) => each != null,
    ),
    listed: seen.all?.nodes.some(({ id }) => id === record.id),
    total: seen.all?.totalCount,
    bySearch: seen.bySearch?.totalCount,
    byUnit: seen.byUnit?.totalCount,
    counted: seen.batch?.counts.reduce((sum, { count }) => sum + count, 0),
    details: seen.organisation?.details != null,
    asCursor: after.errors === undefined,
    exported: csv.includes(record.number),
  };
}
const nothing = {
  direct: [false, false, false],
  listed: false,
  total: 0,
  bySearch: 0,
  byUnit: 0,
  counted: 0,
  details: false,
  asCursor: false,
  exported: false,
};
const all = {
  direct: [true, true, true],
  listed: true,
  bySearch: 1,
  byUnit: 1,
  asCursor: true,
  exported: true,
};

describe('a filed application', () => {
  it.each(['stranger', 'otherDistrict'])('is nowhere for %s', async (name) => {
    expect(await everywhere(clients[name] as Client, filed, draftUnit)).toEqual(nothing);
  });

  it.each(['ownDistrict', 'officer', 'filedLead'])('is everywhere for %s', async (name) => {
    expect(await everywhere(clients[name] as Client, filed, shared)).toMatchObject(all);
  });
});

describe('a draft', () => {
  it.each([
    ['stranger', 0],
    ['otherDistrict', 0],
    ['ownDistrict', 1],
    ['officer', 1],
    ['filedLead', 1],
  ] as const)('is nowhere for %s, who sees %i other', async (name, others) => {
    const seen = await everywhere(clients[name] as Client, draft, draftUnit);
    expect(seen).toEqual({ ...nothing, total: others, counted: others, details: name === 'officer' });
  });

  it('is named in nobody’s findings, facts or names near', async () => {
    const { data } = await filed.client.run(
      'query ($id: ID!) { application(id: $id) { examination { findingsJson facts } } }',
      { id: filed.id },
    );
    const text = JSON.stringify(data);
    expect(text).not.toContain(draft.number);
    expect(text).not.toContain(draft.name);
  });

  it('learns of the clashing application its number, name and lead unit, and no more', async () => {
    const { data } = await draftLead.run(
      'query ($id: ID!) { application(id: $id) { examination { facts findings { code related { kind name number detail(locale: ZH_CN) } } } } }',
      { id: draft.id },
    );
    const text = JSON.stringify(data);
    const stored = await api.database.application.findUniqueOrThrow({
      where: { id: filed.id.slice(12) },
      include: { leadUnit: true },
    });

    expect(text).toContain(filed.number);
    expect(text).toContain(stored.leadUnit.legalName);
    for (const secret of [
      stored.contactPhone,
      stored.contactEmail,
      stored.taskGoals,
      stored.leadUnit.uscc,
      '0772-2610001',
      'SUBMITTED',
    ])
      if (secret) expect(text.replaceAll(JSON.stringify(draftUnit), '')).not.toContain(`"${secret}"`);
  });
});

describe('an integrity record', () => {
  const WHAT_IF = `query ($batchId: ID!, $application: ApplicationInput!) {
    examineFormation(batchId: $batchId, application: $application) { facts findingsJson
      findings { code outcome computation(locale: ZH_CN) howToFix(locale: ZH_CN) related { name detail(locale: ZH_CN) } } } }`;

  it('tells whoever lists the unit in a draft whose it is and how long it lasts, not what was done', async () => {
    const { seed, as, database } = api;
    const [parties, bad, district] = [
      await seed.parties(0),
      await seed.organisation(),
      await seed.district(),
    ];
    const days = { decidedOn: new Date('2024-01-01'), validFrom: new Date('2024-01-01') };
    await database.integrityRecord.create({
      data: {
        ...days,
        organisationId: bad.id,
        object: 'PERSON',
        person: '示例甲',
        act: '示例失信行为',
        basis: '示例认定文书',
        validTo: new Date('2099-12-31'),
      },
    });
    const lead = await as(parties.leadUser);
    const application = completeApplication({ lead: parties.lead, units: [bad] }, batch, district.id);

    const asked = await lead.run(WHAT_IF, { batchId: `Batch_${batch.id}`, application });
    const stored = await lead.run(CREATE, { batchId: `Batch_${batch.id}`, application });
    const { id } = (stored.data as unknown as { createApplication: { id: string } }).createApplication;
    const read = await lead.run(
      'query ($id: ID!) { application(id: $id) { examination { facts findingsJson } } }',
      { id },
    );

    const { findings } = (asked.data as unknown as { examineFormation: { findings: { code: string }[] } })
      .examineFormation;
    expect(findings.find(({ code }) => code === 'INTEGRITY_IN_ORDER')).toMatchObject({
      outcome: 'FAIL',
      related: [{ name: `${bad.legalName} 示例甲`, detail: '有效期至 2099年12月31日' }],
    });
    expect(JSON.stringify(read)).toContain('示例甲');
    for (const answer of [asked, read])
      expect(JSON.stringify(answer)).not.toMatch(/示例失信行为|示例认定文书/);
  });
});

describe('addresses and audit', () => {
  it('tell an applicant who acted, not from which address', async () => {
    const { data } = await filed.client.run(
      'query ($id: ID!) { application(id: $id) { history { actorName address } } }',
      { id: filed.id },
    );
    const { history } = (data as Record<string, unknown>).application as {
      history: { actorName: string; address: string | null }[];
    };
    expect(history.length).toBeGreaterThan(0);
    expect(history.every(({ actorName, address }) => actorName !== '' && !address)).toBe(true);
  });
});
