import {
  applyChange,
  type ChangeInput,
  changeInput,
  changeKind,
  governanceFunction,
  leadUnitIdOf,
  membershipInput,
  plusDays,
  Refused,
  type RunningFormation,
} from '@consortium/domain';
import { aBody, exampleId, exampleUscc } from '@consortium/domain/builders';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '../../client.ts';
import { silent } from '../../log.ts';
import { freshDatabase } from '../../testing.ts';
import { foundConsortium } from '../consortium.ts';
import { storedDay } from '../day.ts';
import { lastChangeOn, runningOn, runningSelect } from './running.ts';
import { todaysColumns, turnDay } from './today.ts';
import { writeChange, writeTerm } from './write-change.ts';

const FOUNDED = '2024-06-18';
const UNITS = 6;
/** As Prisma tells that a trigger held a row back. */
const RESTRICTED = 'P2003';
const unit = (index: number) => exampleId(index);

async function registry() {
  const { client, close } = connect(await freshDatabase(), { log: silent });
  onTestFinished(close);
  await client.organisation.createMany({
    data: Array.from({ length: UNITS }, (_, index) => ({
      id: unit(index + 1),
      uscc: exampleUscc(index + 1),
      legalName: `示例${index + 1}号有限公司`,
      kind: 'ENTERPRISE' as const,
      searchGrams: [],
    })),
  });
  let counter = 0;
  const founded = async () => {
    counter += 1;
    const { id } = await foundConsortium(client, {
      number: `L-${counter}`,
      name: '柳州市示例创新联合体',
      leadUnitId: unit(1),
      directions: ['新能源'],
      establishedOn: FOUNDED,
      documentNo: '',
      status: 'OPERATING',
    });
    return id;
  };
  const read = (id: string) => client.consortium.findUniqueOrThrow({ where: { id }, select: runningSelect });
  const write = async (id: string, after: RunningFormation, day: string) => {
    const rows = await read(id);
    await client.$transaction((tx) => writeChange(tx, rows, after, day));
  };
  return { client, founded, read, write };
}

const member = (index: number, role: 'LEAD' | 'MEMBER' = 'MEMBER') =>
  membershipInput.parse({ organisationId: unit(index), role });
const asChange = (given: object) => changeInput.parse(given);
const unitId = fc.integer({ min: 1, max: UNITS }).map(unit);
const bodyFunction = fc.constantFrom(...governanceFunction.terms);
const change: fc.Arbitrary<ChangeInput> = fc
  .record({
    kind: fc.constantFrom(...changeKind.terms),
    name: fc.integer({ min: 1, max: 4 }).map((index) => `柳州市示例${index}创新联合体`),
    directions: fc.constantFrom(['新能源'], ['智慧电驱']),
    member: unitId.map((organisationId) => membershipInput.parse({ organisationId, role: 'MEMBER' })),
    unitId,
    formerLeadStays: fc.boolean(),
    body: fc
      .record({ function: bodyFunction, hostUnitId: unitId, seated: unitId })
      .map(({ seated, ...given }) =>
        aBody({
          ...given,
          seats: [{ person: '示例甲', organisationId: seated, post: 'HEAD', title: '', isFulltime: false }],
        }),
      ),
    bodyFunction,
    hostUnitId: unitId,
    custodianId: unitId,
  })
  .map((given) => changeInput.parse(given));
/** Changes with the days that lie between them: none where two take effect on one day. */
const history = fc.array(fc.record({ after: fc.constantFrom(0, 0, 1, 30), change }), {
  minLength: 1,
  maxLength: 14,
});
const applied = (formation: RunningFormation, each: ChangeInput): RunningFormation => {
  try {
    return applyChange(formation, each);
  } catch (error) {
    if (error instanceof Refused) return formation;
    throw error;
  }
};
/** The same units, bodies and seats, in whatever order they stand. */
const told = (formation: RunningFormation | null) =>
  formation && {
    ...formation,
    members: [...formation.members].sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1)),
    governanceBodies: [...formation.governanceBodies].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };

