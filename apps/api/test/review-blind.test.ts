import {
  type GraphQLField,
  getNamedType,
  isEnumType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { exportTables } from '../src/http/export-tables.ts';
import { schema } from '../src/schema.ts';
import { type Client, startApi } from './api.ts';
import { CLOSE, resultOf, reviewWorld, SUBMIT } from './review.ts';

/** 评分保密: what one expert wrote reaches nobody else before the close, by no path of the schema, no export, no log. */
const SECRETS = ['37.9', '机密评语', '机密意见', '33.14', 'NOT_RECOMMENDED'];
const secret = {
  scores: [
    { code: 'IDEA', score: '37.9', comment: '机密评语' },
    { code: 'TEAM', score: '2.6', comment: '机密评语' },
  ],
  opinion: '机密意见',
  recommendation: 'NOT_RECOMMENDED',
};

type Field = GraphQLField<unknown, unknown>;
const fieldsOf = (name: string): Field[] => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};
const needsArguments = ({ args }: Field) =>
  args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
const leavesOf = (name: string) =>
  fieldsOf(name)
    .filter((field) => {
      const type = getNamedType(field.type);
      return (isScalarType(type) || isEnumType(type)) && !needsArguments(field);
    })
    .map((field) => field.name);

const DEEPEST = 5;
/** Every chain of fields from a type that repeats no type: as text, all leaves selected at its end. */
function chainsOf(name: string, seen: readonly string[] = []): string[] {
  const own = leavesOf(name);
  const further = fieldsOf(name).flatMap((field) => {
    const target = getNamedType(field.type).name;
    if (seen.length >= DEEPEST || seen.includes(target) || target === name || needsArguments(field))
      return [];
    return chainsOf(target, [...seen, name]).map((chain) => `${field.name} { ${chain} }`);
  });
  return own.length > 0 ? [own.join(' '), ...further] : further;
}

/** What a viewer can ask: each root with the ids it takes, then every chain below it. */
function questions(ids: Readonly<Record<string, string>>): string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(
    (field): [string, string][] => {
      const type = getNamedType(field.type).name;
      const idArg = field.args.find(({ name }) => name === 'id' || name.endsWith('Id'));
      if (['node', 'nodes', 'examineFormation'].includes(field.name)) return [];
      if (!needsArguments(field)) return [[field.name, type]];
      const id = ids[field.name];
      return idArg && id ? [[`${field.name}(${idArg.name}: "${id}")`, type]] : [];
    },
  );
  const nodes = Object.values(ids).map((id): [string, string] => [
    `node(id: "${id}") { ... on ${id.split('_')[0]}`,
    id.split('_')[0] as string,
  ]);
  return [...roots, ...nodes].flatMap(([root, type]) =>
    chainsOf(type).map((chain) =>
      root.startsWith('node(') ? `{ ${root} { ${chain} } } }` : `{ ${root} { ${chain} } }`,
    ),
  );
}

async function leaks(client: Client, ids: Readonly<Record<string, string>>): Promise<string[]> {
  const found: string[] = [];
  const asked = questions(ids);
  for (const question of asked) {
    const answer = await client.run(question);
    // A question that is refused as malformed or too dear would witness nothing.
    const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
    for (const code of codes)
      if (code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED') found.push(`${String(code)}: ${question}`);
    const text = JSON.stringify(answer.data ?? null);
    if (SECRETS.some((each) => text.includes(each))) found.push(question);
  }
  for (const resource of Object.keys(exportTables)) {
    const text = await (await client.send(`/exports/${resource}.csv`)).text();
    if (SECRETS.some((each) => text.includes(each))) found.push(`/exports/${resource}`);
  }
  return found;
}

describe('scores', () => {
  it('are seen by their own expert alone, and by the office after the close', async () => {
    const world = await reviewWorld(await startApi());
    const { application, experts } = await world.opened(2);
    const [author, other] = experts as [(typeof experts)[number], (typeof experts)[number]];
    await resultOf(author.client.run(SUBMIT, { id: author.assignmentId, opinion: secret }));
    const entry = await world.database.auditEntry.findFirstOrThrow({ where: { action: 'submitScores' } });
    const ids = {
      application: application.id,
      proposedExperts: application.id,
      expert: author.id,
      batch: `Batch_${world.batch.id}`,
      batchRanking: `Batch_${world.batch.id}`,
      assignment: author.assignmentId,
      otherAssignment: other.assignmentId,
      scoreSheet: world.scoreSheetId,
      entry: `AuditEntry_${entry.id}`,
    };
    const member = application.parties.people[0] as { id: string };
    const viewers: Record<string, Client> = {
      other: other.client,
      lead: application.lead,
      member: await world.as(member),
      district: await world.as(await world.seed.user('DISTRICT_OFFICER', { districtId: world.district.id })),
      stranger: (await world.expert()).client,
      officer: world.officer,
      head: await world.as(await world.seed.user('SECTION_HEAD')),
      leader: await world.as(await world.seed.user('BUREAU_LEADER')),
      auditor: await world.as(await world.seed.user('AUDIT_ADMIN')),
      anonymous: world.anonymous,
    };

    // The walk does reach them: the author finds what they wrote.
    expect((await leaks(author.client, ids)).length).toBeGreaterThan(0);
    for (const [name, client] of Object.entries(viewers))
      expect(await leaks(client, ids), `${name}, before the close`).toEqual([]);

    // Experts and applicants do not learn who else reviews.
    const names = `query ($id: ID!) { application(id: $id) { history { reason changes recordName action } review { openedAt } siteVisits { record } } experts { totalCount } reviewAssignments { nodes { expert { name phone } } } }`;
    for (const client of [other.client, application.lead, viewers.district as Client]) {
      const text = JSON.stringify((await client.run(names, { id: application.id })).data);
      expect(text).not.toContain(author.input.name);
      expect(text).not.toContain('assignExpert');
      expect(text).toContain('"review":null');
    }
    expect(JSON.stringify((await world.officer.run(names, { id: application.id })).data)).toContain(
      'assignExpert',
    );

    await resultOf(world.officer.run(CLOSE, { id: application.id, confirmed: true }));
    const { officer, ...others } = viewers;
    expect((await leaks(officer as Client, ids)).length).toBeGreaterThan(0);
    for (const name of ['other', 'lead', 'member', 'district', 'stranger', 'auditor'])
      expect(await leaks(others[name] as Client, ids), `${name}, after the close`).toEqual([]);
  }, 240_000);
});
