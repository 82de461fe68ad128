import { expect, it } from 'vitest';
import { axeFindings, openPage, signIn } from '../browser.ts';
import { asAccount } from '../graphql.ts';

/** The lead unit of the demo city's passed pre-application. */
const LEAD = 'unit16';

const passed = async (): Promise<{ id: string; name: string }> => {
  const { applications } = await (await asAccount(LEAD)).run<{
    applications: { nodes: { id: string; name: string }[] };
  }>('{ applications(filter: { status: [PASSED], kind: [PRE_APPLICATION] }) { nodes { id name } } }');
  return applications.nodes[0] as { id: string; name: string };
};

it('牵头单位把形审通过的预申报转为正式申报,逐项确认承接内容,提出“一事一议”', async () => {
  const { id, name } = await passed();
  const page = await openPage();
  await signIn(page, LEAD);
  await page.goto(`/applications/${id}/show`);
  await page.getByRole('button', { name: '转为正式申报' }).click();
  const dialog = page.getByRole('dialog', { name: '转为正式申报' });
  await dialog.getByRole('radio', { name: /^示例批次(?!.*\(会议\))/ }).check();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: '转为正式申报' }).click();

  await page.getByRole('heading', { level: 1, name: new RegExp(`${name}\\(Z`) }).waitFor();
  for (const tab of ['基本信息', '成员单位', '组织机构', '经费管理', '计划任务']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await page.getByText(/本页内容承接自预申报 Y\d{4}-\d{4},请核对/).waitFor();
    await page.getByRole('button', { name: '确认本页内容' }).click();
    await page.getByText(/承接自预申报 Y\d{4}-\d{4},已确认/).waitFor();
  }
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('link', { name: '查看全文' }).click();
  await page.getByRole('link', { name: /^承接自预申报 Y/ }).waitFor();
  await page.getByRole('tab', { name: '一事一议' }).click();
  await page.getByRole('button', { name: '提出“一事一议”' }).click();
  const proposal = page.getByRole('dialog', { name: '提出“一事一议”' });
  await proposal.getByLabel('理由').fill('示例:产业发展急需,主营业务收入暂未达到标准');
  await proposal.getByRole('checkbox', { name: /主营业务收入/ }).check();
  expect(await proposal.getByRole('checkbox', { name: /失信/ }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await proposal.getByRole('button', { name: '提出“一事一议”' }).click();
  await page.getByText('各条款的对照结果照常列出').waitFor();
  await page.getByText('待论证').first().waitFor();
});

it('“一事一议”:经办人提出并登记论证,分管领导凭文件决定,条款对照照常列出', async () => {
  const officer = await openPage();
  await signIn(officer, 'officer');
  const { applications } = await (await asAccount('officer')).run<{
    applications: { nodes: { id: string; examination: { findings: { code: string; outcome: string }[] } }[] };
  }>(
    '{ applications(first: 10, filter: { status: [RECEIVED] }) { nodes { id examination { findings { code outcome } } } } }',
  );
  const id = applications.nodes[0]?.id as string;
  const before = applications.nodes[0]?.examination.findings;
  await officer.goto(`/applications/${id}/show`);
  await officer.getByRole('tab', { name: '一事一议' }).click();
  await officer.getByRole('button', { name: '提出“一事一议”' }).click();
  const proposal = officer.getByRole('dialog', { name: '提出“一事一议”' });
  await proposal.getByLabel('理由').fill('示例:市委、市政府重点扶持的产业,平台正在认定');
  await proposal.getByRole('checkbox', { name: /创新平台/ }).check();
  await proposal.getByRole('button', { name: '提出“一事一议”' }).click();
  await officer.getByText('待论证').first().waitFor();

  await officer.getByRole('button', { name: '登记论证' }).click();
  const argument = officer.getByRole('dialog', { name: '登记“一事一议”论证' });
  await argument.getByLabel('参加人员').fill('示例·产业专家三人、经办人');
  await argument.getByLabel('论证意见').fill('示例:与会人员认为确属产业发展急需');
  expect(await axeFindings(officer)).toEqual([]);
  await argument.getByRole('button', { name: '登记“一事一议”论证' }).click();
  await officer.getByText('待决定').first().waitFor();

  const leader = await openPage();
  await signIn(leader, 'leader');
  await leader.goto(`/applications/${id}/show`);
  await leader.getByRole('tab', { name: '一事一议' }).click();
  await leader.getByRole('button', { name: '决定', exact: true }).click();
  const decision = leader.getByRole('dialog', { name: '决定“一事一议”' });
  await decision.getByLabel('决定文号').fill(`柳科[${new Date().getFullYear()}]77号`);
  await decision.getByRole('button', { name: /^决定/ }).click();
  await leader.getByText('已同意').first().waitFor();
  await leader.getByText(`柳科〔${new Date().getFullYear()}〕77号`).first().waitFor();
  expect(await axeFindings(leader)).toEqual([]);

  const after = await (await asAccount('officer')).run<{
    application: { examination: { findings: { code: string; outcome: string }[] } };
  }>('query ($id: ID!) { application(id: $id) { examination { findings { code outcome } } } }', { id });
  expect(after.application.examination.findings).toEqual(before);
});
