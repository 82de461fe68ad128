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
// No instant has seconds like these.
const SECRETS = ['97.9', '机密评语', '机密意见', '69.14', 'NOT_RECOMMENDED'];
const secret = {
  scores: [
    { code: 'IDEA', score: '97.9', comment: '机密评语' },
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

const DEEPEST = 4;
type Place = Readonly<{ wrap: (selection: string) => string; type: string; seen: readonly string[] }>;
const further = ({ type, seen }: Pick<Place, 'type' | 'seen'>): Field[] =>
  seen.length >= DEEPEST
    ? []
    : fieldsOf(type).filter((field) => {
        const target = getNamedType(field.type).name;
        return (
          isObjectType(getNamedType(field.type)) &&
          !seen.includes(target) &&
          target !== type &&
          !needsArguments(field)
        );
      });
/** A page of three tells as much as one of twenty-five. */
const named = ({ name, args }: Field) =>
  args.some((arg) => arg.name === 'first') ? `${name}(first: 3)` : name;
const below = ({ wrap, type, seen }: Place, field: Field): Place => ({
  wrap: (selection) => wrap(`${named(field)} { ${selection} }`),
  type: getNamedType(field.type).name,
  seen: [...seen, type],
});
/** All leaves of a type and, field by field, everything below it that repeats no type. */
const wholeOf = (type: string, seen: readonly string[] = []): string =>
  [
    '__typename',
    ...leavesOf(type),
    ...further({ type, seen }).map((field) => {
      const target = getNamedType(field.type).name;
      return `${named(field)} { ${wholeOf(target, [...seen, type])} }`;
    }),
  ].join(' ');

/** Where a viewer can begin: each query field with the id it takes, and each node. */
function beginnings(ids: Readonly<Record<string, string>>): Place[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field): Place[] => {
    const type = getNamedType(field.type).name;
    if (['node', 'nodes', 'examineFormation'].includes(field.name)) return [];
    const argument = field.args.find(({ name }) => name === 'id' || name.endsWith('Id'))?.name;
    const id = ids[field.name];
    const asked = !needsArguments(field)
      ? named(field)
      : argument && id
        ? `${field.name}(${argument}: "${id}")`
        : null;
    return asked ? [{ type, seen: [], wrap: (selection) => `{ ${asked} { ${selection} } }` }] : [];
  });
  const nodes = Object.values(ids).map((id): Place => {
    const type = id.split('_')[0] as string;
    return {
      type,
      seen: [],
      wrap: (selection) => `{ node(id: "${id}") { ... on ${type} { ${selection} } } }`,
    };
  });
  return [...roots, ...nodes];
}

async function leaks(client: Client, ids: Readonly<Record<string, string>>): Promise<string[]> {
  const found: string[] = [];
  const ask = async (question: string): Promise<boolean> => {
    const answer = await client.run(question);
    const codes = answer.errors?.map(({ extensions }) => String(extensions.code)) ?? [];
    if (codes.some((code) => code === 'QUERY_TOO_COSTLY' || code === 'GRAPHQL_PARSE_FAILED')) return false;
    // A question that is refused as malformed would witness nothing.
    for (const code of codes)
      if (code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED') found.push(`${code}: ${question}`);
    const text = JSON.stringify(answer.data ?? null);
    if (SECRETS.some((each) => text.includes(each))) found.push(question);
    return true;
  };
  /** The whole at once; what is too dear is asked part by part. */
  const walk = async (place: Place): Promise<void> => {
    if (await ask(place.wrap(wholeOf(place.type, place.seen)))) return;
    expect(await ask(place.wrap(['__typename', ...leavesOf(place.type)].join(' ')))).toBe(true);
    for (const field of further(place)) await walk(below(place, field));
  };
  for (const place of beginnings(ids)) await walk(place);
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
