import { randomUUID } from 'node:crypto';
import { connect, countRows, countStatements, readMany } from '@consortium/database';
import type { Prisma, PrismaClient } from '@consortium/database/client';
import { getDatamodel } from '@consortium/database/pothos';
import { gramsOfTerm } from '@consortium/domain/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase } from '../src/demo/city-database.ts';
import { examineBatch, examineStored } from '../src/examination/examine.ts';

/** 编译的读取: what the compiler reads is what Prisma reads, over the whole demo city. */
let client: PrismaClient;
let close: () => Promise<void>;
const log = { info: () => {}, warn: () => {}, error: () => {} };
type Query = Record<string, unknown>;
type Field = Readonly<{ name: string; kind: string; type: string; isList: boolean }>;

const models = getDatamodel().datamodel.models as unknown as Record<string, { fields: Field[] }>;
const names = Object.keys(models) as Prisma.ModelName[];
const fieldsOf = (model: string): Field[] => models[model]?.fields ?? [];
const columnsOf = (model: string) => fieldsOf(model).filter(({ kind }) => kind !== 'object');
const prisma = (model: string) =>
  (client as unknown as Record<string, Record<'findMany' | 'count', (query: object) => Promise<unknown>>>)[
    `${model[0]?.toLowerCase()}${model.slice(1)}`
  ] as Record<'findMany' | 'count', (query: object) => Promise<unknown>>;

/** Every column that has an order, so that no two rows may change places. */
const anOrder = (model: string) =>
  columnsOf(model)
    .filter(({ isList, type }) => !isList && type !== 'Json')
    .map(({ name }) => ({ [name]: 'asc' }));
const everything = (model: string, depth: number): Query => ({
  include: Object.fromEntries(
    fieldsOf(model)
      .filter(({ kind }) => kind === 'object')
      .map(({ name, type, isList }) => [
        name,
        {
          ...(isList ? { orderBy: anOrder(type) } : {}),
          ...(depth > 1 ? everything(type, depth - 1) : {}),
        },
      ]),
  ),
});

beforeAll(async () => {
  ({ client, close } = connect(await demoDatabase(), { log }));
});
afterAll(() => close());

