import { plusDays } from '@consortium/domain';
import { applicationId } from './applications.ts';
import { CHANGED, consortiumId } from './consortia.ts';
import type { Plan } from './plan.ts';
import { random } from './random.ts';

/** 一次读取: what a client asks of the product, and the one statement that answers the same JSON. */
export type Operation = Readonly<{
  name: string;
  target: number | null;
  document: string;
  /** The variables of the document beside those of the statement, drawn anew for every request of a round. */
  draw: (
    below: (limit: number) => number,
    plan: Plan,
  ) => { variables: object; parameters: readonly unknown[] };
  sql: string;
}>;

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** What a bureau officer sees, in the words of the ability. */
const visible = 'first_submitted_at IS NOT NULL';

const listNodes =
  'nodes { id number name status submittedAt batch { title } leadUnit { legalName uscc } recommendingBody { name } }';
const listRow = `json_build_object('id', 'Application_' || a.id, 'number', a.number, 'name', a.name, 'status', a.status,
  'submittedAt', ${instant('a.submitted_at')}, 'batch', json_build_object('title', b.title),
  'leadUnit', json_build_object('legalName', u.legal_name, 'uscc', u.uscc), 'recommendingBody', json_build_object('name', d.name))`;
const listJoins =
  'JOIN batch b ON b.id = a.batch_id JOIN organisation u ON u.id = a.lead_unit_id LEFT JOIN district d ON d.id = a.recommending_body_id';
const page = (rows: string) =>
  `SELECT id, updated_at FROM application WHERE ${visible} ORDER BY updated_at DESC, id LIMIT ${rows}`;

const detail: Operation = {
  name: 'detail with five relations',
  target: 0.2,
  document: `query ($id: ID!) { application(id: $id) { id number name status version submittedAt necessity taskGoals
    batch { title year } leadUnit { id legalName uscc } recommendingBody { name } priorityDirections { name }
    formation { members { role layer strengths taskDivision organisation { id legalName uscc kind } } } } }`,
  draw: (below, { drafts, large }) => {
    const id = applicationId(drafts + below(large));
    return { variables: { id: `Application_${id}` }, parameters: [id] };
  },
  sql: `SELECT json_build_object('data', json_build_object('application', (
    SELECT json_build_object('id', 'Application_' || a.id, 'number', a.number, 'name', a.name, 'status', a.status, 'version', a.version,
      'submittedAt', ${instant('a.submitted_at')}, 'necessity', a.necessity, 'taskGoals', a.task_goals,
      'batch', json_build_object('title', b.title, 'year', b.year),
      'leadUnit', json_build_object('id', 'Organisation_' || u.id, 'legalName', u.legal_name, 'uscc', u.uscc),
      'recommendingBody', json_build_object('name', d.name),
      'priorityDirections', (SELECT json_agg(json_build_object('name', p.name) ORDER BY p.position)
        FROM "_ApplicationToPriorityDirection" x JOIN priority_direction p ON p.id = x."B" WHERE x."A" = a.id),
      'formation', json_build_object('members', (SELECT json_agg(json_build_object('role', m.role, 'layer', m.layer,
        'strengths', m.strengths, 'taskDivision', m.task_division, 'organisation',
        json_build_object('id', 'Organisation_' || o.id, 'legalName', o.legal_name, 'uscc', o.uscc, 'kind', o.kind)) ORDER BY m.position)
        FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.formation_id = a.formation_id)))
    FROM application a ${listJoins} WHERE a.id = $1::uuid AND a.${visible})))::text AS body`,
};

const list: Operation = {
  name: 'list of 25 with count',
  target: 0.25,
  document: `{ applications(first: 25, orderBy: UPDATED_DESC) { totalCount ${listNodes} } }`,
  draw: () => ({ variables: {}, parameters: [] }),
  sql: `WITH page AS MATERIALIZED (${page('25')})
    SELECT json_build_object('data', json_build_object('applications', json_build_object(
      'totalCount', (SELECT count(*) FROM application WHERE ${visible}),
      'nodes', (SELECT json_agg(${listRow} ORDER BY a.updated_at DESC, a.id)
        FROM page JOIN application a USING (id) ${listJoins}))))::text AS body`,
};

const deep: Operation = {
  name: 'page 400 by offset',
  target: 0.5,
  document: `query ($offset: Int!) { applications(first: 25, offset: $offset, orderBy: UPDATED_DESC) { ${listNodes} } }`,
  draw: (below, { large, earlier }) => {
    const offset = Math.min(399 * 25, Math.floor((large + earlier) / 2)) + below(25);
    return { variables: { offset }, parameters: [offset] };
  },
  sql: `WITH page AS MATERIALIZED (${page('25 OFFSET $1::int')})
    SELECT json_build_object('data', json_build_object('applications', json_build_object(
      'nodes', (SELECT json_agg(${listRow} ORDER BY a.updated_at DESC, a.id)
        FROM page JOIN application a USING (id) ${listJoins}))))::text AS body`,
};

