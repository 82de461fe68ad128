import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { asPerson, axeFindings, saved } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

/** 版本冲突: whoever saves second sees both versions and loses nothing, wherever a record is edited. */
const settle = async (page: Page, mine: string, theirs: string) => {
  const dialog = page.getByRole('dialog', { name: '他人已修改此记录' });
  await dialog.getByRole('radio', { name: mine }).waitFor();
  await dialog.getByRole('radio', { name: theirs }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  return dialog;
};

type Read = { organisation: { version: number; details: object } };
const UNIT = `query ($id: ID!) { organisation(id: $id) { version legalName uscc kind sector isLegalPerson divisionCode foundedOn details {
  industryCode registeredCapital businessScope legalRepresentative contactName contactPost contactPhone contactEmail
  rdTeam { asOf fulltimeRdStaff seniorExperts doctors chiefScientist }
  financialYears { year monthsOperated mainRevenue salesRevenue rdExpense profit isAudited }
  platforms { name kind level approvalNo approvedOn validTo revokedOn } } } }`;

it('填报页中的牵头单位资料:经办人同时改了,两个版本都在', async () => {
  const page = await asPerson('unit28');
  const { run: asLead } = await asAccount('unit28');
  const { applications } = await asLead<{
    applications: { nodes: { id: string; number: string; leadUnit: { id: string } }[] };
  }>('{ applications(first: 100) { nodes { id number leadUnit { id } } } }');
  const draft = applications.nodes.find(({ number }) => number.endsWith('0013'));
  await page.goto(`/applications/${draft?.id}`);
  await page.getByRole('tab', { name: '牵头单位', exact: true }).click();
  const place = page.getByLabel('经营地址', { exact: true });
  await place.waitFor();

  // The officer writes the same field, and another one, meanwhile.
  const { run } = await asAccount('officer');
  const { organisation } = await run<Read>(UNIT, { id: draft?.leadUnit.id });
  const { version, details, ...unit } = organisation;
  await run(
    `mutation ($id: ID!, $version: Int!, $organisation: OrganisationInput!) {
      updateOrganisation(id: $id, version: $version, organisation: $organisation, confirmed: true) { __typename } }`,
    {
      id: draft?.leadUnit.id,
      version,
      organisation: { ...unit, ...details, placeOfBusiness: '示例:经办人核实的地址', tags: ['示例标签'] },
    },
  );

  await place.fill('示例:本单位填写的地址');
  const dialog = await settle(page, '示例:本单位填写的地址', '示例:经办人核实的地址');
  await dialog.getByRole('button', { name: '采用所选内容继续编辑' }).click();
  await saved(page);

  const { organisation: after } = await run<{ organisation: { placeOfBusiness: string; tags: string[] } }>(
    'query ($id: ID!) { organisation(id: $id) { placeOfBusiness tags } }',
    { id: draft?.leadUnit.id },
  );
  expect(after).toEqual({ placeOfBusiness: '示例:本单位填写的地址', tags: ['示例标签'] });
});

it('批次设置:两位经办人同时修改,后保存的逐项选择', async () => {
  const [first, second] = [await asPerson('officer'), await asPerson('head')];
  const { run } = await asAccount('officer');
  const { batches } = await run<{ batches: { nodes: { id: string; title: string }[] } }>(
    '{ batches(filter: { year: 2024 }) { nodes { id title } } }',
  );
  const path = `/batches/${batches.nodes[0]?.id}`;
  for (const page of [first, second]) {
    await page.goto(path);
    await page.getByLabel('通知文件', { exact: true }).waitFor();
  }
  await first.getByLabel('通知文件', { exact: true }).fill('示例通知甲');
  await first.getByRole('button', { name: '保存' }).click();
  await first.getByText('示例通知甲').first().waitFor();
  await second.getByLabel('通知文件', { exact: true }).fill('示例通知乙');
  await second.getByRole('button', { name: '保存' }).click();
  const dialog = await settle(second, '示例通知乙', '示例通知甲');
  await dialog.getByRole('radio', { name: '示例通知甲' }).check();
  await dialog.getByRole('button', { name: '采用所选内容继续编辑' }).click();
  expect(await second.getByLabel('通知文件', { exact: true }).inputValue()).toBe('示例通知甲');
});

/** Some person of a unit. */
async function accountOf(unit: string): Promise<string> {
  type Users = { users: { nodes: { account: string; organisation: { legalName: string } | null }[] } };
  const { run } = await asAccount('sysadmin');
  for (let offset = 0; ; offset += 100) {
    const { users } = await run<Users>(
      'query ($offset: Int) { users(first: 100, offset: $offset) { nodes { account organisation { legalName } } } }',
      { offset },
    );
    const found = users.nodes.find(({ organisation }) => organisation?.legalName === unit);
    if (found) return found.account;
    if (users.nodes.length === 0) throw new Error(`nobody is of ${unit}`);
  }
}

/** 鹿寨县: whose one application no other journey touches. */
const DISTRICT = 'district450223';

it('两人同时办理一件申报:后办理的看到先办理的人做了什么,写好的理由还在', async () => {
  type Filed = {
    applications: { nodes: { id: string; version: number; leadUnit: { legalName: string } }[] };
  };
  const { run: asDistrict } = await asAccount(DISTRICT);
  const { applications } = await asDistrict<Filed>(
    '{ applications(first: 1, filter: { status: [SUBMITTED] }) { nodes { id version leadUnit { legalName } } } }',
  );
  const [filed] = applications.nodes as [Filed['applications']['nodes'][number]];
  const filer = await accountOf(filed.leadUnit.legalName);
  const page = await asPerson(DISTRICT, `/applications/${filed.id}/show`);
  await page.getByRole('button', { name: '退回', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '确认退回' });
  await dialog.getByLabel('理由').fill('示例:成员单位还不够');

  // The lead withdraws it while the district is still writing.
  const { run: asLead } = await asAccount(filer);
  await asLead(
    `mutation ($id: ID!, $version: Int!) { withdrawApplication(id: $id, version: $version, reason: "示例:另行组建") {
      __typename ... on Application { status } } }`,
    { id: filed.id, version: filed.version },
  );
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  const refusal = page.getByRole('dialog', { name: '未能退回' });
  await refusal.getByText('此记录最近的办理').waitFor();
  await refusal.getByText('示例:另行组建').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await refusal.getByRole('button', { name: '知道了' }).click();
  expect(await dialog.getByLabel('理由').inputValue()).toBe('示例:成员单位还不够');
  await dialog.getByRole('button', { name: '取消' }).click();
  await page.getByText('已撤回').first().waitFor();
});
