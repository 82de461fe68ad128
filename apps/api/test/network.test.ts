import { foundConsortium, storedDay } from '@consortium/database/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { CREATE } from './documents.ts';
import { FOUNDED, today } from './registry.ts';
import { completeApplication } from './seed.ts';

/** 关系图: two consortia that share a unit and a person, one that ended, a draft and a filed application. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let people: Record<'officer' | 'lead' | 'other', Client>;
type Unit = Awaited<ReturnType<Api['seed']['organisation']>>;
let units: Record<'first' | 'second' | 'shared' | 'late' | 'draftMember', Unit>;
let draft: { id: string; number: string };
let filed: { id: string; number: string };
let districtId: string;

type Node = {
  id: string;
  kind: string;
  name: string;
  detail: string;
  overBy: number;
  isNamesake: boolean;
  directions: string[];
};
type Answer = {
  asOf: string;
  isWhole: boolean;
  knownDirections: string[];
  nodes: Node[];
  ties: { from: string; to: string; kind: string; title: string }[];
};
const NETWORK = `query ($asOf: CalendarDay, $filter: ConsortiumNetworkFilter) {
  consortiumNetwork(asOf: $asOf, filter: $filter) { asOf isWhole knownDirections
    nodes { id kind name detail overBy isNamesake directions unitKind } ties { from to kind title } } }`;
const ask = (client: Client, variables: object = {}) => client.run(NETWORK, variables);
async function networkFor(client: Client, variables: object = {}): Promise<Answer> {
  const { data, errors } = await ask(client, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.consortiumNetwork as unknown as Answer;
}
const named = ({ nodes }: Answer, kind: string) =>
  nodes.flatMap((node) => (node.kind === kind ? node.name : [])).sort();

async function found(name: string, lead: Unit, directions: string[], seats: object[], status = 'OPERATING') {
  const { database } = api;
  const { id } = await foundConsortium(database, {
    number: `N-${lead.uscc}-${name}`,
    name: `柳州市${name}创新联合体`,
    leadUnitId: lead.id,
    directions,
    establishedOn: FOUNDED,
    documentNo: '',
    status: status as 'OPERATING',
  });
  const { formationId } = await database.consortium.findUniqueOrThrow({ where: { id } });
  await addSeats(formationId, seats);
  return { id, formationId };
}
const addSeats = (formationId: string, seats: object[]) =>
  api.database.governanceBody.create({
    data: {
      formationId,
      position: 0,
      function: 'DECISION',
      name: '理事会',
      seats: {
        create: seats.map((seat, position) => ({ position, post: 'MEMBER' as const, ...seat })) as never,
      },
    },
  });
const join = (formationId: string, unit: Unit, position: number, validFrom = FOUNDED) =>
  api.database.membership.create({
    data: {
      formationId,
      organisationId: unit.id,
      position,
      role: 'MEMBER',
      validFrom: storedDay(validFrom) as Date,
    },
  });

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const { seed, as, database } = api;
  const [first, second, shared, late, draftMember] = await Promise.all(
    Array.from({ length: 5 }, () => seed.organisation()),
  );
  units = { first, second, shared, late, draftMember } as typeof units;
  const one = await found(
    '示例甲',
    units.first,
    ['新能源'],
    [
      { person: '示例·韦建国', organisationId: units.shared.id, title: '理事' },
      { person: '示例·覃晓岚', organisationId: units.first.id },
      { person: '示例·独一人', organisationId: units.first.id },
    ],
  );
  const two = await found(
    '示例乙',
    units.second,
    ['化工'],
    [
      { person: '示例·韦建国', organisationId: units.shared.id },
      { person: '示例·覃晓岚', organisationId: units.second.id },
    ],
  );
  await found('示例丙', units.second, ['化工'], [], 'REVOKED');
  await join(one.formationId, units.shared, 1);
  await join(two.formationId, units.shared, 1);
  await join(two.formationId, units.late, 2, '2025-03-01');

  const [batch, district] = await Promise.all([seed.batch(), seed.district()]);
  districtId = `District_${district.id}`;
  const leadUser = await seed.user('UNIT_STAFF', { organisationId: units.first.id });
  people = {
    officer: await as(await seed.user('BUREAU_OFFICER')),
    lead: await as(leadUser),
    other: await as(await seed.user('UNIT_STAFF', { organisationId: units.late.id })),
  };
  const apply = async (client: Client, lead: Unit, members: Unit[]) => {
    const { data } = await client.run(CREATE, {
      batchId: `Batch_${batch.id}`,
      application: completeApplication({ lead, units: members }, batch, district.id),
    });
    return (data as unknown as { createApplication: typeof draft }).createApplication;
  };
  draft = await apply(people.lead, units.first, [units.draftMember]);
  // What the draft plans: a seat for somebody who sits in a consortium already.
  const planned = await database.application.findUniqueOrThrow({ where: { id: draft.id.slice(12) } });
  await addSeats(planned.formationId, [
    { person: '示例·独一人', organisationId: units.first.id },
    { person: '示例·未公开', organisationId: units.first.id },
  ]);
  filed = await apply(
    await as(await seed.user('UNIT_STAFF', { organisationId: units.second.id })),
    units.second,
    [units.shared],
  );
  await database.application.update({
    where: { id: filed.id.slice(12) },
    data: { status: 'SUBMITTED', submittedAt: new Date(), firstSubmittedAt: new Date() },
  });
  // A second one of the same batch with the same unit in it: over the limit of an ordinary unit.
  const again = await apply(
    await as(await seed.user('UNIT_STAFF', { organisationId: units.late.id })),
    units.late,
    [units.shared],
  );
  await database.application.update({
    where: { id: again.id.slice(12) },
    data: { status: 'SUBMITTED', submittedAt: new Date(), firstSubmittedAt: new Date() },
  });
});
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Query.consortiumNetwork', () => {
  it('ties the units of the day to the consortia in force; one that was revoked is not there', async () => {
    const network = await networkFor(people.other);
    expect(named(network, 'CONSORTIUM')).toEqual(['柳州市示例乙创新联合体', '柳州市示例甲创新联合体']);
    expect(named(network, 'UNIT')).toEqual(
      [units.first, units.second, units.shared, units.late].map(({ legalName }) => legalName).sort(),
    );
    const ofShared = network.ties.filter(({ from }) => from === units.shared.globalId);
    expect(ofShared.map(({ kind }) => kind)).toEqual(['TAKES_PART', 'TAKES_PART']);
    expect(
      network.ties
        .filter(({ kind }) => kind === 'LEADS')
        .map(({ from }) => from)
        .sort(),
    ).toEqual([units.first.globalId, units.second.globalId].sort());
    expect([network.asOf, network.isWhole, network.knownDirections]).toEqual([
      today(),
      true,
      ['化工', '新能源'],
    ]);
  });

  it('is that of the day: who joined later is not in before, and before the first day there is nothing', async () => {
    const late = units.late.legalName;
    expect(named(await networkFor(people.other, { asOf: '2025-02-28' }), 'UNIT')).not.toContain(late);
    expect(named(await networkFor(people.other, { asOf: '2025-03-01' }), 'UNIT')).toContain(late);
    expect((await networkFor(people.other, { asOf: '2024-06-17' })).nodes).toEqual([]);
  });

  it('shows who sits in two consortia for one unit, and says of one name for two units that it may be two people', async () => {
    const network = await networkFor(people.other);
    const persons = network.nodes.filter(({ kind }) => kind === 'PERSON');
    expect(persons.map(({ name, isNamesake, detail }) => [name, isNamesake, detail])).toEqual([
      ['示例·覃晓岚', true, expect.stringContaining(units.first.legalName)],
      ['示例·韦建国', false, units.shared.legalName],
    ]);
    expect(network.ties.filter(({ kind }) => kind === 'SITS').map(({ title }) => title)).toContain(
      '理事会 理事',
    );
  });

  it('narrows by direction and by who recommended it', async () => {
    const chemical = await networkFor(people.other, { filter: { directions: ['化工'] } });
    expect(named(chemical, 'CONSORTIUM')).toEqual(['柳州市示例乙创新联合体']);
    // What may be chosen stays to be chosen.
    expect(chemical.knownDirections).toEqual(['化工', '新能源']);
    const ofDistrict = { filter: { districtIds: [districtId], withApplications: true } };
    expect(named(await networkFor(people.officer, ofDistrict), 'CONSORTIUM')).toEqual([]);
    expect((await networkFor(people.officer, ofDistrict)).nodes.map(({ id }) => id)).toContain(filed.id);
  });

  it('never shows another unit’s draft, nor a seat that an application plans', async () => {
    const filter = { withApplications: true };
    for (const client of [people.officer, people.other]) {
      const network = await networkFor(client, { filter });
      const ids = [
        ...network.nodes.map(({ id }) => id),
        ...network.ties.flatMap(({ from, to }) => [from, to]),
      ];
      expect(ids).not.toContain(draft.id);
      expect(ids).not.toContain(units.draftMember.globalId);
    }
    const own = await networkFor(people.lead, { filter });
    expect(own.nodes.map(({ id }) => id)).toContain(draft.id);
    expect(own.nodes.map(({ id }) => id)).not.toContain(filed.id);
    for (const client of [people.officer, people.other, people.lead]) {
      const told = JSON.stringify(await networkFor(client, { filter }));
      expect(told).not.toContain('示例·未公开');
      expect(told).not.toContain('示例·独一人');
    }
  });

  it('has applications only where they are asked for, and only as of today', async () => {
    expect(named(await networkFor(people.officer), 'APPLICATION')).toEqual([]);
    const past = await networkFor(people.officer, { asOf: '2025-06-01', filter: { withApplications: true } });
    expect(named(past, 'APPLICATION')).toEqual([]);
    const now = await networkFor(people.officer, { asOf: today(), filter: { withApplications: true } });
    expect(named(now, 'APPLICATION')).toHaveLength(2);
  });

  it('tells the office, and nobody else, which unit is over its limit', async () => {
    const filter = { withApplications: true };
    const overOf = async (client: Client) =>
      (await networkFor(client, { filter })).nodes.find(({ id }) => id === units.shared.globalId)?.overBy;
    expect(await overOf(people.officer)).toBe(1);
    expect(await overOf(people.other)).toBe(0);
  });

  it('refuses a day that is none and filters beyond measure', async () => {
    const codes = async (variables: object) =>
      (await ask(people.other, variables)).errors?.map(({ extensions }) => extensions.code);
    expect(await codes({ asOf: '2025-02-30' })).toEqual(['DATE_INVALID']);
    expect(await codes({ filter: { directions: Array.from({ length: 101 }, () => '化工') } })).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await codes({ filter: { directions: ['a'.repeat(61)] } })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ filter: { districtIds: [units.first.globalId] } })).toHaveLength(1);
  });

  it('asks as many statements for twenty consortia more', async () => {
    const filter = { withApplications: true };
    const statements = async () => (await ask(people.officer, { filter })).extensions?.cost.statements;
    const before = await statements();
    for (let index = 0; index < 20; index += 1) {
      const { formationId } = await found(
        `示例多${index}`,
        await api.seed.organisation(),
        [`方向${index}`],
        [{ person: '示例·韦建国', organisationId: units.shared.id }],
      );
      await join(formationId, units.late, 1);
    }
    const network = await networkFor(people.officer, { filter });
    expect(named(network, 'CONSORTIUM')).toHaveLength(22);
    expect(await statements()).toBe(before);
    expect(before).toBeLessThanOrEqual(12);
  });
});
