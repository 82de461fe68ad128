import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Compared } from './compare.ts';
import type { Examined, Weighed } from './examinations.ts';
import { CONNECTIONS } from './load.ts';
import type { Plan } from './plan.ts';
import type { searchWithAndWithout } from './search.ts';
import type { submit } from './submissions.ts';

export type Results = Readonly<{
  units: number;
  plan: Plan;
  compared: readonly Compared[];
  search: Awaited<ReturnType<typeof searchWithAndWithout>>;
  whatIf: Readonly<{ alone: number; asked: number }>;
  submission: Awaited<ReturnType<typeof submit>>;
  batch: Examined;
  impact: Weighed;
  memory: Readonly<{ idle: number; loaded: number }>;
}>;

const FILE = join(import.meta.dirname, 'RESULTS.md');
const NOTES = '<!-- Below this line by hand: the bench keeps it. -->';

const fixed = (value: number, digits = 0): string => value.toFixed(digits);
const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const verdict = (holds: boolean): string => (holds ? 'met' : '**missed**');

const comparedRow = ({ name, target, ratio, work, product, baseline, statements }: Compared): string =>
  row(
    name,
    fixed(ratio, 2),
    fixed(work, 2),
    target === null ? '' : `≥ ${target.toFixed(2)} ${verdict(ratio >= target)}`,
    statements,
    fixed(product.perSecond),
    fixed(baseline.perSecond),
    `${fixed(product.p50)} / ${fixed(product.p99)}`,
    `${fixed(baseline.p50)} / ${fixed(baseline.p99)}`,
    `${fixed(product.server, 1)} + ${fixed(product.database, 1)}`,
    `${fixed(baseline.server, 1)} + ${fixed(baseline.database, 1)}`,
  );

const measured = ({
  units,
  plan,
  compared,
  search,
  whatIf,
  submission,
  batch,
  impact,
  memory,
}: Results): string => {
  const tenThousand = (batch.seconds * 10_000) / Math.max(batch.applications, 1);
  return `# What the scales say

${new Date().toISOString().slice(0, 10)} · ${cpus().length} cores, ${fixed(totalmem() / 2 ** 30)} GiB, shared with other work · Node ${process.versions.node} ·
embedded PostgreSQL 18 · ${units} units, ${plan.total} applications, about ${plan.total * 10} memberships ·
one process, ${CONNECTIONS} connections, a bureau officer’s token.

Compared with a bare \`node:http\` + \`pg\` server that answers the same JSON from one prepared statement and checks
nobody. Both run in turn within one run; only the ratios mean anything, the figures beside them belong to this machine
at that hour. Again: \`pnpm --filter @consortium/bench bench --units 50000\`.

| operation | ratio | by work | target | SQL statements | product /s | bare /s | product p50 / p99 ms | bare p50 / p99 ms | product ms of work | bare ms of work |
|---|---|---|---|---|---|---|---|---|---|---|
${compared.map(comparedRow).join('\n')}

The statements include the one that finds out who asks. *By work* compares what a request costs to compute (server +
database, from the system's accounts): where other programs fill the machine, a server that is one process gets a
smaller share of it than many database sessions do, and the ratio of requests says less than this one.

| what | measured | target |
|---|---|---|
${row('two-character search, with its index against without', `${fixed(search.ratio, 1)} × (${fixed(search.withIndex.perSecond)} /s against ${fixed(search.without.perSecond)} /s)`, `≥ 10 × ${verdict(search.ratio >= 10)}`)}
${row('what-if of 30 units, the engine alone as the browser runs it', `${fixed(whatIf.alone, 2)} ms`, `< 5 ms ${verdict(whatIf.alone < 5)}`)}
${row('what-if of 30 units through the API, registry included, one client', `${fixed(whatIf.asked, 1)} ms`, '')}
${row(`submission, ${CONNECTIONS} at once (${submission.done} drafts)`, `${fixed(submission.perSecond)} /s, p50 ${fixed(submission.p50)} ms, p99 ${fixed(submission.p99)} ms, ${submission.statements} statements; ${submission.again} told to try again`, '')}
${row(`a batch of ${batch.applications} applications examined with quotas and similarity (${batch.findings} findings)`, `${fixed(batch.seconds, 1)} s in a process of its own (the middle one of several), which computes ${fixed(batch.cpuSeconds, 1)} s and holds ${fixed(batch.megabytes)} MB at most; 10,000 would take ${fixed(tenThousand, 1)} s`, `< 10 s ${verdict(tenThousand < 10)}`)}
${row(`the impact of ten members instead of eight on ${impact.applications} applications, each under both rule sets`, `${fixed(impact.seconds, 1)} s; ${impact.changed} would have another outcome`, '')}
${row('memory of the API process, at rest and after all of the above', `${fixed(memory.idle)} MB, ${fixed(memory.loaded)} MB`, `≤ 350 MB ${verdict(memory.loaded <= 350)}`)}
`;
};

/** Writes the tables; what people wrote below them stays. */
export async function writeResults(results: Results): Promise<void> {
  const before = await readFile(FILE, 'utf8').catch(() => '');
  const notes = before.includes(NOTES) ? before.slice(before.indexOf(NOTES)) : `${NOTES}\n`;
  await writeFile(FILE, `${measured(results)}\n${notes}`);
}
