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
export async function load(
  address: string,
  requests: Request[],
  seconds: number,
  connections = CONNECTIONS,
): Promise<Speed> {
  const {
    requests: done,
    latency,
    non2xx,
    errors,
  } = await autocannon({
    url: address,
    connections,
    duration: seconds,
    headers,
    requests,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests failed`);
  return { perSecond: done.average, p50: latency.p50, p99: latency.p99 };
}

/** One request outside the load: the answer as it is. */
export async function ask(address: string, request: Request | undefined) {
  if (!request) throw new Error('nothing was drawn');
  const { method, path, body } = request;
  const response = await fetch(`${address}${path}`, { method, headers, ...(body ? { body } : {}) });
  return (await response.json()) as {
    data?: unknown;
    errors?: unknown;
    extensions?: { cost: { statements: number } };
  };
}
