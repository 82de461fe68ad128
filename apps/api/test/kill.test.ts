import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@consortium/database';
import { startEmbeddedPostgres } from '@consortium/database/embedded';
import { applyMigrations } from '@consortium/database/migrate';
import { exampleUscc } from '@consortium/domain/builders';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { newSecret, secretHash } from '../src/security/secrets.ts';
import { startProduct } from './product.ts';
import { seeding } from './seed.ts';

const ROUNDS = 10;
const WRITES = 100;
const FIRST_CODE = 100_000;
const silent = pino({ level: 'silent' });

const CREATE = `mutation ($organisation: OrganisationInput!) {
  createOrganisation(organisation: $organisation) { __typename ... on Organisation { uscc } } }`;
const COUNT = 'query ($uscc: [String!]) { organisations(filter: {uscc: $uscc}) { totalCount } }';

/** A folder of its own database that holds one officer, who is signed in. */
async function anOffice() {
  const folder = await mkdtemp(join(tmpdir(), 'consortium-kill-'));
  const server = await startEmbeddedPostgres({ folder, log: silent });
  await applyMigrations(server.url);
  const { client, close } = connect(server.url, { log: silent });
  const { id: userId } = await seeding(client).user('BUREAU_OFFICER');
  const secret = newSecret();
  await client.session.create({ data: { tokenHash: secretHash(secret), userId } });
  await close();
  await server.stop();
  // Behind a proxy, so that nothing is made up for a demonstration.
  return { environment: { DATA_DIR: folder, TRUST_PROXY: '1' }, cookie: `consortium_session=${secret}` };
}

it('loses no acknowledged write when the process is killed in the middle of a hundred, ten times', {
  timeout: 480_000,
}, async () => {
  const { environment, cookie } = await anOffice();
  const post = async (address: string, query: string, variables: object) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: Record<string, unknown> }).data;
  };
  let product = await startProduct(environment);
  onTestFinished(async () => {
    product.child.kill('SIGTERM');
    await once(product.child, 'exit');
    await rm(environment.DATA_DIR, { recursive: true, force: true });
  });
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let open = WRITES;
    const killAt = 10 + round * 8;
    await Promise.all(
      Array.from({ length: WRITES }, async (_each, write) => {
        const uscc = exampleUscc(FIRST_CODE + round * WRITES + write);
        const organisation = { legalName: `示例单位${uscc}`, uscc, kind: 'ENTERPRISE' };
        try {
          const { createOrganisation } = await post(product.address, CREATE, { organisation });
          if ('uscc' in (createOrganisation as object)) acknowledged.push(uscc);
        } catch {
          // Not acknowledged: it may or may not be there.
        }
        open -= 1;
        if (WRITES - open === killAt) product.child.kill('SIGKILL');
      }),
    );
    if (product.child.exitCode === null && product.child.signalCode === null)
      await once(product.child, 'exit');
    product = await startProduct(environment);
  }
  let kept = 0;
  for (let from = 0; from < acknowledged.length; from += WRITES) {
    const uscc = acknowledged.slice(from, from + WRITES);
    const { organisations } = await post(product.address, COUNT, { uscc });
    kept += (organisations as { totalCount: number }).totalCount;
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10);
  expect(kept).toBe(acknowledged.length);
});