async function same(model: Prisma.ModelName, query: Query) {
  const expected = await prisma(model).findMany(query);
  const { result, statements } = await countStatements(() => readMany(client, model, query));
  expect(result).toEqual(expected);
  expect(statements, 'was not compiled').toEqual([expect.stringMatching(/^SELECT coalesce\(json_agg/)]);
  if (query.take === undefined)
    expect(await countRows(client, model, (query.where ?? {}) as object)).toBe(result.length);
  return result as unknown[];
}

describe('a compiled read', () => {
  it.each(names)('gives every column and relation of %s as Prisma does', async (model) => {
    await same(model, { ...everything(model, 1), orderBy: anOrder(model) });
    await same(model, { orderBy: [...anOrder(model)].reverse() });
  });

  it('follows relations as deep as they are asked', async () => {
    const rows = await same('Application', {
      ...everything('Application', 3),
      orderBy: { id: 'asc' },
      take: 2,
    });
    expect(rows).toHaveLength(2);
  });

  it('brings only the columns that are selected', async () => {
    const select = {
      id: true,
      name: false,
      updatedAt: true,
      leadUnit: {
        select: {
          registeredCapital: true,
          financialYears: { select: { profit: true }, orderBy: { year: 'desc' } },
        },
      },
      priorityDirections: { select: { name: true }, orderBy: { position: 'asc' } },
    };
    await same('Application', { select, orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }] });
  });

  it('pages in every order, empty places first or last', async () => {
    for (const { name } of columnsOf('Application').filter(({ isList }) => !isList))
      for (const way of ['asc', 'desc'])
        await same('Application', { orderBy: [{ [name]: way }, { id: 'asc' }], take: 5, skip: 3 });
    for (const sort of ['asc', 'desc'])
      for (const nulls of ['first', 'last'])
        await same('Application', { orderBy: [{ submittedAt: { sort, nulls } }, { id: 'asc' }], take: 7 });
  });

  it('filters by every condition that lists and abilities use', async () => {
    const [one, other] = await client.application.findMany({
      where: { submittedAt: { not: null } },
      orderBy: { number: 'asc' },
      include: { leadUnit: true },
    });
    const { leadUnit, ...application } = one as NonNullable<typeof one>;
    const member = application.memberUnitIds[0] as string;
    const conditions: [Prisma.ModelName, object, found: boolean][] = [
      ['Application', {}, true],
      ['Application', { AND: [], leadUnitId: undefined }, true],
      ['Application', { OR: [] }, false],
      ['Application', { id: { in: [] } }, false],
      ['Application', { id: { in: [application.id, other?.id, application.id] } }, true],
      ['Application', { id: { notIn: [application.id] } }, true],
      ['Application', { recommendingBodyId: null }, true],
      ['Application', { recommendingBodyId: { not: application.recommendingBodyId } }, true],
      ['Application', { firstSubmittedAt: { not: null }, status: { not: 'DRAFT' } }, true],
      ['Application', { OR: [{ leadUnitId: leadUnit.id }, { memberUnitIds: { has: member } }] }, true],
      ['Application', { memberUnitIds: { has: randomUUID() } }, false],
      ['Application', { searchGrams: { hasEvery: gramsOfTerm('柳州') } }, true],
      ['Application', { searchGrams: { hasEvery: [] } }, true],
      ['Application', { nameGrams: { hasSome: application.nameGrams.slice(0, 2) } }, true],
      ['Application', { batch: { kind: { in: ['PRE_APPLICATION'] }, ruleSet: { edition: 1 } } }, true],
      ['Application', { recommendingBody: { kind: 'COUNTY' } }, true],
      ['Application', { priorityDirections: { some: { name: { startsWith: '' } } } }, true],
      ['Application', { formation: { members: { some: { intentConfirmedAt: null } } } }, true],
      ['Application', { updatedAt: { gte: application.updatedAt, lt: new Date() } }, true],
      ['Application', { updatedAt: { gt: new Date() } }, false],
      ['Application', { selfCheckSignedOn: { lte: application.selfCheckSignedOn as Date } }, true],
      ['Organisation', { ledApplications: { some: { firstSubmittedAt: { not: null } } } }, true],
      ['Organisation', { divisionCode: { startsWith: '45' } }, true],
      ['Organisation', { legalName: "' OR TRUE --" }, false],
      ['FinancialYear', { year: { gte: 2022 }, isAudited: true }, true],
      ['Batch', { OR: [{ isClosingDayIncluded: true }, { isClosingDayIncluded: false }] }, true],
    ];
    for (const [model, where, found] of conditions) {
      const rows = await same(model, { where, orderBy: anOrder(model) });
      expect(rows.length > 0, JSON.stringify(where)).toBe(found);
    }
  });

  it('takes a wildcard for the character it is, which Prisma does not', async () => {
    for (const startsWith of ['%', '_', '\\'])
      expect(await readMany(client, 'Organisation', { where: { legalName: { startsWith } } })).toEqual([]);
  });

  it.each([
    ['a word of Prisma that it does not know', { where: { name: { contains: '柳州' } } }],
    ['a choice that states nothing', { where: { OR: [{ leadUnitId: undefined }, { status: 'DRAFT' }] } }],
    ['a negation', { where: { NOT: { status: 'DRAFT' } } }],
    ['an order through a relation', { orderBy: [{ leadUnit: { legalName: 'asc' } }, { id: 'asc' }] }],
    ['a page of a relation', { select: { waivers: { take: 1 } }, orderBy: { id: 'asc' } }],
  ])('leaves %s to Prisma', async (_what, query) => {
    const { result, statements } = await countStatements(() => readMany(client, 'Application', query));
    expect(result).toEqual(await prisma('Application').findMany(query));
    expect(statements[0]).not.toMatch(/json_agg\(r\)/);
  });
});

describe('a batch examined whole', () => {
  it('finds chunk by chunk what each application alone is told', async () => {
    const now = new Date();
    const rows = await client.application.findMany({ select: { id: true, batchId: true } });
    for (const [batchId, ids] of Map.groupBy(rows, ({ batchId: of }) => of)) {
      const told = new Map<string | null, unknown>();
      const all = ids.map(({ id }) => id);
      for await (const { applicationId, examination } of examineBatch(client, batchId, now, 3))
        told.set(applicationId, examination);
      expect(told.size).toBe(all.length);
      for (const id of all) expect(told.get(id)).toEqual((await examineStored(client, [id], now)).get(id));
    }
  });
});
