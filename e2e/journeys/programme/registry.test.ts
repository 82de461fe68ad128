import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { act, asPerson, choose, clean } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

/** 名录: a consortium of the demo city, led by a unit that has a person of its own. */
type Hands = Awaited<ReturnType<typeof asAccount>>;
type Unit = { id: string; legalName: string };
type Person = { account: string; organisation: Unit | null };

const CREATE = `mutation ($c: ID!, $r: ChangeRequestInput!) { createChangeRequest(consortiumId: $c, changeRequest: $r) {
  ... on ChangeRequest { id consents { organisation { id } } } ... on Problem { code } } }`;
const mutation = (name: string) =>
  `mutation ($id: ID!, $reason: String) { result: ${name}(id: $id, reason: $reason) { __typename
    ... on ChangeRequest { status } ... on Problem { code message } } }`;

/** Who takes part, by account: the lead and units without a record that would stop them. */
const LEAD = 'unit07';
const accounts = ['unit22', 'unit20', 'unit50', 'unit16', 'unit67'] as const;

async function setting() {
  const admin = await asAccount('sysadmin');
  const found = await Promise.all(
    [LEAD, ...accounts].map((search) =>
      admin.run<{ users: { nodes: Person[] } }>(
        'query ($search: String) { users(filter: { search: $search }) { nodes { account organisation { id legalName } } } }',
        { search },
      ),
    ),
  );
  const people = found.flatMap(({ users }) => users.nodes);
  const person = (account: string) =>
    people.find((each) => each.account === account) as Person & { organisation: Unit };
  const { consortia } = await (await asAccount('officer')).run<{
    consortia: { nodes: { id: string; name: string }[] };
  }>('query ($lead: ID!) { consortia(filter: { leadUnitId: $lead }) { nodes { id name } } }', {
    lead: person(LEAD).organisation.id,
  });
  const consortium = consortia.nodes[0] as { id: string; name: string };
  return { consortium, others: accounts.map(person) };
}

const member = (unit: Unit, role = 'MEMBER') => ({
  organisationId: unit.id,
  role,
  layer: 'CORE',
  chainPosition: 'UPSTREAM',
  strengths: '示例:行业骨干',
  taskDivision: '示例:承担关键部件研发',
  cooperationKinds: ['RESEARCH'],
  cooperationEvidence: '示例:联合研发协议',
});

/** A member as it joined years ago, over the wire: what the screens are to show is then there. */
async function joined(
  lead: Hands,
  consortiumId: string,
  person: Person & { organisation: Unit },
  on: string,
) {
  const { createChangeRequest } = await lead.run<{ createChangeRequest: { id: string } }>(CREATE, {
    c: consortiumId,
    r: {
      effectiveOn: on,
      reason: '示例',
      change: { kind: 'MEMBER_JOINS', member: member(person.organisation) },
    },
  });
  const { id } = createChangeRequest;
  await (await asAccount(person.account)).run(mutation('consentToChange'), { id });
  await lead.run(mutation('submitChangeRequest'), { id });
  const { result } = await (await asAccount('head')).run<{ result: { status?: string; message?: string } }>(
    mutation('approveChangeRequest'),
    { id, reason: '示例意见' },
  );
  expect(result).toMatchObject({ status: 'APPROVED' });
}

