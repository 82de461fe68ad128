import { createHash } from 'node:crypto';
import { connect } from '@consortium/database';
import { applyMigrations } from '@consortium/database/migrate';
import { seedReference } from '@consortium/database/seed';
import pg from 'pg';
import { quiet } from './database.ts';
import { secrets } from './plan.ts';

export const YEARS = 10;
export const INDICATORS = 80;
export const LAST_YEAR = 2025;

const indicators = Array.from({ length: INDICATORS }, (_, at) => ({
  code: `I${String(at).padStart(2, '0')}`,
  name: `示例指标${at}`,
  unit: '项',
  decimals: at % 3,
  kind: 'ANNUAL',
  // One in ten is the share of one in another.
  source: at % 10 === 9 ? 'FORMULA' : 'MEMBER',
  formula:
    at % 10 === 9
      ? { kind: 'RATIO', of: [`I${String(at - 2).padStart(2, '0')}`, `I${String(at - 1).padStart(2, '0')}`] }
      : null,
  registryFigure: null,
  yearOnYear: null,
  least: null,
  most: null,
  definition: '',
}));

/**
 * 示例年报: accepted reports of so many consortia through ten years, eighty indicators each, made by PostgreSQL itself:
 * a pseudo-random figure follows from consortium, year and indicator. Nothing to do where they are there already.
 */
export async function generateReports(url: string, consortia: number): Promise<void> {
  await applyMigrations(url);
  const { client, close } = connect(url, { poolMax: 2, log: quiet });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    if ((await client.reportingRound.count()) > 0) return;
    await seedReference(client);
    const lead = await client.organisation.create({
      data: {
        legalName: '示例有限公司',
        uscc: '91350100M000100Y43',
        kind: 'ENTERPRISE',
        searchGrams: [],
      } as never,
      select: { id: true },
    });
    const set = await client.indicatorSet.create({
      data: {
        title: '示例指标集',
        edition: 1,
        definition: { groups: [{ name: '示例', indicators }], narratives: [] },
      },
      select: { id: true },
    });
    const officer = await client.user.create({
      data: {
        account: 'bench_officer',
        name: '示例处室人员',
        role: 'BUREAU_OFFICER',
        passwordHistory: [],
      } as never,
      select: { id: true },
    });
    await client.apiToken.create({
      data: {
        tokenHash: createHash('sha256').update(secrets.officer).digest('hex'),
        prefix: secrets.officer.slice(0, 10),
        name: '示例',
        ownerId: officer.id,
        scopes: ['READ'],
        expiresAt: new Date(Date.now() + 10 * 365 * 86_400_000),
      } as never,
    });
    await pool.query(
      `INSERT INTO formation (id) SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid FROM generate_series(1, $1::int) n`,
      [consortia],
    );
    await pool.query(
      `INSERT INTO consortium (id, number, name, name_key, name_grams, search_grams, lead_unit_id, directions, established_on, formation_id, status)
       SELECT f.id, '示例-' || lpad(row_number() OVER (ORDER BY f.id)::text, 5, '0'), '柳州市示例创新联合体', f.id::text, '{}', '{}', $1, '{}', '2015-01-01', f.id, 'OPERATING'
       FROM formation f`,
      [lead.id],
    );
    for (let year = LAST_YEAR - YEARS + 1; year <= LAST_YEAR; year += 1)
      await reportsOf(pool, year, set.id, lead.id);
    await pool.query('VACUUM ANALYZE');
  } finally {
    await pool.end();
    await close();
  }
}

async function reportsOf(pool: pg.Pool, year: number, setId: string, leadId: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO reporting_round (id, year, title, starts_on, ends_on, due_on, indicator_set_id, opened_at)
     VALUES (gen_random_uuid(), $1, '示例', make_date($1, 1, 1), make_date($1, 12, 31), make_date($1 + 1, 1, 30), $2, now()) RETURNING id`,
    [year, setId],
  );
  await pool.query(
    `INSERT INTO annual_report (id, round_id, consortium_id, lead_unit_id, member_unit_ids, status, submitted_at)
     SELECT gen_random_uuid(), $1, id, $2, ARRAY[$2::uuid], 'SUBMITTED', make_date($3 + 1, 1, 20) FROM consortium`,
    [rows[0]?.id, leadId, year],
  );
  // Nine units' parts of forty figures weigh about as much as this filler.
  await pool.query(
    `INSERT INTO report_snapshot (id, report_id, hash, taken_at, content)
     SELECT gen_random_uuid(), r.id, md5(r.id::text), make_date($1 + 1, 1, 20), json_build_object(
       'year', $1,
       'consortium', json_build_object('number', c.number, 'name', c.name, 'leadUnit',
         json_build_object('id', c.lead_unit_id, 'legalName', '示例有限公司', 'kind', (ARRAY['ENTERPRISE', 'INSTITUTE', 'UNIVERSITY'])[1 + n % 3]),
         'directions', json_build_array('示例方向' || n % 12), 'district', '示例区' || n % 10),
       'figures', (SELECT json_object_agg('I' || lpad(i::text, 2, '0'),
         ((('x' || substr(md5(c.number || $1 || '-' || i), 1, 7))::bit(28)::int % 100000)::numeric / power(10, i % 3)::int)::text)
         FROM generate_series(0, ${INDICATORS - 1}) i),
       'content', json_build_object('parts', repeat(md5(c.number), 300)))
     FROM annual_report r
       JOIN reporting_round q ON q.id = r.round_id AND q.year = $1
       JOIN (SELECT *, row_number() OVER (ORDER BY number) AS n FROM consortium) c ON c.id = r.consortium_id`,
    [year],
  );
  await pool.query(
    `UPDATE annual_report r SET status = 'ACCEPTED', accepted_at = make_date($1 + 1, 2, 10), accepted_snapshot_id = s.id
     FROM report_snapshot s, reporting_round q WHERE s.report_id = r.id AND q.id = r.round_id AND q.year = $1`,
    [year],
  );
}
