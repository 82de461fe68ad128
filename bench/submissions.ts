import pg from 'pg';
import { secrets } from './plan.ts';

const AT_ONCE = 16;
const SUBMIT = `mutation ($id: ID!, $version: Int!) { submitApplication(id: $id, version: $version) {
  __typename ... on RulesViolated { findings { code outcome seen } } ... on Problem { code message } } }`;

type Draft = Readonly<{ id: string; version: number; draft: number }>;
type Answer = {
  data?: { submitApplication: { __typename: string; code?: string } };
  errors?: unknown;
  extensions?: { cost: { statements: number } };
};

/** Drafts submitted by their lead units, sixteen at once: every clause examined, the findings frozen, the history written. */
export async function submit(url: string, product: string, most: number) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const { rows } = await pool.query<Draft>(
    `SELECT id, version, right(id::text, 9)::int AS draft FROM application WHERE status = 'DRAFT' ORDER BY id LIMIT $1`,
    [most],
  );
  await pool.end();
  const times: number[] = [];
  let [statements, again] = [0, 0];
  const from = performance.now();
  const queue = rows.values();
  const send = async ({ id, version, draft }: Draft): Promise<Answer> => {
    const response = await fetch(`${product}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secrets.lead(draft)}` },
      body: JSON.stringify({ query: SUBMIT, variables: { id: `Application_${id}`, version } }),
    });
    return (await response.json()) as Answer;
  };
  const worker = async () => {
    for (const draft of queue) {
      const start = performance.now();
      let answer = await send(draft);
      for (; answer.data?.submitApplication.code === 'TRY_AGAIN'; again += 1) answer = await send(draft);
      if (answer.data?.submitApplication.__typename !== 'Application')
        throw new Error(`${draft.id}: ${JSON.stringify(answer)}`);
      times.push(performance.now() - start);
      statements = answer.extensions?.cost.statements ?? 0;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  return {
    done: times.length,
    perSecond: (times.length * 1_000) / (performance.now() - from),
    p50: at(0.5),
    p99: at(0.99),
    statements,
    again,
  };
}
