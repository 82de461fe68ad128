import { isDeepStrictEqual } from 'node:util';
import type { Child } from './children.ts';
import { computed } from './cpu.ts';
import { ask, askBaseline, askProduct, load, type Speed } from './load.ts';
import type { Operation } from './operations.ts';
import type { Plan } from './plan.ts';

/** A round of load, and what a request cost to compute, in milliseconds, in the server and in the database. */
type Round = Speed & Readonly<{ server: number; database: number }>;

export type Compared = Readonly<{
  name: string;
  target: number | null;
  product: Round;
  baseline: Round;
  /** Requests a second, the product's by the bare server's. */
  ratio: number;
  /** Computing a request, the bare server's by the product's. */
  work: number;
  statements: number;
}>;

type Setting = Readonly<{
  url: string;
  product: Child;
  baseline: Child;
  plan: Plan;
  rounds: number;
  seconds: number;
}>;
type Requests = Parameters<typeof load>[1];

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function round(url: string, child: Child, requests: Requests, seconds: number): Promise<Round> {
  const before = await computed(url, child);
  const speed = await load(child.address, requests, seconds);
  const after = await computed(url, child);
  const done = speed.perSecond * seconds;
  return {
    ...speed,
    server: (after.server - before.server) / done,
    database: (after.database - before.database) / done,
  };
}

const medianOf = (rounds: readonly Round[]): Round => ({
  perSecond: middle(rounds.map((each) => each.perSecond)),
  p50: middle(rounds.map((each) => each.p50)),
  p99: middle(rounds.map((each) => each.p99)),
  server: middle(rounds.map((each) => each.server)),
  database: middle(rounds.map((each) => each.database)),
});

/** Both servers in turn, so that whatever else the machine does meets both; medians of the rounds. */
export async function compare(
  operation: Operation,
  { url, product, baseline, plan, rounds, seconds }: Setting,
): Promise<Compared> {
  const [ours, bare] = [askProduct(operation, plan), askBaseline(operation, plan)];
  await refuseDifference(
    operation,
    await ask(product.address, ours[0]),
    await ask(baseline.address, bare[0]),
  );
  await load(product.address, ours, 1);
  await load(baseline.address, bare, 1);
  const pairs: { ours: Round; bare: Round }[] = [];
  for (let at = 0; at < rounds; at += 1)
    pairs.push({
      ours: await round(url, product, ours, seconds),
      bare: await round(url, baseline, bare, seconds),
    });
  // Asked twice: now and then a request also notes when the token was used, the next one does not.
  await ask(product.address, ours[0]);
  const { extensions } = await ask(product.address, ours[0]);
  return {
    name: operation.name,
    target: operation.target,
    product: medianOf(pairs.map((pair) => pair.ours)),
    baseline: medianOf(pairs.map((pair) => pair.bare)),
    ratio: middle(pairs.map((pair) => pair.ours.perSecond / pair.bare.perSecond)),
    work: middle(
      pairs.map((pair) => (pair.bare.server + pair.bare.database) / (pair.ours.server + pair.ours.database)),
    ),
    statements: extensions?.cost.statements ?? 0,
  };
}

type Answer = Awaited<ReturnType<typeof ask>>;

/** Only servers that say the same are compared. */
async function refuseDifference({ name }: Operation, ours: Answer, bare: Answer): Promise<void> {
  if (!ours.errors && isDeepStrictEqual(ours.data, bare.data)) return;
  throw new Error(`${name}: the two servers differ\n${JSON.stringify(ours)}\n${JSON.stringify(bare)}`);
}