const withMembers: Operation = {
  name: 'page of 100 with members (an export takes ten for 1,000)',
  target: null,
  document: `{ applications(first: 100, orderBy: UPDATED_DESC) { nodes { number name status leadUnit { legalName }
    formation { members { role organisation { legalName uscc } } } } } }`,
  draw: () => ({ variables: {}, parameters: [] }),
  sql: `WITH page AS MATERIALIZED (${page('100')})
    SELECT json_build_object('data', json_build_object('applications', json_build_object('nodes', (
      SELECT json_agg(json_build_object('number', a.number, 'name', a.name, 'status', a.status,
        'leadUnit', json_build_object('legalName', u.legal_name), 'formation', json_build_object('members', (
          SELECT json_agg(json_build_object('role', m.role, 'organisation',
            json_build_object('legalName', o.legal_name, 'uscc', o.uscc)) ORDER BY m.position)
          FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.formation_id = a.formation_id)))
        ORDER BY a.updated_at DESC, a.id)
      FROM page JOIN application a USING (id) ${listJoins}))))::text AS body`,
};

const terms = ['恒达', '鑫瑞', '龙凯', '中科', '云启'];

export const search: Operation = {
  name: 'two-character search among units',
  target: null,
  document: `query ($search: String!) { organisations(first: 25, filter: { search: $search }) { nodes { id legalName uscc } } }`,
  draw: (below) => {
    const term = terms[below(terms.length)] as string;
    return { variables: { search: term }, parameters: [[term]] };
  },
  sql: `SELECT json_build_object('data', json_build_object('organisations', json_build_object('nodes', (
    SELECT coalesce(json_agg(json_build_object('id', 'Organisation_' || u.id, 'legalName', u.legal_name, 'uscc', u.uscc)
      ORDER BY u.legal_name, u.id), '[]') FROM (SELECT id, legal_name, uscc FROM organisation
      WHERE search_grams @> $1::text[] ORDER BY legal_name, id LIMIT 25) u))))::text AS body`,
};

const registry: Operation = {
  name: 'registry list of 25 with count',
  target: null,
  document: `{ consortia(first: 25, orderBy: NUMBER) { totalCount nodes { id number name status establishedOn memberCount
    leadUnit { legalName uscc } } } }`,
  draw: () => ({ variables: {}, parameters: [] }),
  sql: `WITH page AS MATERIALIZED (SELECT id FROM consortium ORDER BY number, id LIMIT 25)
    SELECT json_build_object('data', json_build_object('consortia', json_build_object(
      'totalCount', (SELECT count(*) FROM consortium),
      'nodes', (SELECT json_agg(json_build_object('id', 'Consortium_' || c.id, 'number', c.number, 'name', c.name,
        'status', c.status, 'establishedOn', c.established_on, 'memberCount', cardinality(c.unit_ids) - 1,
        'leadUnit', json_build_object('legalName', u.legal_name, 'uscc', u.uscc)) ORDER BY c.number, c.id)
        FROM page JOIN consortium c USING (id) JOIN organisation u ON u.id = c.lead_unit_id))))::text AS body`,
};

/** Days around the one on which every consortium changed. */
const SPAN = 400;

const asOf: Operation = {
  name: 'who was in on a day',
  target: null,
  document: `query ($id: ID!, $asOf: CalendarDay!) { consortium(id: $id) { id number term(asOf: $asOf) { name status }
    formation(asOf: $asOf) { members { role organisation { id legalName uscc } } } } }`,
  draw: (below, { consortia }) => {
    const [id, day] = [consortiumId(below(consortia)), plusDays(CHANGED, below(SPAN) - SPAN / 2)];
    return { variables: { id: `Consortium_${id}`, asOf: day }, parameters: [id, day] };
  },
  sql: `SELECT json_build_object('data', json_build_object('consortium', (
    SELECT json_build_object('id', 'Consortium_' || c.id, 'number', c.number,
      'term', (SELECT json_build_object('name', t.name, 'status', t.status) FROM consortium_term t
        WHERE t.consortium_id = c.id AND daterange(t.valid_from, t.valid_to) @> $2::date),
      'formation', json_build_object('members', (SELECT json_agg(json_build_object('role', m.role, 'organisation',
        json_build_object('id', 'Organisation_' || o.id, 'legalName', o.legal_name, 'uscc', o.uscc)) ORDER BY m.position)
        FROM membership m JOIN organisation o ON o.id = m.organisation_id
        WHERE m.formation_id = c.formation_id AND daterange(m.valid_from, m.valid_to) @> $2::date)))
    FROM consortium c WHERE c.id = $1::uuid)))::text AS body`,
};

export const operations: readonly Operation[] = [detail, list, deep, withMembers, search, registry, asOf];

const DRAWN = 200;

/** The requests of a round, the same for both servers. */
export const drawn = ({ draw }: Operation, plan: Plan) => {
  const { below } = random(7);
  return Array.from({ length: DRAWN }, () => draw(below, plan));
};
