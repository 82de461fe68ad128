import { expect, it } from 'vitest';
import { accountsByUnit, open, pasteInto, type Report, reportOf, year } from '../../annual-report.ts';
import { act, asPerson, choose, clean, heading, saved } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

it('成员单位从 Excel 粘贴本单位数据,不是数字的指出来,确认;只见本单位', async () => {
  const report = await reportOf('挖掘机电液控制');
  const accounts = await accountsByUnit();
  const lead = await asAccount(accounts.get(report.leadUnit.id) ?? '');
  const { node } = await lead.run<{ node: Report }>(
    'query ($id: ID!) { node(id: $id) { ... on AnnualReport { parts { unitId unitName } } } }',
    { id: report.id },
  );
  const part = node.parts.find(({ unitId }) => unitId !== null && unitId !== report.leadUnit.id);
  const member = await open(accounts.get(part?.unitId ?? '') ?? '', report);
  expect(await member.getByRole('tab').allTextContents()).toEqual([part?.unitName]);

  await pasteInto(member, '研发投入:自筹(万元)', '1,200.50\n３00\n0\n五\n12\n3\n1\n2\n1\n4\n80\n5\n');
  await member.getByText('不是数字:引进人才').waitFor();
  await clean(member);
  await member.getByRole('textbox', { name: '引进人才(人)' }).fill('5');
  await saved(member);
  await act(member, '确认本单位数据');
  await member.getByText('1/8').waitFor();
  await clean(member);
});

it('牵头单位提交,县区初审,市科技局退回,牵头单位请单位修改并说明变动,再提交,审核通过,快照不变', async () => {
  const report = await reportOf('固态储热');
  const accounts = await accountsByUnit();
  const lead = await open(accounts.get(report.leadUnit.id) ?? '', report);
  await lead.getByText('可以提交').waitFor();
  await lead.getByRole('textbox', { name: '突破关键技术(项)' }).fill('80');
  // Outside of the plausible range: a reason, printed with the figure.
  await lead
    .getByText(/突破关键技术.*合理范围/)
    .first()
    .waitFor();
  await lead.getByRole('textbox', { name: '“突破关键技术”的说明' }).fill('示例:含历年累计的工艺改进');
  await saved(lead);
  await act(lead, '提交报告');
  await lead.getByText('待初审').first().waitFor();
  await clean(lead);

  const district = await open('district450205', report);
  await act(district, '初审通过');
  await district.getByText('待审核').first().waitFor();

  const officer = await open('officer', report);
  await officer.getByText('示例:含历年累计的工艺改进').first().waitFor();
  await officer.getByRole('tab').nth(2).click();
  await clean(officer);
  await act(officer, '退回修改', '示例:请核对研发投入口径');
  await officer.getByText('退回修改').first().waitFor();

  await lead.reload();
  await lead.getByRole('tab').nth(2).click();
  await act(lead, '请单位修改', '示例:请按合同口径填报');
  await lead.getByText('8/9').waitFor();
  await lead.getByRole('button', { name: '提交报告' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: '提交报告' }).click();
  const refusal = lead.getByRole('dialog', { name: /未能/ });
  await refusal.getByText(/尚未确认本单位数据/).waitFor();
  await refusal.getByRole('button', { name: '知道了' }).click();

  const parts = await (await asAccount(accounts.get(report.leadUnit.id) ?? '')).run<{ node: Report }>(
    'query ($id: ID!) { node(id: $id) { ... on AnnualReport { parts { unitId unitName isConfirmed } } } }',
    { id: report.id },
  );
  const asked = parts.node.parts.find(
    (each) => 'isConfirmed' in each && each.isConfirmed === false && each.unitId,
  );
  const member = await open(accounts.get(asked?.unitId ?? '') ?? '', report);
  await member.getByRole('textbox', { name: '申请专利(件)' }).fill('6');
  await saved(member);
  await act(member, '确认本单位数据');
  await member.getByText('9/9').waitFor();

  await lead.reload();
  await act(lead, '提交报告');
  await lead.getByText('待初审').first().waitFor();
  await district.reload();
  await act(district, '初审通过');
  await officer.reload();
  await act(officer, '审核通过');
  await officer.getByText('审核通过').first().waitFor();
  const hashes = officer.getByRole('region', { name: '历次提交' }).getByRole('row');
  expect(await hashes.count()).toBe(3);
  // One cell was corrected, and exactly that one is told.
  const changes = officer.getByRole('region', { name: /提交的改动/ }).getByRole('row');
  expect(await changes.count()).toBe(2);
  await changes.last().getByText('申请专利', { exact: true }).waitFor();
  await officer.getByText('待审核 → 审核通过').waitFor();
  await clean(officer);
});

it('经办人新建填报任务,改截止日期;为一个联合体延期,写明理由', async () => {
  const page = await asPerson('officer', '/reportingRounds/create');
  await page.getByRole('textbox', { name: '填报任务名称' }).fill('示例:下一年度运行报告');
  await page.getByRole('spinbutton', { name: /^年度/ }).fill(String(year + 1));
  await page.getByLabel('报告期开始').fill(`${year + 1}-01-01`);
  await page.getByLabel('报告期结束').fill(`${year + 1}-12-31`);
  await page.getByLabel('填报截止日期').fill(`${year + 2}-01-30`);
  await choose(page, /^指标集/, /年度运行报告指标/);
  await clean(page);
  await page.getByRole('button', { name: '保存' }).click();
  await heading(page, '示例:下一年度运行报告');
  await page.getByText('尚未启动').waitFor();
  await page.getByRole('button', { name: '启动填报' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '启动填报' }).click();
  const refusal = page.getByRole('dialog', { name: /未能/ });
  await refusal.getByText('报告期开始后才能启动填报').waitFor();
  await refusal.getByRole('button', { name: '知道了' }).click();
  await clean(page);

  const report = await reportOf('工业视觉检测');
  await page.goto(`/annualReports/${report.id}/show`);
  await page.getByRole('button', { name: '延期', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('填报截止日期').fill(`${year + 2}-03-31`);
  await dialog.getByLabel('理由').fill('示例:统计口径调整');
  await dialog.getByRole('button', { name: '延期', exact: true }).click();
  await page
    .getByText(new RegExp(`${year + 2}-03-31`))
    .first()
    .waitFor();
});

it('经办人以现有指标集形成新版本,改一项阈值,公式照旧', async () => {
  const page = await asPerson('officer', '/indicatorSets');
  await page
    .getByRole('link', { name: /年度运行报告指标/ })
    .last()
    .click();
  await page.getByRole('link', { name: '以此形成新版本' }).click();
  await heading(page, '新建指标集');
  // The second of the lead unit's figures, which asks for no reason yet.
  await page.getByLabel('同比变动须说明(%)').nth(5).fill('30');
  await page.getByRole('button', { name: '保存' }).click();
  await heading(page, /指标 v[2-9]/);
  await page.getByRole('row', { name: /咨询机构会议.*30/ }).waitFor();
  // Formulas came through the form as they were.
  await page.getByText('差额:FUND_INCOME、FUND_SPENDING').waitFor();
  await clean(page);
});
