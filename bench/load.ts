import autocannon from 'autocannon';
import { drawn, type Operation, operations } from './operations.ts';
import { type Plan, secrets } from './plan.ts';

export const CONNECTIONS = 16;

export const headers = { 'content-type': 'application/json', authorization: `Bearer ${secrets.officer}` };

type Request = { method: 'GET' | 'POST'; path: string; body?: string };

export const askProduct = (operation: Operation, plan: Plan): Request[] =>
  drawn(operation, plan).map(({ variables }) => ({
    method: 'POST',
    path: '/graphql',
    body: JSON.stringify({ query: operation.document, variables }),
  }));

export const askBaseline = (operation: Operation, plan: Plan): Request[] =>
  drawn(operation, plan).map(({ parameters }) => ({
    method: 'GET',
    path: `/${operations.indexOf(operation)}?p=${encodeURIComponent(JSON.stringify(parameters))}`,
  }));

export type Speed = Readonly<{ perSecond: number; p50: number; p99: number }>;

/** One round of load; an answer that is no success ends the bench. */
export async function load(address: string, requests: Request[], seconds: number): Promise<Speed> {
  const {
    requests: done,
    latency,
    non2xx,
    errors,
  } = await autocannon({
    url: address,
    connections: CONNECTIONS,
    duration: seconds,
    headers,
    requests,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests failed`);
  return { perSecond: done.average, p50: latency.p50, p99: latency.p99 };
}

/** One request outside the load: the answer as it is. */
export async function ask(address: string, { method, path, body }: Request) {
  const response = await fetch(`${address}${path}`, { method, headers, ...(body ? { body } : {}) });
  return (await response.json()) as {
    data?: unknown;
    errors?: unknown;
    extensions?: { cost: { statements: number } };
  };
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export type Compared = Readonly<{
  name: string;
  target: number | null;
  product: Speed;
  baseline: Speed;
  ratio: number;
  statements: number;
}>;

/** Both servers in turn, so that whatever else the machine does meets both; medians of the rounds. */
export async function compare(
  operation: Operation,
  product: string,
  baseline: string,
  plan: Plan,
  rounds: number,
  seconds: number,
): Promise<Compared> {
  const [ours, bare] = [askProduct(operation, plan), askBaseline(operation, plan)];
  const [first, same] = [await ask(product, ours[0] as Request), await ask(baseline, bare[0] as Request)];
  if (first.errors || JSON.stringify(sorted(first.data)) !== JSON.stringify(sorted(same.data)))
    throw new Error(
      `${operation.name}: the two servers answer differently\n${JSON.stringify(first)}\n${JSON.stringify(same)}`,
    );
  const pairs: { ours: Speed; bare: Speed }[] = [];
  await load(product, ours, 1);
  await load(baseline, bare, 1);
  for (let round = 0; round < rounds; round += 1)
    pairs.push({ ours: await load(product, ours, seconds), bare: await load(baseline, bare, seconds) });
  const median = (of: 'ours' | 'bare'): Speed => ({
    perSecond: middle(pairs.map((pair) => pair[of].perSecond)),
    p50: middle(pairs.map((pair) => pair[of].p50)),
    p99: middle(pairs.map((pair) => pair[of].p99)),
  });
  // The first request also notes when the token was used.
  const { extensions } = await ask(product, ours[0] as Request);
  return {
    name: operation.name,
    target: operation.target,
    product: median('ours'),
    baseline: median('bare'),
    ratio: middle(pairs.map((pair) => pair.ours.perSecond / pair.bare.perSecond)),
    statements: extensions?.cost.statements ?? 0,
  };
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, each]) => [key, sorted(each)]),
        )
      : value;
