import { getNamedType, isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase } from '../src/demo/city-database.ts';
import { schema } from '../src/schema.ts';
import { type Client, startApi } from './api.ts';

/** 排序: every order of every list, on the demo city: up is down from the other end, pages meet, names by pinyin. */
const ends: (() => Promise<void>)[] = [];
let clients: Record<string, Client>;

beforeAll(async () => {
  const { database, as } = await startApi({ made: demoDatabase, atEnd: (end) => void ends.push(end) });
  const account = async (name: string) =>
    as(await database.user.findUniqueOrThrow({ where: { account: name } }));
  clients = {
    officer: await account('officer'),
    secadmin: await account('secadmin'),
    auditadmin: await account('auditadmin'),
  };
  const officer = await database.user.findUniqueOrThrow({ where: { account: 'officer' } });
  for (const [index, status] of (['APPLIED', 'UNDONE', 'CHECKED'] as const).entries())
    await database.dataImport.create({
      data: {
        ...{ kind: 'ORGANISATIONS', fileName: `示例${3 - index}.xlsx`, sha256: '0', status },
        createdById: officer.id,
      },
    });
  const { id: batchId } = await database.batch.findFirstOrThrow();
  for (const [index, status] of (['FAILED', 'CANCELLED', 'FETCHED'] as const).entries())
    await database.job.create({
      data: {
        ...{ kind: 'BATCH_DOSSIER', batchId, title: `示例${3 - index}`, status, locale: 'zh-CN' },
        requestedById: officer.id,
      },
    });
  for (const [index, kind] of (['DECISION', 'RECEIPT', 'CORRECTION'] as const).entries())
    await database.documentTemplate.create({
      data: {
        ...{
          kind,
          edition: index + 1,
          fileName: `示例${3 - index}.docx`,
          size: 1,
          sha256: '0',
          problems: [],
        },
        uploadedById: officer.id,
      },
    });
  const people = await database.user.findMany({ take: 3 });
  for (const [index, { id }] of people.entries())
    await database.apiToken.create({
      data: {
        ownerId: id,
        name: `示例${index}`,
        tokenHash: `示例${index}`,
        prefix: 'cdk_示例',
        scopes: ['READ'],
        expiresAt: new Date(2_000_000_000_000 + index),
        lastUsedAt: index === 0 ? null : new Date(index),
      },
    });
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** Who may read the list, and what each order goes by. */
const lists: Readonly<Record<string, readonly [reader: string, keys: Readonly<Record<string, string>>]>> = {
  applications: [
    'officer',
    {
      UPDATED: 'updatedAt',
      NUMBER: 'number',
      NAME: 'name',
      LEAD_UNIT: 'leadUnit.legalName',
      DISTRICT: 'recommendingBody.name',
      STATUS: 'status',
      SUBMITTED: 'submittedAt',
      CORRECTION_DUE: 'correctionDueOn',
      BATCH: 'batch.title',
    },
  ],
  organisations: [
    'officer',
    {
      NAME: 'legalName',
      USCC: 'uscc',
      KIND: 'kind',
      SECTOR: 'sector',
      DIVISION: 'divisionCode',
      FOUNDED: 'foundedOn',
      PLACE: 'placeOfBusiness',
      UPDATED: 'id',
    },
  ],
  districts: ['officer', { CODE: 'divisionCode', NAME: 'name', KIND: 'kind' }],
  ruleSets: [
    'officer',
    {
      EFFECTIVE: 'effectiveFrom',
      DOCUMENT: 'documentNo',
      TITLE: 'title',
      EDITION: 'edition',
      STATUS: 'status',
      CREATED: 'createdAt',
    },
  ],
  batches: [
    'officer',
    {
      OPENS: 'opensOn',
      CLOSES: 'closesOn',
      TITLE: 'title',
      YEAR: 'year',
      KIND: 'kind',
      RULE_SET: 'ruleSet.documentNo',
    },
  ],
  consortia: [
    'officer',
    {
      NUMBER: 'number',
      NAME: 'name',
      LEAD_UNIT: 'leadUnit.legalName',
      ESTABLISHED: 'establishedOn',
      DOCUMENT: 'documentNo',
      STATUS: 'status',
    },
  ],
  users: [
    'secadmin',
    {
      NAME: 'name',
      ACCOUNT: 'account',
      ROLE: 'role',
      UNIT: 'organisation.legalName',
      DISTRICT: 'district.name',
      STATUS: 'status',
      CREATED: 'createdAt',
    },
  ],
  apiTokens: [
    'secadmin',
    { CREATED: 'createdAt', NAME: 'name', OWNER: 'ownerName', EXPIRES: 'expiresAt', LAST_USED: 'lastUsedAt' },
  ],
  jobs: ['officer', { REQUESTED: 'requestedAt', TITLE: 'title', STATUS: 'status', KIND: 'kind' }],
  documentTemplates: [
    'officer',
    { CREATED: 'createdAt', KIND: 'kind', EDITION: 'edition', STATUS: 'status', FILE: 'fileName' },
  ],
  dataImports: ['officer', { CREATED: 'createdAt', FILE: 'fileName', STATUS: 'status', KIND: 'kind' }],
  auditEntries: [
    'auditadmin',
    { AT: 'at', ACTOR: 'actorName', ACTION: 'action', SUBJECT: 'subject', RECORD: 'recordName' },
  ],
};
const further: Readonly<Record<string, readonly string[]>> = {
  ruleSets: ['NEWEST'],
  batches: ['CLOSING', 'NEWEST'],
  users: ['NEWEST'],
  apiTokens: ['NEWEST'],
  auditEntries: ['NEWEST', 'OLDEST'],
};

type Node = Readonly<Record<string, unknown>> & { id: string };
type Page = Readonly<{ nodes: Node[]; pageInfo: { startCursor: string; endCursor: string } }>;
const selectionOf = (path: string) =>
  path.split('.').reduceRight((inner, key) => (inner ? `${key} { ${inner} }` : key), '');
const at = (node: Node, path: string) =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, node);

async function page(list: string, orderBy: string, args: string, path = 'id'): Promise<Page> {
  const [reader] = lists[list] as (typeof lists)[string];
  const { data, errors } = await (clients[reader] as Client).run(
    `{ list: ${list}(orderBy: ${orderBy}, ${args}) { nodes { id ${selectionOf(path)} } pageInfo { startCursor endCursor } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { list: Page }).list;
}
const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id);

describe.each(Object.keys(lists))('%s', (list) => {
  const [, keys] = lists[list] as (typeof lists)[string];

  it('has every order in both directions', () => {
    const type = getNamedType(
      schema
        .getQueryType()
        ?.getFields()
        [list]?.args.find(({ name }) => name === 'orderBy')?.type,
    );
    const both = Object.keys(keys).flatMap((name) => [name, `${name}_DESC`]);
    expect(
      isEnumType(type) &&
        type
          .getValues()
          .map(({ name }) => name)
          .sort(),
    ).toEqual([...both, ...(further[list] ?? [])].sort());
  });

  it.each(Object.entries(keys))(
    '%s goes by %s, upwards and downwards, what is empty last',
    async (name, path) => {
      const [up, down] = await Promise.all(
        [name, `${name}_DESC`].map(async (order) =>
          (await page(list, order, 'first: 100', path)).nodes.map((node) => at(node, path)),
        ),
      );
      const isGiven = (value: unknown) => value !== null;
      if (up === undefined || down === undefined) throw new Error('no page');
      expect(up.length).toBeGreaterThan(0);
      if (up.length < 100 && path !== 'id') {
        expect(down.filter(isGiven)).toEqual(up.filter(isGiven).reverse());
        if (
          ['SUBMITTED', 'CORRECTION_DUE', 'SECTOR', 'DIVISION', 'FOUNDED', 'LAST_USED', 'CODE'].includes(name)
        )
          for (const values of [up, down])
            expect(values.slice(0, values.filter(isGiven).length).every(isGiven)).toBe(true);
      }
    },
  );

  it.each(Object.keys(keys).flatMap((name) => [name, `${name}_DESC`]))(
    '%s shows the same rows by offset, by cursor and from the other end',
    async (order) => {
      const [first, second] = [
        await page(list, order, 'first: 3'),
        await page(list, order, 'first: 3, offset: 3'),
      ];
      const onward = await page(list, order, `first: 3, after: "${first.pageInfo.endCursor}"`);
      expect(idsOf(onward)).toEqual(idsOf(second));
      if (second.nodes.length < 3) return;
      const back = await page(list, order, `last: 3, before: "${second.pageInfo.startCursor}"`);
      expect(idsOf(back)).toEqual(idsOf(first));
    },
  );
});

it('orders Chinese names by pinyin', async () => {
  const { nodes } = await page('districts', 'NAME', 'first: 100', 'name');

  expect(nodes.slice(0, 5).map(({ name }) => name)).toEqual([
    '城中区',
    '柳北区',
    '柳城县',
    '柳东新区(柳州高新区)',
    '柳江区',
  ]);
});
