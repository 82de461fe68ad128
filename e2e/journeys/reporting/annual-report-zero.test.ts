import { it } from 'vitest';
import { accountsByUnit, open, reportOf, year } from '../../annual-report.ts';
import { act, clean, saved } from '../../browser.ts';

it('牵头单位作零报告并写明理由,空白处填 0;逾期未交的,催报记录可查', async () => {
  const report = await reportOf('化学药物', year - 1);
  const accounts = await accountsByUnit();
  const lead = await open(accounts.get(report.leadUnit.id) ?? '', report, year - 1);
  await lead.getByText(/已逾期 \d+ 天/).waitFor();
  await lead.getByRole('region', { name: '催报' }).getByText(`${year}-01-30(提前 21 天)`).waitFor();
  await act(lead, '零报告', '示例:本期停产,未开展活动');
  await lead.getByText('示例:本期停产,未开展活动').first().waitFor();
  await clean(lead);
  // What goes on from last year is no activity, but somebody has to say that it still is so.
  await lead.getByRole('tab').nth(1).click();
  const carried = lead.getByRole('tabpanel').getByRole('button', { name: '确认', exact: true });
  await carried.first().click();
  await carried.click();
  await saved(lead);
  await act(lead, '确认本单位数据');
  await lead.getByText('1/1').waitFor();
  await act(lead, '提交报告');
  await lead.getByText('待初审').first().waitFor();
  await lead.getByText(/逾期 \d+ 天提交/).waitFor();
  await clean(lead);
});