const pickUnit = async (page: Page, name: string) => {
  await page.getByRole('combobox', { name: /^单位/ }).fill(name);
  await page.getByRole('option', { name: new RegExp(name) }).click();
};
/** The number under which a request was saved, and its page. */
const saved = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/\/changeRequests\/ChangeRequest_[^/]+\/show/);
  return /ChangeRequest_[0-9a-f-]+/.exec(page.url())?.[0] as string;
};
it('成员退出、替换,牵头单位和名称变更;截至日期可见当日成员', async () => {
  const { consortium, others } = await setting();
  const [leaver, replaced, newcomer, heir, stays] = others as [
    Person & { organisation: Unit },
    Person & { organisation: Unit },
    Person & { organisation: Unit },
    Person & { organisation: Unit },
    Person & { organisation: Unit },
  ];
  const lead = await asAccount(LEAD);
  for (const person of [leaver, replaced, heir, stays])
    await joined(lead, consortium.id, person, '2025-03-01');

  const page = await asPerson(LEAD);
  const begin = async (kind: string, on: string) => {
    await page.goto(`/consortia/${consortium.id}/show`);
    await page.getByRole('link', { name: '申请变更' }).click();
    await choose(page, '变更类别', kind);
    await page.getByLabel(/^生效日期/).fill(on);
  };
  /** The units concerned agree, the lead submits on the page, the section head approves on theirs. */
  const carryThrough = async (id: string, concerned: readonly Person[]) => {
    for (const { account } of concerned)
      await (await asAccount(account)).run(mutation('consentToChange'), { id });
    await page.reload();
    await act(page, '提交');
    await page.getByText('待审批').first().waitFor();
    const head = await asPerson('head', `/changeRequests/${id}/show`);
    await act(head, '同意', '示例:符合程序');
    await head.getByText('已同意').first().waitFor();
    await head.context().close();
  };

  await begin('成员单位退出', '2025-06-01');
  await choose(page, /^退出\(/, leaver.organisation.legalName);
  await page.getByRole('region', { name: '变更前后对照' }).getByText(leaver.organisation.legalName).waitFor();
  await clean(page);
  await carryThrough(await saved(page), [leaver]);

  await begin('成员单位替换', '2025-07-01');
  await choose(page, /^退出\(/, replaced.organisation.legalName);
  await pickUnit(page, newcomer.organisation.legalName);
  await choose(page, '合作基础', '技术研发');
  await page.keyboard.press('Escape');
  await page.getByLabel('行业地位或专业能力').fill('示例:行业骨干');
  await choose(page, '产业链位置', '上游');
  await carryThrough(await saved(page), [replaced, newcomer]);

  await begin('名称变更', '2025-08-01');
  await page.getByLabel('新名称').fill('柳州市示例更名后创新联合体');
  await carryThrough(await saved(page), []);

  await begin('牵头单位变更', '2025-09-01');
  await pickUnit(page, heir.organisation.legalName);
  await choose(page, '合作基础', '技术研发');
  await page.keyboard.press('Escape');
  await page.getByLabel('行业地位或专业能力').fill('示例:行业骨干');
  await choose(page, '产业链位置', '上游');
  await carryThrough(await saved(page), [heir]);

  await page.goto(`/consortia/${consortium.id}/show?tab=members`);
  const table = page.getByRole('region', { name: /^成员单位/ });
  const on = async (day: string) => {
    await page.getByLabel('日期', { exact: true }).fill(day);
    await page.getByRole('heading', { name: new RegExp(`^截至 ${Number(day.slice(0, 4))}年`) }).waitFor();
  };
  await on('2025-05-31');
  await table.getByText(leaver.organisation.legalName).waitFor();
  await on('2025-06-01');
  await table.getByText(leaver.organisation.legalName).waitFor({ state: 'detached' });
  await table.getByText(replaced.organisation.legalName).waitFor();
  await on('2025-07-01');
  await table.getByText(newcomer.organisation.legalName).waitFor();
  expect(await table.getByText(replaced.organisation.legalName).count()).toBe(0);
  // The arrow keys move the day as the mouse does.
  await page.getByRole('slider', { name: '截至日期' }).focus();
  await page.keyboard.press('ArrowLeft');
  await table.getByText(replaced.organisation.legalName).waitFor();
  await clean(page);

  await on('2025-09-01');
  await table.getByRole('row', { name: new RegExp(`${heir.organisation.legalName}.*牵头单位`) }).waitFor();

  await page.getByRole('tab', { name: '概况' }).click();
  const terms = page.getByRole('region', { name: '历次名称、方向与状态' });
  await terms.getByText('柳州市示例更名后创新联合体').waitFor();
  await terms.getByText(consortium.name).waitFor();
});