describe('dated rows', () => {
  it('answer for any day what a replay of the history answers', async () => {
    const { founded, read, write } = await registry();
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(fc.integer({ min: -2, max: 430 }), { maxLength: 20 }),
        async (steps, days) => {
          const id = await founded();
          let day = FOUNDED;
          let now = runningOn(await read(id), day) as RunningFormation;
          const replay = [{ from: day, formation: now }];
          for (const { after, change: each } of steps) {
            day = plusDays(day, after);
            const next = applied(now, each);
            if (next !== now) await write(id, next, day);
            now = next;
            replay.push({ from: day, formation: now });
          }
          const rows = await read(id);
          expect(lastChangeOn(rows) <= day).toBe(true);
          for (const asked of [...days.map((offset) => plusDays(FOUNDED, offset)), day, plusDays(day, -1)]) {
            const known = replay.filter(({ from }) => from <= asked).at(-1)?.formation ?? null;
            expect(told(runningOn(rows, asked))).toEqual(told(known));
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it.each([
    ['a unit twice at one time', (tx: Row) => ({ ...tx, role: 'MEMBER' as const })],
    ['a second lead at one time', (tx: Row) => ({ ...tx, organisationId: unit(5) })],
  ])('cannot hold %s, whatever the code does', async (_what, made) => {
    const { client, founded, read } = await registry();
    const { formation, formationId } = await read(await founded());
    const [lead] = formation.members;
    const row = made({
      formationId,
      organisationId: lead?.organisationId as string,
      role: 'LEAD',
      position: 1,
      validFrom: storedDay('2025-01-01') as Date,
    });
    await expect(client.membership.create({ data: row })).rejects.toThrow(/exclu|conflict|23P01/i);
  });
  type Row = {
    formationId: string;
    organisationId: string;
    role: 'LEAD' | 'MEMBER';
    position: number;
    validFrom: Date;
  };

  it('are closed once and never moved, rewritten or removed', async () => {
    const { client, founded, read, write } = await registry();
    const id = await founded();
    const joined = applyChange(
      runningOn(await read(id), FOUNDED) as RunningFormation,
      asChange({ kind: 'MEMBER_JOINS', member: member(2) }),
    );
    await write(id, joined, '2024-07-01');
    await write(id, applyChange(joined, asChange({ kind: 'MEMBER_LEAVES', unitId: unit(2) })), '2024-08-01');
    const row = (await read(id)).formation.members.find(({ organisationId }) => organisationId === unit(2));
    const where = { id: row?.id as string };
    for (const act of [
      () => client.membership.update({ where, data: { validTo: null } }),
      () => client.membership.update({ where, data: { validFrom: storedDay('2024-06-20') } }),
      () => client.membership.delete({ where }),
    ])
      await expect(act()).rejects.toMatchObject({ code: RESTRICTED });
  });
});

describe('the row of a consortium', () => {
  it('says today, and is brought up to date when the day turns', async () => {
    const { client, founded, read, write } = await registry();
    const id = await founded();
    const start = runningOn(await read(id), FOUNDED) as RunningFormation;
    const joined = applyChange(start, asChange({ kind: 'MEMBER_JOINS', member: member(2) }));
    const led = applyChange(joined, asChange({ kind: 'LEAD', member: member(2) }));
    await write(id, joined, '2024-07-01');
    await write(
      id,
      applyChange(led, asChange({ kind: 'NAME', name: '柳州市新示例创新联合体' })),
      '2099-01-01',
    );
    const rows = await read(id);
    await client.$transaction((tx) => writeTerm(tx, rows, { status: 'SUSPENDED' }, '2099-01-01'));
    const seen = () =>
      client.consortium.findUniqueOrThrow({
        where: { id },
        select: { name: true, leadUnitId: true, status: true, unitIds: true },
      });
    const was = { name: start.name, leadUnitId: unit(1), status: 'OPERATING', unitIds: [1, 2].map(unit) };

    await turnDay(client, '2098-12-31');
    expect(await seen()).toEqual(was);
    expect(await turnDay(client, '2099-01-01')).toBe(1);
    expect(await seen()).toEqual({
      name: '柳州市新示例创新联合体',
      leadUnitId: unit(2),
      status: 'SUSPENDED',
      unitIds: [2, 1].map(unit),
    });
    expect(await turnDay(client, '2099-01-01')).toBe(0);
    const { searchGrams } = await client.consortium.findUniqueOrThrow({ where: { id } });
    const columns = await client.$transaction((tx) => todaysColumns(tx, id, '2099-01-01'));
    expect(columns).toMatchObject({ searchGrams });
    expect(leadUnitIdOf(runningOn(rows, '2098-12-31') as RunningFormation)).toBe(unit(1));
  });
});
