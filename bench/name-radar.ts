import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { directions2024 } from '@consortium/database/seed';
import { gramsOf } from '@consortium/domain/similarity';
import pg from 'pg';
import { startChild } from './children.ts';
import { computed } from './cpu.ts';
import { startDatabase } from './database.ts';
import { ask, load, type Speed } from './load.ts';
import { coresOf, generateNames } from './names.ts';

/** 名称雷达: answers while a name is being typed, among so many names and a tenth of them. */
const { values } = parseArgs({
  options: { names: { type: 'string', default: '100000' }, seconds: { type: 'string', default: '10' } },
});
const sizes = [Number(values.names) / 10, Number(values.names)];
const seconds = Number(values.seconds);
const SHIPPED = 0.6;
const TYPISTS = [1, 4];
const TYPED = 40;

const DOCUMENT = `query ($name: String!, $directions: [String!]) { nameRadar(name: $name, directions: $directions, first: 20) {
  kind recordId number name leadUnit applicationStatus consortiumStatus by score shared directions
  parts { text isShared } decisions { version } isDecisionOutdated } }`;

/** Names as they are typed: every beginning of some cores, from two characters on. */
const typedOf = (names: number): string[] =>
  coresOf(names)
    .filter((_core, at) => at % Math.floor(names / TYPED) === 7)
    .flatMap((core) =>
      Array.from({ length: [...core].length - 1 }, (_, at) => [...core].slice(0, at + 2).join('')),
    );

const requestFor = (name: string, at: number) => ({
  method: 'POST' as const,
  path: '/graphql',
  body: JSON.stringify({
    query: DOCUMENT,
    variables: { name, directions: [directions2024[at % directions2024.length]] },
  }),
});

const leastOf = (grams: readonly string[]) => Math.ceil((grams.length * SHIPPED) / (2 - SHIPPED) - 1e-9);
/** The least that PostgreSQL has to do: the names that hold enough of the characters or of the sounds. */
const BARE = `SELECT id, number, name FROM consortium WHERE name_grams && ($1::text[] || $3::text[])
  AND ((SELECT count(*) FROM unnest(name_grams) gram WHERE gram = ANY($1)) >= $2
    OR (SELECT count(*) FROM unnest(name_grams) gram WHERE gram = ANY($3)) >= $4)`;

const at = (share: number, all: readonly number[]) =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;

async function bareTimes(url: string, typed: readonly string[]): Promise<number[]> {
  const session = new pg.Client(url);
  await session.connect();
  const times: number[] = [];
  for (const name of [...typed.slice(0, 20), ...typed]) {
    const { characters, sounds } = gramsOf(name);
    const from = performance.now();
    await session.query({
      name: 'bare',
      text: BARE,
      values: [characters, leastOf(characters), sounds, leastOf(sounds)],
    });
    times.push(performance.now() - from);
  }
  await session.end();
  return times.slice(20);
}

type Measured = Speed & Readonly<{ cpu: number }>;
/** A round of load, and what each answer cost in computing: others' work is in the time and not in this. */
async function measured(
  url: string,
  child: Awaited<ReturnType<typeof startChild>>,
  requests: Parameters<typeof load>[1],
  typists: number,
): Promise<Measured> {
  const total = async () => {
    const { server, database } = await computed(url, child);
    return server + database;
  };
  const before = await total();
  const speed = await load(child.address, requests, seconds, typists);
  return { ...speed, cpu: ((await total()) - before) / (speed.perSecond * seconds) };
}

type Result = Readonly<{
  names: number;
  speeds: readonly Measured[];
  bare: readonly number[];
  answers: number;
}>;
async function ofSize(names: number): Promise<Result> {
  const database = await startDatabase(names, 'names');
  try {
    await generateNames(database.url, names);
    const child = await startChild('product.ts', 'consortium-desk', database.url, '4');
    try {
      const typed = typedOf(names);
      const requests = typed.map(requestFor);
      let answers = 0;
      for (const request of requests) {
        const { data, errors } = await ask(child.address, request);
        if (errors) throw new Error(JSON.stringify(errors));
        answers += (data as { nameRadar: unknown[] }).nameRadar.length;
      }
      const bare = await bareTimes(database.url, typed);
      const speeds: Measured[] = [];
      for (const typists of TYPISTS) speeds.push(await measured(database.url, child, requests, typists));
      return { names, speeds, bare, answers: answers / requests.length };
    } finally {
      await child.stop();
    }
  } finally {
    await database.stop();
  }
}

const results: Result[] = [];
for (const size of sizes) results.push(await ofSize(size));
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const text = `# What the scales say of the name radar

${new Date().toISOString().slice(0, 10)} · ${cpus().length} cores, shared with other work (load ${loadavg()[1]?.toFixed(1)}) · Node ${process.versions.node} · made by \`node name-radar.ts\`: names of three words, one in ten an open application’s; every beginning of ${TYPED} of them from two characters on, each with a direction, twenty answers asked for with all that the screen shows.
Computing: what the server and its database sessions computed for one answer, however busy the machine is. Bare: the one statement that finds the candidates among the consortia, in a session of its own; ratio: its median by the product’s.

| names | typists | answers a second | p50 ms | p99 ms | computing ms | bare p50 ms | bare p99 ms | ratio | answers a question |
|---|---|---|---|---|---|---|---|---|---|
${results
  .flatMap(({ names, speeds, bare, answers }) =>
    speeds.map(({ perSecond, p50, p99, cpu }, typists) =>
      row(
        names,
        TYPISTS[typists] ?? 0,
        perSecond.toFixed(0),
        p50,
        p99,
        cpu.toFixed(0),
        ...(typists === 0
          ? [at(0.5, bare).toFixed(1), at(0.99, bare).toFixed(1), (at(0.5, bare) / p50).toFixed(2)]
          : ['', '', '']),
        answers.toFixed(1),
      ),
    ),
  )
  .join('\n')}
`;
console.log(text);
await writeFile(join(import.meta.dirname, 'RESULTS-name-radar.md'), text);
