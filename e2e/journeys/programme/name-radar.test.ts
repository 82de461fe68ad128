import { expect, it } from 'vitest';
import { asPerson, clean } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

/** 螺丝粉 and 螺蛳粉: an open application of the demo city that sounds like a consortium. */
const CORE = '螺丝粉智能加工';
const [MINE, OTHER] = ['柳州市螺丝粉智能加工创新联合体', '柳州市螺蛳粉智能加工创新联合体'];
const REASON = '示例:一为设备,一为食品,技术路线不同';

it('经办人边输入边看到相近名称,就其中一对作出研判,在形审表三(一)c旁看到谁、何时、为什么', async () => {
  const page = await asPerson('officer');
  await page.getByRole('menuitem', { name: '名称雷达' }).click();
  await page.getByRole('heading', { name: '输入拟用名称的核心技术领域' }).waitFor();
  await clean(page);

  // The whole name may be pasted: its fixed parts stand there already.
  const name = page.getByLabel('拟建创新联合体名称');
  await name.fill(MINE);
  expect(await name.inputValue()).toBe(CORE);
  const near = page.getByRole('list', { name: '相近名称' });
  const found = near.getByRole('listitem');
  await page.getByText(`2 个相近,最近的是“${MINE}”`).waitFor();
  expect(await found.first().textContent()).toMatch(/核心技术领域相同.*相同文字：螺丝粉智能加工/u);
  expect(await found.last().textContent()).toMatch(
    /读音近似.*近似度 1\.00.*读音相同：luo si fen zhi neng jia gong/u,
  );
  expect(await found.last().locator('mark').textContent()).toBe('螺蛳粉智能加工');
  await clean(page);

  await page.getByRole('button', { name: `以“${MINE}”进行研判` }).click();
  await page.getByText(/^正在研判申报 Y\d{4}-0006/).waitFor();
  const other = found.filter({ hasText: OTHER });
  await other.getByText('尚未研判').waitFor();
  await other.getByRole('button', { name: `研判与“${OTHER}”是否重复` }).click();
  const dialog = page.getByRole('dialog', { name: '名称研判' });
  await dialog.getByRole('radio', { name: '不重复' }).check();
  await dialog.getByLabel(/^研判理由/).fill(REASON);
  await clean(page);
  await dialog.getByRole('button', { name: '作出研判' }).click();
  await other.getByText(REASON).waitFor();
  expect(await other.textContent()).toMatch(/研判: 不重复.*陆明 \d{4}-\d{2}-\d{2} \d{2}:\d{2}/u);

  await page.goto(`/applications/${new URL(page.url()).searchParams.get('application')}/formal-check`);
  const compared = page.getByRole('list', { name: '相近名称与研判' });
  const row = compared.getByRole('listitem').filter({ hasText: OTHER });
  await row.getByText(REASON).waitFor();
  expect(await row.textContent()).toContain('不重复');
  await row.getByRole('button', { name: `研判与“${OTHER}”是否重复` }).click();
  await dialog.getByRole('radio', { name: '重复', exact: true }).check();
  await dialog.getByLabel(/^研判理由/).fill('示例:补正后产品相同');
  await dialog.getByRole('button', { name: '作出研判' }).click();
  await row.getByText('示例:补正后产品相同').waitFor();
  await row.getByText('此前的研判 1 次').click();
  await row.getByText(REASON).waitFor();
  await clean(page);
});

it('申报单位在名称雷达中看到相近名称,看不到他人申报的状态,看不到研判,也看不到草稿', async () => {
  const { run } = await asAccount('officer');
  const { applications } = await run<{
    applications: { nodes: { name: string; leadUnit: { id: string } }[] };
  }>('{ applications(first: 100) { nodes { name leadUnit { id } } } }');
  const known = new Set(applications.nodes.map((each) => each.name));
  const draft = (
    await (
      await asAccount('unit28')
    ).run<{ applications: { nodes: { name: string; status: string }[] } }>(
      '{ applications(filter: { status: [DRAFT] }) { nodes { name status } } }',
    )
  ).applications.nodes.find((each) => !known.has(each.name));
  const draftName = String(draft?.name);

  const page = await asPerson('unit16', '/nameRadar');
  await page.getByLabel('拟建创新联合体名称').fill(CORE);
  const found = page.getByRole('list', { name: '相近名称' }).getByRole('listitem');
  const pending = found.filter({ hasText: MINE });
  await pending.waitFor();
  expect(await pending.getByRole('link').count()).toBe(0);
  expect(await pending.textContent()).not.toMatch(/待受理|研判/u);
  expect(await found.filter({ hasText: OTHER }).getByRole('link').count()).toBe(1);
  await clean(page);

  await page.getByLabel('拟建创新联合体名称').fill(draftName);
  await page.getByRole('heading', { name: '没有相近的名称' }).waitFor();
  expect(await page.getByText(draftName).count()).toBe(0);
});
