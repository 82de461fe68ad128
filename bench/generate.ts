import { createHash } from 'node:crypto';
import { connect } from '@consortium/database';
import { applyMigrations } from '@consortium/database/migrate';
import { directions2024, seedReference } from '@consortium/database/seed';
import { dayOf, plusDays } from '@consortium/domain';
import pg from 'pg';
import { applications, type Batch, formationId, type World } from './applications.ts';
import { consortia } from './consortia.ts';
import { quiet } from './database.ts';
import {
  agreements,
  directions,
  funds,
  governanceBodies,
  history,
  memberships,
  seats,
  submissionItems,
} from './formations.ts';
import { insert } from './insert.ts';
import { plan, secrets } from './plan.ts';
import { random } from './random.ts';
import { financialYears, idOf, platforms, rdTeams, unitId, units } from './units.ts';

const SEED = 20_220_007;
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Fills a database with a city of so many units, the same for the same size; nothing to do where it is there already. */
export async function generate(url: string, unitCount: number): Promise<void> {
  await applyMigrations(url);
  const { client, close } = connect(url, { poolMax: 2, log: quiet });
  // The product's own pool stops a statement after thirty seconds.
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    if ((await client.organisation.count({ take: 1 })) === 0) await fill({ client, pool }, unitCount);
  } finally {
    await pool.end();
    await close();
  }
}

type Connection = Readonly<{ client: ReturnType<typeof connect>['client']; pool: pg.Pool }>;

async function fill({ client, pool }: Connection, unitCount: number): Promise<void> {
  const now = new Date();
  const today = dayOf(now);
  const chance = random(SEED);
  const size = plan(unitCount);
  await seedReference(client);
  const ruleSet = await client.ruleSet.findFirstOrThrow({ select: { id: true } });
  const districts = await client.district.findMany({ select: { id: true }, orderBy: { name: 'asc' } });
  const batch = async (year: number, opensOn: string, closesOn: string): Promise<Batch> => {
    const made = await client.batch.create({
      data: {
        kind: 'PRE_APPLICATION',
        year,
        title: `${year}年度${opensOn}批次`,
        opensOn: new Date(opensOn),
        closesOn: new Date(closesOn),
        ruleSetId: ruleSet.id,
        requiredItems: ['STAMPED_PAPER', 'WORD', 'PDF_SCAN'],
        directions: { create: directions2024.map((name, position) => ({ name, position })) },
      },
      include: { directions: true },
    });
    return { id: made.id, year, directionIds: made.directions.map(({ id }) => id) };
  };
  const thisYear = Number(today.slice(0, 4));
  const world: World = {
    plan: size,
    unitCount,
    districtIds: districts.map(({ id }) => id),
    batches: {
      open: await batch(thisYear, plusDays(today, -1), plusDays(today, 60)),
      large: await batch(thisYear - 1, `${thisYear - 1}-03-01`, `${thisYear - 1}-06-30`),
      earlier: [
        await batch(thisYear - 2, `${thisYear - 2}-03-01`, `${thisYear - 2}-06-30`),
        await batch(thisYear - 3, `${thisYear - 3}-03-01`, `${thisYear - 3}-06-30`),
      ],
    },
    now,
  };

  await insert(pool, 'organisation', units(unitCount, chance, now));
  await insert(pool, 'financial_year', financialYears(unitCount, thisYear - 1));
  await insert(pool, 'rd_team', rdTeams(unitCount, thisYear - 1));
  await insert(pool, 'innovation_platform', platforms(unitCount));

  const [officer] = await people(pool, world);
  const made = [...applications(world, chance)];
  await insert(
    pool,
    'formation',
    made.map(({ index }) => ({ id: formationId(index) })),
  );
  // Before the applications, whose trigger takes their units from here.
  await insert(pool, 'membership', memberships(made, chance, officer, now));
  await insert(
    pool,
    'application',
    made.map(({ row }) => row),
  );
  await insert(pool, '_ApplicationToPriorityDirection', directions(made), (name) => name);
  await insert(pool, 'governance_body', governanceBodies(made));
  await insert(pool, 'seat', seats(made, chance));
  await insert(pool, 'fund_management_declaration', funds(made));
  await insert(pool, 'agreement', agreements(made));
  await insert(pool, 'submission_item', submissionItems(made, officer, now));
  await insert(pool, 'audit_entry', history(made, officer));
  const registry = consortia(size, unitCount, chance);
  await insert(pool, 'formation', registry.formations);
  await insert(pool, 'membership', registry.memberships);
  await insert(pool, 'consortium', registry.rows);
  await insert(pool, 'consortium_term', registry.terms);
  // Statistics, visibility and the pending lists of the inverted indexes, as a running product would have them.
  await pool.query('VACUUM ANALYZE');
}

/** One bureau officer, and for every draft a person of its lead unit; each with a token. */
async function people(pool: Connection['pool'], { plan: { drafts, reservedUnits }, unitCount, now }: World) {
  const leadOf = (draft: number) => unitId(unitCount - reservedUnits + draft * 10);
  const users = [
    {
      id: idOf(10, 0),
      account: 'bench_officer',
      name: '示例处室人员',
      role: 'BUREAU_OFFICER',
      organisationId: null,
    },
    ...Array.from({ length: drafts }, (_, draft) => ({
      id: idOf(10, draft + 1),
      account: `bench_lead_${draft}`,
      name: '示例填报人',
      role: 'UNIT_STAFF',
      organisationId: leadOf(draft),
    })),
  ] as const;
  await insert(
    pool,
    'app_user',
    users.map((user) => ({ ...user, passwordHistory: [] })),
  );
  const expiresAt = new Date(now.getTime() + 10 * 365 * 86_400_000);
  await insert(
    pool,
    'api_token',
    users.map(({ id }, index) => {
      const secret = index === 0 ? secrets.officer : secrets.lead(index - 1);
      const tokenHash = hashOf(secret);
      return {
        id: idOf(11, index),
        tokenHash,
        prefix: secret.slice(0, 10),
        name: '示例',
        ownerId: id,
        scopes: ['READ', 'WRITE'],
        expiresAt,
      };
    }),
  );
  return users;
}
