import { it } from 'vitest';
import { asPerson, clean } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

it('经办人在批次的限项一览看到哪个单位超出、哪些已满,以及最少撤回哪些申报即符合限项', async () => {
  type Found = { batches: { nodes: { id: string; kind: string }[] } };
  const { batches } = await (await asAccount('officer')).run<Found>(
    '{ batches(filter: { isOpen: true, kind: [PRE_APPLICATION] }) { nodes { id kind } } }',
  );
  const page = await asPerson('officer', `/batches/${batches.nodes[0]?.id}/show`);
  await page.getByRole('link', { name: '限项一览' }).click();
  await page.getByRole('row', { name: /柳州示例高压线束有限公司 企业 2 \/ 1 三\(三\)c 超出 1/ }).waitFor();
  await page.getByText(/^最少撤回 \d+ 个申报即符合限项$/).waitFor();
  await page.getByText('没有更少的方案;同样少的方案中优先撤回编号靠后的。').waitFor();
  await clean(page);
  await page.getByLabel('只看超出限项的').uncheck();
  await page.getByRole('row', { name: /广西示例大学 高等学校 3 \/ 3 三\(三\)d 已满/ }).waitFor();
  await clean(page);
});
