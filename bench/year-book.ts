import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startChild } from './children.ts';
import { startDatabase } from './database.ts';
import { ask, headers } from './load.ts';
import { generateReports, INDICATORS, LAST_YEAR, YEARS } from './reports.ts';

/** 年报汇编: aggregates and exports over ten years of reports, in two sizes, against the bare statement of each. */
const { values } = parseArgs({
  options: { consortia: { type: 'string', default: '10000' }, times: { type: 'string', default: '7' } },
});
const sizes = [Number(values.consortia) / 10, Number(values.consortia)];
const times = Number(values.times);

const middle = (all: number[]): number => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const accepted = `FROM reporting_round q
  JOIN annual_report r ON r.round_id = q.id JOIN report_snapshot s ON s.id = r.accepted_snapshot_id`;

type Aggregate = Readonly<{ name: string; document: string; sql: string }>;
/** What is asked of the product, and the least that PostgreSQL has to do for it. */
const aggregates: readonly Aggregate[] = [
  {
    name: 'one year, 80 indicators, by direction, quartiles, growth',
    document: `{ annualSummary(year: ${LAST_YEAR}, groupBy: DIRECTION) { coverage { accepted }
      total { figures { code total median } } groups { name figures { code total growth median } } } }`,
    sql: `SELECT year, direction, key, count(*), sum(value::numeric), min(value::numeric), max(value::numeric),
        percentile_disc(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY value::numeric)
      FROM (SELECT q.year, s.direction, f.key, f.value ${accepted} CROSS JOIN LATERAL jsonb_each_text(s.figures) f
        WHERE q.year IN (${LAST_YEAR}, ${LAST_YEAR - 1}) AND f.value IS NOT NULL) each
      GROUP BY GROUPING SETS ((year, key), (year, direction, key))`,
  },
  {
    name: 'one indicator through ten years, of all',
    document: `{ indicatorSeries(codes: ["I07"]) { points { year value count } } }`,
    sql: `SELECT year, count(*), sum(value), percentile_disc(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY value)
      FROM (SELECT q.year, (s.figures ->> 'I07')::numeric AS value ${accepted}) each GROUP BY year`,
  },
];

type Measured = Readonly<{ name: string; product: number; bare: number }>;

async function clocked(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** In turn, so that whatever else the machine does meets both. */
async function measure(
  { name, document, sql }: Aggregate,
  address: string,
  session: pg.Client,
): Promise<Measured> {
  const body = JSON.stringify({ query: document });
  const asked = async () => {
    const { errors } = await ask(address, { method: 'POST', path: '/graphql', body });
    if (errors) throw new Error(JSON.stringify(errors));
  };
  const bare = () => session.query({ name, text: sql });
  await asked();
  await bare();
  const pairs: { product: number; bare: number }[] = [];
  for (let at = 0; at < times; at += 1)
    pairs.push({ product: await clocked(asked), bare: await clocked(bare) });
  return {
    name,
    product: middle(pairs.map((each) => each.product)),
    bare: middle(pairs.map((each) => each.bare)),
  };
}

type Exported = Readonly<{ format: string; seconds: number; bytes: number; grown: number }>;
/** An export, read to its end; by how much the server's memory was larger in between. */
async function exported(format: string, child: Awaited<ReturnType<typeof startChild>>): Promise<Exported> {
  const before = await child.rss();
  let most = before;
  let bytes = 0;
  const from = performance.now();
  const response = await fetch(`${child.address}/papers/year-books/${LAST_YEAR}.${format}`, { headers });
  if (!response.ok || !response.body) throw new Error(`${format}: ${response.status}`);
  for await (const chunk of response.body) {
    bytes += (chunk as Uint8Array).length;
    most = Math.max(most, await child.rss());
  }
  return { format, seconds: (performance.now() - from) / 1_000, bytes, grown: most - before };
}

type Result = Readonly<{ consortia: number; measured: readonly Measured[]; exports: readonly Exported[] }>;
async function ofSize(consortia: number): Promise<Result> {
  const database = await startDatabase(consortia, 'reports');
  try {
    await generateReports(database.url, consortia);
    const child = await startChild('product.ts', 'consortium-desk', database.url, '4');
    const session = new pg.Client(database.url);
    await session.connect();
    try {
      const measured: Measured[] = [];
      for (const aggregate of aggregates) measured.push(await measure(aggregate, child.address, session));
      // The first one fills the heap that the process keeps for the next.
      await exported('json', child);
      const exports: Exported[] = [];
      for (const format of ['csv', 'json', 'xlsx', 'docx', 'pdf'])
        exports.push(await exported(format, child));
      return { consortia, measured, exports };
    } finally {
      await session.end();
      await child.stop();
    }
  } finally {
    await database.stop();
  }
}

const results: Result[] = [];
for (const size of sizes) results.push(await ofSize(size));
const [small, large] = results as [Result, Result];
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const text = `# What the scales say of the year book

${new Date().toISOString().slice(0, 10)} · ${cpus().length} cores, shared with other work · Node ${process.versions.node} · made by \`node year-book.ts\`: ${large.consortia} consortia × ${YEARS} years × ${INDICATORS} indicators, and a tenth of them.
Ratio: the bare statement's time by the product's, medians of ${times} asked in turn.

| aggregate | ${small.consortia}: ms | ratio | ${large.consortia}: ms | ratio | growth |
|---|---|---|---|---|---|
${large.measured
  .map((big, at) => {
    const little = small.measured[at] as Measured;
    return row(
      big.name,
      little.product.toFixed(0),
      (little.bare / little.product).toFixed(2),
      big.product.toFixed(0),
      (big.bare / big.product).toFixed(2),
      `× ${(big.product / little.product).toFixed(1)}`,
    );
  })
  .join('\n')}

| export of ${LAST_YEAR} | ${small.consortia}: s | MB | memory grew by | ${large.consortia}: s | MB | memory grew by |
|---|---|---|---|---|---|---|
${large.exports
  .map((big, at) => {
    const little = small.exports[at] as Exported;
    const of = ({ seconds, bytes, grown }: Exported) => [
      seconds.toFixed(1),
      (bytes / 1e6).toFixed(1),
      `${(grown / 1e6).toFixed(0)} MB`,
    ];
    return row(big.format, ...of(little), ...of(big));
  })
  .join('\n')}
`;
console.log(text);
await writeFile(join(import.meta.dirname, 'RESULTS-year-book.md'), text);
