import { expect, it } from 'vitest';
import { startApi } from './api.ts';
import { CREATE } from './documents.ts';
import { completeApplication } from './seed.ts';

it('exports a list as the viewer sees it, codes as text and formulas as words', async () => {
  const { as, seed, anonymous } = await startApi();
  const [batch, district, parties, stranger] = await Promise.all([
    seed.batch(),
    seed.district(),
    seed.parties(2),
    seed.parties(0),
  ]);
  const lead = await as(parties.leadUser);
  const application = { ...completeApplication(parties, batch, district.id), contactName: '=HYPERLINK("x")' };
  await lead.run(CREATE, { batchId: `Batch_${batch.id}`, application });

  const csv = await (await lead.send('/exports/applications.csv')).text();
  const others = await (await (await as(stranger.leadUser)).send('/exports/applications.csv')).text();
  const workbook = await lead.send('/exports/applications.xlsx');

  expect(csv.split('\r\n')[0]).toContain('申报编号,拟建创新联合体名称,状态,牵头单位,统一社会信用代码');
  expect(csv).toContain(parties.lead.uscc);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(others).not.toContain(parties.lead.uscc);
  expect(workbook.headers.get('content-disposition')).toMatch(/%E5%88%9B%E6%96%B0.*_\d{8}\.xlsx$/);
  expect(new Uint8Array(await workbook.arrayBuffer()).slice(0, 2)).toEqual(new TextEncoder().encode('PK'));
  expect((await anonymous.send('/exports/applications.csv')).status).toBe(401);
  expect((await lead.send('/exports/auditEntries.csv')).status).toBe(404);
});
