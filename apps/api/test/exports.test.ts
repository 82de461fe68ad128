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
  expect((await lead.send('/exports/nothing.csv')).status).toBe(404);
});

it('exports the log, the accounts and the rules in the words of the screens, in both languages', async () => {
  const { as, seed } = await startApi();
  const batch = await seed.batch();
  const officer = await as(await seed.user('BUREAU_OFFICER', { name: '示例·经办' }));
  const { data } = await officer.run(
    `mutation ($batch: BatchInput!) { createBatch(batch: $batch) { ... on Batch { id } } }`,
    {
      batch: {
        kind: 'PRE_APPLICATION',
        year: 2026,
        title: '示例批次甲',
        opensOn: '2026-01-01',
        closesOn: '2026-02-01',
        ruleSetId: `RuleSet_${batch.ruleSetId}`,
      },
    },
  );
  expect(data?.createBatch).toHaveProperty('id');
  const [audit, security] = [
    await as(await seed.user('AUDIT_ADMIN')),
    await as(await seed.user('SECURITY_ADMIN')),
  ];
  const english = { headers: { 'accept-language': 'en' } };

  const log = await (await audit.send('/exports/auditEntries.csv')).text();
  const logInEnglish = await (await audit.send('/exports/auditEntries.csv', english)).text();
  const accounts = await (await security.send('/exports/users.csv?orderBy=ACCOUNT_DESC')).text();
  const rules = await officer.send('/exports/ruleSets.xlsx');

  expect(log).toMatch(/时间,操作人,操作,对象,记录,理由,来源地址,变更内容/);
  expect(log).toMatch(/\d{4}-\d{2}-\d{2} \d{2}:\d{2},示例·经办,新建,批次,示例批次甲/);
  expect(logInEnglish).toMatch(/示例·经办,Created,Batch,示例批次甲/);
  expect(accounts).toMatch(/账号,姓名,角色,所属单位,所属县\(区\),状态,开通时间/);
  expect(accounts).toMatch(/示例·经办,市科技局经办人,,,正常/);
  expect(rules.headers.get('content-disposition')).toMatch(/_\d{8}\.xlsx$/);
  expect((await officer.send('/exports/users.csv')).status).toBe(200);
  expect(await (await officer.send('/exports/users.csv')).text()).not.toContain('示例·经办');
});
