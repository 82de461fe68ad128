import pg from 'pg';
import { askProduct, load } from './load.ts';
import { search } from './operations.ts';
import type { Plan } from './plan.ts';

const INDEX = 'organisation_search_grams_idx';
const SECONDS = 2;

/** The search through the API with its bigram index and without; the index is back afterwards. */
export async function searchWithAndWithout(url: string, product: string, plan: Plan) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const requests = askProduct(search, plan);
  // Plans are kept by name: a change of indexes makes PostgreSQL plan anew.
  const withIndex = await load(product, requests, SECONDS);
  await pool.query(`DROP INDEX ${INDEX}`);
  try {
    const without = await load(product, requests, SECONDS * 2);
    return { withIndex, without, ratio: withIndex.perSecond / without.perSecond };
  } finally {
    await pool.query(`CREATE INDEX ${INDEX} ON organisation USING gin (search_grams)`);
    await pool.query('ANALYZE organisation');
    await pool.end();
  }
}
