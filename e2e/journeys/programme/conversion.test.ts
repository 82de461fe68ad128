import { expect, it } from 'vitest';
import { asPerson, clean, heading } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';
import { approveSpecialCase, argueSpecialCase, proposeSpecialCase } from '../../screens/special-case.ts';

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
  const page = await asPerson(LEAD, `/applications/${id}/show`);
  await page.getByRole('button', { name: '转为正式申报' }).click();
  const dialog = page.getByRole('dialog', { name: '转为正式申报' });
  await dialog.getByRole('radio', { name: /^示例批次(?!.*\(会议\))/ }).check();
  await clean(page);
  await dialog.getByRole('button', { name: '转为正式申报' }).click();

  await heading(page, new RegExp(`${name}\\(Z`));
  for (const tab of ['基本信息', '成员单位', '组织机构', '经费管理', '计划任务']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await page.getByText(/本页内容承接自预申报 Y\d{4}-\d{4},请核对/).waitFor();
    await page.getByRole('button', { name: '确认本页内容' }).click();
    await page.getByText(/承接自预申报 Y\d{4}-\d{4},已确认/).waitFor();
  }
  await clean(page);

  await page.getByRole('link', { name: '查看全文' }).click();
  await page.getByRole('link', { name: /^承接自预申报 Y/ }).waitFor();
  await proposeSpecialCase(page, '示例:产业发展急需,主营业务收入暂未达到标准', /主营业务收入/);
});

it('“一事一议”:经办人提出并登记论证,分管领导凭文件决定,条款对照照常列出', async () => {
  const officer = await asPerson('officer');
  const { applications } = await (await asAccount('officer')).run<{
    applications: { nodes: { id: string; examination: { findings: { code: string; outcome: string }[] } }[] };
  }>(
    '{ applications(first: 10, filter: { status: [RECEIVED] }) { nodes { id examination { findings { code outcome } } } } }',
  );
  const id = applications.nodes[0]?.id as string;
  const before = applications.nodes[0]?.examination.findings;
  await officer.goto(`/applications/${id}/show`);
  await proposeSpecialCase(officer, '示例:市委、市政府重点扶持的产业,平台正在认定', /创新平台/);
  await argueSpecialCase(officer);

  const leader = await asPerson('leader', `/applications/${id}/show`);
  await approveSpecialCase(leader, `柳科[${new Date().getFullYear()}]77号`);
  await leader.getByText(`柳科〔${new Date().getFullYear()}〕77号`).first().waitFor();

  const after = await (await asAccount('officer')).run<{
    application: { examination: { findings: { code: string; outcome: string }[] } };
  }>('query ($id: ID!) { application(id: $id) { examination { findings { code outcome } } } }', { id });
  expect(after.application.examination.findings).toEqual(before);
});
