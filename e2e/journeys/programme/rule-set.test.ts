import { expect, it } from 'vitest';
import { act, asPerson, clean, heading, openMenu } from '../../browser.ts';

it('经办人起草新版规则,先测算影响、逐条对照,签字送会签;科室负责人会签后才能用于批次', async () => {
  const officer = await asPerson('officer', '/ruleSets/create');
  const members = officer.getByText('三(三)b 成员单位不少于 8 个').locator('xpath=ancestor::section[1]');
  await members.getByRole('spinbutton', { name: '下限' }).fill('10');
  await officer.getByLabel('施行日期').fill('2027-01-01');
  await officer.getByText('已修改 2 处').waitFor();
  await officer.getByRole('button', { name: '保存为新版本' }).click();
  await heading(officer, '柳科规〔2024〕7号 v2');
  await officer.getByText('起草中').first().waitFor();

  await officer.getByRole('button', { name: '开始测算' }).click();
  const summary = await officer.getByText(/^共测算 \d+ 件,\d+ 件结论有变化$/).textContent();
  const [records = 0, impacted = 0] = (summary?.match(/\d+/g) ?? []).map(Number);
  expect(records).toBeGreaterThan(impacted);
  const byClause = officer.getByRole('region', { name: '按条款' });
  await byClause.getByRole('button', { name: '三(三)b', exact: true }).click();
  await officer.getByText('只看“三(三)b”').waitFor();
  const rows = officer.getByRole('region', { name: /^结论有变化的记录/ }).getByRole('row');
  const counted = await byClause
    .getByRole('row', { name: /三\(三\)b/ })
    .getByRole('cell')
    .last()
    .textContent();
  await officer.getByRole('heading', { name: `结论有变化的记录(${counted})` }).waitFor();
  // A page of fifty at first; more on demand.
  for (const more = officer.getByRole('button', { name: /^再显示/ }); (await more.count()) > 0; )
    await more.click();
  expect(await rows.count()).toBe(Number(counted) + 1);
  await rows.nth(1).getByText('三(三)b:符合 → 需说明').waitFor();
  await clean(officer);
  await rows
    .nth(1)
    .getByRole('button', { name: /^逐条对照/ })
    .click();
  const dialog = officer.getByRole('dialog', { name: /两版规则逐条对照/ });
  await dialog.getByText(/要求不少于 10 个/).waitFor();
  await clean(officer);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await act(officer, '签字并送会签');
  await officer.getByText('会签中').first().waitFor();

  const head = await asPerson('head');
  await openMenu(head, '规则');
  await head
    .getByRole('row', { name: /会签中/ })
    .getByRole('link')
    .first()
    .click();
  await heading(head, '柳科规〔2024〕7号 v2');
  await head.getByText('示例·陆明').first().waitFor();
  await act(head, '会签签发');
  await head.getByText('已签发').first().waitFor();
  await head.getByText(/^示例·蒙丽华 20/).waitFor();
  await clean(head);

  await officer.goto('/batches/create');
  await officer.getByRole('combobox', { name: /^适用规则/ }).click();
  await officer.getByRole('option', { name: '柳科规〔2024〕7号 · v2' }).waitFor();
});
