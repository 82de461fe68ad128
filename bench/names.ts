import { createHash } from 'node:crypto';
import { connect } from '@consortium/database';
import { applyMigrations } from '@consortium/database/migrate';
import { cityGrammar, nameColumns } from '@consortium/database/rows';
import { directions2024, seedReference } from '@consortium/database/seed';
import { planTexts } from '@consortium/domain';
import pg from 'pg';
import { coreName } from './core-fields.ts';
import { quiet } from './database.ts';
import { insert } from './insert.ts';
import { secrets } from './plan.ts';
import { random } from './random.ts';
import { idOf } from './units.ts';

const SEED = 20_241_100;
/** One name in ten is an open application’s, the others are consortia’s. */
const ONE_IN = 10;

/** 示例名称: so many cores, the same for the same number. */
export function coresOf(count: number): string[] {
  const chance = random(SEED);
  return Array.from({ length: count }, () => coreName(chance));
}

/** 示例名称 of consortia and open applications, and an officer; nothing to do where they are there already. */
export async function generateNames(url: string, count: number): Promise<void> {
  await applyMigrations(url);
  const { client, close } = connect(url, { poolMax: 2, log: quiet });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    if ((await client.consortium.count({ take: 1 })) > 0) return;
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
    await client.user.create({
      data: {
        account: 'bench_officer',
        name: '示例处室人员',
        role: 'BUREAU_OFFICER',
        tokens: {
          create: {
            tokenHash: createHash('sha256').update(secrets.officer).digest('hex'),
            prefix: 'cdk_bench',
            name: '示例',
            scopes: ['READ'],
            expiresAt: new Date('2099-01-01'),
          },
        },
      },
    });
    const batchId = await openBatch(client);
    const district = await client.district.findFirstOrThrow({ select: { id: true } });
    const named = coresOf(count).map((core, at) => {
      const number = `示例-${String(at).padStart(6, '0')}`;
      const columns = nameColumns(`柳州市${core}创新联合体`, cityGrammar, [number]);
      return { at, row: { number, leadUnitId: lead.id, formationId: idOf(61, at), ...columns } };
    });
    await insert(
      pool,
      'formation',
      named.map(({ row }) => ({ id: row.formationId })),
    );
    const filedAt = new Date('2026-01-05');
    await insert(
      pool,
      'application',
      named.flatMap(({ at, row }) =>
        at % ONE_IN === 0
          ? {
              id: idOf(62, at),
              batchId,
              recommendingBodyId: district.id,
              status: 'SUBMITTED',
              submittedAt: filedAt,
              firstSubmittedAt: filedAt,
              updatedAt: filedAt,
              version: 1,
              createdAt: filedAt,
              kind: 'PRE_APPLICATION',
              ...prose,
              memberUnitIds: [],
              reviewerIds: [],
              ...row,
            }
          : [],
      ),
    );
    await insert(
      pool,
      'consortium',
      named.flatMap(({ at, row }) =>
        at % ONE_IN === 0
          ? []
          : {
              id: idOf(63, at),
              directions: [directions2024[at % directions2024.length]],
              establishedOn: '2022-06-18',
              status: 'OPERATING',
              documentNo: '',
              unitIds: [],
              version: 1,
              ...row,
            },
      ),
    );
    await pool.query('VACUUM ANALYZE');
  } finally {
    await pool.end();
    await close();
  }
}

const prose = Object.fromEntries(
  [
    'mainBusinessDirection',
    'contactName',
    'contactPhone',
    'contactEmail',
    ...planTexts,
    'specialCaseBasis',
  ].map((field) => [field, '']),
);

async function openBatch(client: ReturnType<typeof connect>['client']): Promise<string> {
  const ruleSet = await client.ruleSet.findFirstOrThrow({ select: { id: true } });
  const { id } = await client.batch.create({
    data: {
      kind: 'PRE_APPLICATION',
      year: 2026,
      title: '示例批次',
      opensOn: new Date('2026-01-01'),
      closesOn: new Date('2099-01-01'),
      ruleSetId: ruleSet.id,
      requiredItems: [],
      directions: { create: directions2024.map((name, position) => ({ name, position })) },
    },
    select: { id: true },
  });
  return id;
}
