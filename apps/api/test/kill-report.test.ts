import { once } from 'node:events';
import { annualOperation2026, filledIn } from '@consortium/domain';
import { expect, it, onTestFinished } from 'vitest';
import { hashOf } from '../src/hash.ts';
import { newSecret, secretHash } from '../src/security/secrets.ts';
import { type Api, startApi } from './api.ts';
import { startProduct } from './product.ts';
import { aRegistry } from './registry.ts';
import { hasMet, openRound } from './reports.ts';

/** 断电: killed while reports are submitted and a year book is read; a report is submitted whole, or not at all. */
const REPORTS = 10;
const SUBMIT =
  'mutation ($id: ID!) { submitAnnualReport(id: $id) { __typename ... on AnnualReport { status } } }';

/** Consortia whose reports are filled in and confirmed, each with the cookie of its lead unit's person. */
async function readyReports(api: Api) {
  const { database } = api;
  const registries = [];
  for (let at = 0; at < REPORTS; at += 1) {
    const registry = await aRegistry(api, 0);
    await hasMet(api, registry.id, 2025);
    registries.push(registry);
  }
  await openRound((registries[0] as (typeof registries)[number]).officer, database, 2025);
  return Promise.all(
    registries.map(async ({ id, leadUnit }) => {
      const report = await database.annualReport.findFirstOrThrow({
        where: { consortiumId: id.replace('Consortium_', '') },
        include: { parts: true },
      });
      const user = await database.user.findFirstOrThrow({ where: { organisationId: leadUnit.id } });
      for (const part of report.parts)
        await database.reportPart.update({
          where: { id: part.id },
          data: {
            figures: Object.fromEntries(
              filledIn(annualOperation2026, part.organisationId).map(({ code }) => [
                code,
                { value: '2', reason: '', carriedFrom: null },
              ]),
            ),
            ...(part.organisationId ? { confirmedAt: new Date(), confirmedById: user.id } : {}),
          },
        });
      const texts = Object.fromEntries(annualOperation2026.narratives.map(({ code }) => [code, '示例']));
      await database.annualReport.update({ where: { id: report.id }, data: { texts } });
      const token = newSecret();
      await database.session.create({ data: { tokenHash: secretHash(token), userId: user.id } });
      return { id: report.id, cookie: `consortium_session=${token}` };
    }),
  );
}

it('leaves no report half submitted, loses no submission it acknowledged, and goes on after it', {
  timeout: 180_000,
}, async () => {
  const api = await startApi();
  const reports = await readyReports(api);
  const officer = newSecret();
  const { id: userId } = await api.seed.user('BUREAU_OFFICER');
  await api.database.session.create({ data: { tokenHash: secretHash(officer), userId } });
  const environment = { DATABASE_URL: api.url, DATA_DIR: api.folder };
  const submit = async (address: string, { id, cookie }: (typeof reports)[number]): Promise<string> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: SUBMIT, variables: { id: `AnnualReport_${id}` } }),
    });
    const { data } = (await response.json()) as { data: { submitAnnualReport: { __typename: string } } };
    return data.submitAnnualReport.__typename;
  };

  const first = await startProduct(environment);
  onTestFinished(() => void first.child.kill('SIGKILL'));
  const acknowledged: string[] = [];
  const cookie = `consortium_session=${officer}`;
  const book = fetch(`${first.address}/papers/year-books/2025.xlsx`, { headers: { cookie } }).then((answer) =>
    answer.arrayBuffer(),
  );
  await Promise.allSettled([
    book,
    ...reports.map(async (report) => {
      if ((await submit(first.address, report)) === 'AnnualReport') acknowledged.push(report.id);
      if (acknowledged.length === 3) first.child.kill('SIGKILL');
    }),
  ]);
  first.child.kill('SIGKILL');
  if (first.child.exitCode === null && first.child.signalCode === null) await once(first.child, 'exit');

  const rows = await api.database.annualReport.findMany({ include: { snapshots: true } });
  const submitted = rows.filter(({ status }) => status === 'SUBMITTED').map(({ id }) => id);
  expect(acknowledged.length).toBeGreaterThanOrEqual(3);
  expect(submitted).toEqual(expect.arrayContaining(acknowledged));
  for (const { id, status, submittedAt, snapshots } of rows) {
    const audited = await api.database.auditEntry.count({ where: { recordId: id, action: 'submit' } });
    const whole = status === 'SUBMITTED' ? 1 : 0;
    expect([id, snapshots.length, submittedAt === null ? 0 : 1, audited]).toEqual([id, whole, whole, whole]);
    for (const { content, hash } of snapshots) expect(hashOf(content)).toBe(hash);
  }

  const second = await startProduct(environment);
  onTestFinished(() => void second.child.kill('SIGTERM'));
  for (const report of reports.filter(({ id }) => !submitted.includes(id)))
    expect(await submit(second.address, report)).toBe('AnnualReport');
  const answer = await fetch(`${second.address}/papers/year-books/2025.xlsx`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
});
