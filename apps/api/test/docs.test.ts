import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { startApi } from './api.ts';
import { CREATE } from './documents.ts';
import { completeApplication } from './seed.ts';

const examples = async (): Promise<Map<string, string>> => {
  const text = await readFile(new URL('../../../docs/api.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/```graphql\n((?:query|mutation) (\w+)[\s\S]*?)```/g)];
  return new Map(blocks.map(([, source = '', name = '']) => [name, source]));
};

it('runs the five examples of docs/api.md as printed, with a token', async () => {
  const { seed, withToken } = await startApi();
  const [batch, district, parties] = await Promise.all([seed.batch(), seed.district(), seed.parties(2)]);
  const client = await withToken(parties.leadUser, ['READ', 'WRITE']);
  const application = completeApplication(parties, batch, district.id);
  const created = await client.run(CREATE, { batchId: `Batch_${batch.id}`, application });
  const { id } = (created.data as unknown as { createApplication: { id: string } }).createApplication;
  const documents = await examples();
  const variables = { id, uscc: [parties.lead.uscc], search: '示例', idempotencyKey: 'docs-example-1' };

  const answers = new Map<string, { data?: unknown; errors?: unknown }>();
  for (const [name, source] of documents) answers.set(name, await client.run(source, variables));

  expect([...documents.keys()]).toEqual(['OpenBatches', 'Applications', 'Clauses', 'Units', 'Submit']);
  for (const { errors } of answers.values()) expect(errors).toBeUndefined();
  expect(answers.get('OpenBatches')?.data).toMatchObject({ batches: { totalCount: 1 } });
  expect(answers.get('Applications')?.data).toMatchObject({ applications: { totalCount: 1 } });
  expect(answers.get('Units')?.data).toMatchObject({ byCode: { nodes: [{ uscc: parties.lead.uscc }] } });
  expect(answers.get('Submit')?.data).toMatchObject({ submitApplication: { __typename: 'RulesViolated' } });
});
