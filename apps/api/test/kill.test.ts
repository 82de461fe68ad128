import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { DEMO_PASSWORD } from '../src/demo/accounts.ts';
import { startProduct } from './product.ts';

const ROUNDS = 10;
const WRITES = 100;
const FIRST_CODE = 100_000;

const post = async (address: string, cookie: string, query: string, variables: object) => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  return {
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? cookie,
    body: (await response.json()) as { data: Record<string, unknown> },
  };
};

const SIGN_IN =
  'mutation ($password: String!) { signIn(account: "officer", password: $password) { __typename } }';
const CREATE = `mutation ($organisation: OrganisationInput!) {
  createOrganisation(organisation: $organisation) { __typename ... on Organisation { uscc } } }`;
const COUNT = 'query ($uscc: [String!]) { organisations(filter: {uscc: $uscc}) { totalCount } }';

it('loses no acknowledged write when the process is killed in the middle of a hundred, ten times', {
  timeout: 480_000,
}, async () => {
  const { exampleUscc } = await import('@consortium/domain/builders');
  const folder = await mkdtemp(join(tmpdir(), 'consortium-kill-'));
  let product = await startProduct({ DATA_DIR: folder });
  onTestFinished(async () => {
    product.child.kill('SIGTERM');
    await once(product.child, 'exit');
    await rm(folder, { recursive: true, force: true });
  });
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { cookie } = await post(product.address, '', SIGN_IN, { password: DEMO_PASSWORD });
    let open = WRITES;
    const killAt = 10 + round * 8;
    await Promise.all(
      Array.from({ length: WRITES }, async (_each, write) => {
        const uscc = exampleUscc(FIRST_CODE + round * WRITES + write);
        const organisation = { legalName: `示例单位${uscc}`, uscc, kind: 'ENTERPRISE' };
        try {
          const { body } = await post(product.address, cookie, CREATE, { organisation });
          if ('uscc' in (body.data.createOrganisation as object)) acknowledged.push(uscc);
        } catch {
          // Not acknowledged: it may or may not be there.
        }
        open -= 1;
        if (WRITES - open === killAt) product.child.kill('SIGKILL');
      }),
    );
    if (product.child.exitCode === null && product.child.signalCode === null)
      await once(product.child, 'exit');
    product = await startProduct({ DATA_DIR: folder });
  }
  const { cookie } = await post(product.address, '', SIGN_IN, { password: DEMO_PASSWORD });
  let kept = 0;
  for (let from = 0; from < acknowledged.length; from += WRITES) {
    const { body } = await post(product.address, cookie, COUNT, {
      uscc: acknowledged.slice(from, from + WRITES),
    });
    kept += (body.data.organisations as { totalCount: number }).totalCount;
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10);
  expect(kept).toBe(acknowledged.length);
});
