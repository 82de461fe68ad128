import { type RuleInput, type RuleSet, ruleSetSchema } from '@consortium/domain';
import {
  measureLabels,
  type ParameterField,
  type ParameterFields,
  parameterLabels,
  parametersOf,
  termNames,
} from '@consortium/domain/parameters';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { act, asPerson, choose, clean, heading } from '../browser.ts';
import { asAccount } from '../graphql.ts';

/** 其他城市的规则 typed into the form clause by clause, signed by two, pinned to a batch, and judged by. */
const forces = { HARD: '硬性要求', IN_PRINCIPLE: '原则上', JUDGEMENT: '人工研判' } as const;
const rule = (
  code: string,
  quote: string,
  force: keyof typeof forces,
  measure: RuleInput['measure'],
): RuleInput => ({ code, clause: code, quote, title: { 'zh-CN': quote, en: code }, force, measure });

// 厦门市创新联合体管理办法 2025: https://sti.xm.gov.cn/xxgk/zcjd/202507/t20250711_2944786.htm
const xiamen: RuleInput[] = [
  rule('LEAD_KIND', '龙头企业、新型研发机构或三甲医院（仅生命健康领域）', 'HARD', {
    kind: 'leadKind',
    any: [
      { kinds: ['ENTERPRISE'], tags: ['龙头企业'] },
      { kinds: ['RND_SERVICE'], tags: ['新型研发机构'] },
      { kinds: ['HOSPITAL'], tags: ['三甲医院'], directions: ['生命健康'] },
    ],
  }),
  rule('RD_SPENDING', '年均研发投入不低于2000万元，或占营业收入比例不低于3%', 'HARD', {
    kind: 'anyOf',
    of: [
      { kind: 'yearlyAverage', figure: 'rdExpense', kinds: ['ENTERPRISE'], years: 3, min: '20000000' },
      { kind: 'rdRatio', minPercent: '3', years: 3, kinds: ['ENTERPRISE'] },
    ],
  }),
  rule('UNIT_COUNT', '单位不少于7家', 'HARD', { kind: 'memberCount', min: 7, countsLead: true }),
  rule('ENTERPRISE_COUNT', '企业不少于5家', 'HARD', {
    kind: 'composition',
    kinds: ['ENTERPRISE'],
    min: 5,
    countsLead: true,
  }),
  rule('ACADEMIC_COUNT', '高校、院所、医院不少于2家', 'HARD', {
    kind: 'composition',
    kinds: ['UNIVERSITY', 'INSTITUTE', 'HOSPITAL'],
    min: 2,
    countsLead: true,
  }),
];
// 合肥市创新联合体申报 2025: https://www.ichuanghui.org/8357.html
const hefei: RuleInput[] = [
  rule('RD_SPENDING', '近三年研发投入占比不低于3%，或年均研发投入不低于3000万元', 'HARD', {
    kind: 'anyOf',
    of: [
      { kind: 'rdRatio', minPercent: '3', years: 3, kinds: ['ENTERPRISE'] },
      { kind: 'yearlyAverage', figure: 'rdExpense', kinds: ['ENTERPRISE'], years: 3, min: '30000000' },
    ],
  }),
  rule('CO_BUILDERS', '共建单位原则上不少于3家', 'IN_PRINCIPLE', {
    kind: 'memberCount',
    min: 3,
    countsLead: false,
  }),
  rule('TECH_SMES', '应有一定比例的科技中小微企业', 'JUDGEMENT', {
    kind: 'composition',
    kinds: ['ENTERPRISE'],
    tags: ['科技型中小企业'],
    min: 1,
  }),
];
const city = (documentNo: string, prefix: string, rules: RuleInput[]): RuleSet =>
  ruleSetSchema.parse({
    documentNo,
    title: `示例:${prefix}创新联合体规则`,
    effectiveFrom: '2025-01-01',
    nameGrammar: { prefix, suffix: '创新联合体' },
    rules,
  });

type Values = Readonly<Record<string, unknown>>;
const named = (key: string): string => parameterLabels[key]?.['zh-CN'] ?? key;

async function pick(page: Page, box: Locator, option: string): Promise<void> {
  await box.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function fillParameter(
  page: Page,
  within: Locator,
  key: string,
  field: ParameterField,
  value: unknown,
) {
  const label = named(key);
  // A choice is named by its label and what is chosen.
  const box = within
    .getByRole('combobox', { name: new RegExp(`^${label.replace(/[()]/g, '\\$&')}`) })
    .first();
  switch (field.type) {
    case 'switch':
      await within.getByRole('checkbox', { name: label, exact: true }).setChecked(value === true);
      return;
    case 'term':
      return pick(page, box, termNames(field.terms)[String(value)]?.['zh-CN'] ?? '');
    case 'terms':
      // The list stays open while one chooses.
      await box.click();
      for (const term of value as string[])
        await page
          .getByRole('option', { name: termNames(field.terms)[term]?.['zh-CN'] ?? '', exact: true })
          .click();
      await box.press('Escape');
      return;
    case 'texts':
      for (const text of value as string[]) {
        await box.fill(text);
        await box.press('Enter');
      }
      return;
    case 'rows':
    case 'calls':
      for (const [index, row] of (value as Values[]).entries()) {
        await within.getByRole('button', { name: `增加一项${label}` }).click();
        const group = within.getByRole('group', { name: `${label} ${index + 1}`, exact: true });
        if (field.type === 'rows') await fillParameters(page, group, field.fields, row);
        else {
          const kind = row.kind as keyof typeof measureLabels;
          await pick(page, group.getByRole('combobox', { name: '计量方法' }), measureLabels[kind]['zh-CN']);
          await fillParameters(page, group, parametersOf(kind), row);
        }
      }
      return;
    default:
      await within
        .getByLabel(field.type === 'yuan' ? `${label}(元)` : label, { exact: true })
        .first()
        .fill(String(value));
  }
}
async function fillParameters(page: Page, within: Locator, fields: ParameterFields, values: Values) {
  for (const [key, field] of Object.entries(fields))
    if (values[key] !== null && values[key] !== undefined)
      await fillParameter(page, within, key, field, values[key]);
}

/** A rule set typed into the form from nothing; the page of what was saved. */
async function enter(page: Page, { documentNo, title, effectiveFrom, nameGrammar, rules }: RuleSet) {
  await page.goto('/ruleSets/create?from=blank');
  await heading(page, '空白:新版本');
  await page.getByLabel('文号').fill(documentNo);
  await page.getByLabel('文件名称').fill(title);
  await page.getByLabel('施行日期').fill(effectiveFrom);
  await page.getByLabel('名称前缀').fill(nameGrammar.prefix);
  await page.getByLabel('名称后缀').fill(nameGrammar.suffix);
  for (const [index, each] of rules.entries()) {
    if (index > 0) await page.getByRole('button', { name: '增加条款' }).click();
    const about = page.getByRole('group', { name: '条款信息' }).nth(index);
    const section = about.locator('xpath=ancestor::section[1]');
    await about.getByLabel('条款', { exact: true }).fill(each.clause);
    await about.getByLabel('条款代码').fill(each.code);
    await about.getByLabel('要求(中文)').fill(each.title['zh-CN']);
    await about.getByLabel('要求(英文)').fill(each.title.en);
    await about.getByLabel('原文').fill(each.quote);
    await pick(
      page,
      about.getByRole('combobox', { name: '计量方法' }),
      measureLabels[each.measure.kind]['zh-CN'],
    );
    await pick(
      page,
      section.getByRole('combobox', { name: '约束力' }),
      forces[each.force as keyof typeof forces],
    );
    await fillParameters(page, section, parametersOf(each.measure.kind), each.measure);
  }
  await page.getByText(`格式正确:${rules.length} 个条款`).waitFor();
  await clean(page);
  await page.getByRole('button', { name: '保存为新版本' }).click();
  await heading(page, `${documentNo} v1`);
}

type Unit = Readonly<{ id: string; kind: string }>;
/** What the batch's rules find of a formation of so many enterprises and academic units, lead included. */
async function outcomes(batchId: string, name: string, enterprises: number, academic: number) {
  const officer = await asAccount('officer');
  const { organisations } = await officer.run<{ organisations: { nodes: Unit[] } }>(
    '{ organisations(first: 100) { nodes { id kind } } }',
  );
  const of = (kinds: readonly string[], count: number) =>
    organisations.nodes.filter(({ kind }) => kinds.includes(kind)).slice(0, count);
  const units = [
    ...of(['ENTERPRISE'], enterprises),
    ...of(['UNIVERSITY', 'INSTITUTE', 'HOSPITAL'], academic),
  ];
  const { examineFormation } = await officer.run<{
    examineFormation: { findings: { code: string; outcome: string }[] };
  }>(
    `query ($batchId: ID!, $application: ApplicationInput!) {
      examineFormation(batchId: $batchId, application: $application) { findings { code outcome } } }`,
    {
      batchId,
      application: {
        name,
        formation: {
          members: units.map(({ id }, index) => ({
            organisationId: id,
            role: index === 0 ? 'LEAD' : 'MEMBER',
          })),
        },
      },
    },
  );
  return Object.fromEntries(examineFormation.findings.map(({ code, outcome }) => [code, outcome]));
}

async function pinned(page: Page, { documentNo }: RuleSet): Promise<string> {
  const title = `示例批次:${documentNo}`;
  await page.goto('/batches/create');
  await page.getByRole('textbox', { name: '批次名称' }).fill(title);
  await choose(page, /^类别/, '预申报');
  await page.getByLabel('开始日期').fill('2026-01-01');
  await page.getByLabel('截止日期').fill('2099-12-31');
  await choose(page, /^适用规则/, `${documentNo} · v1`);
  await page.getByRole('button', { name: '保存' }).click();
  await heading(page, title);
  return /Batch_[0-9a-f-]+/.exec(page.url())?.[0] ?? '';
}

it('厦门、合肥的规则在页面上逐条录入,两人签发,用于批次,对照结果正确', async () => {
  const [officer, head] = [await asPerson('officer'), await asPerson('head')];
  const cities = [
    city('厦门 2025(示例)', '厦门市', xiamen),
    city('合肥 2025(示例)', '合肥市', hefei),
  ] as const;
  const batches: string[] = [];
  for (const definition of cities) {
    await enter(officer, definition);
    const id = /RuleSet_[0-9a-f-]+/.exec(officer.url())?.[0] ?? '';
    const { ruleSet } = await (await asAccount('officer')).run<{ ruleSet: { definition: RuleSet } }>(
      'query ($id: ID!) { ruleSet(id: $id) { definition } }',
      { id },
    );
    expect(ruleSet.definition).toEqual(definition);
    await act(officer, '签字并送会签');
    await officer.getByText('会签中').first().waitFor();
    await head.goto(`/ruleSets/${id}/show`);
    await act(head, '会签签发');
    await head.getByText('已签发').first().waitFor();
    batches.push(await pinned(officer, definition));
  }
  const [toXiamen = '', toHefei = ''] = batches;

  const counts = { UNIT_COUNT: 'PASS', ENTERPRISE_COUNT: 'PASS', ACADEMIC_COUNT: 'PASS' };
  expect(await outcomes(toXiamen, '厦门市示例创新联合体', 5, 2)).toMatchObject(counts);
  expect(await outcomes(toXiamen, '厦门市示例创新联合体', 5, 1)).toMatchObject({
    ...counts,
    UNIT_COUNT: 'FAIL',
    ACADEMIC_COUNT: 'FAIL',
  });
  expect(await outcomes(toXiamen, '厦门市示例创新联合体', 4, 3)).toMatchObject({
    ...counts,
    ENTERPRISE_COUNT: 'FAIL',
  });
  expect(await outcomes(toHefei, '合肥市示例创新联合体', 3, 0)).toMatchObject({
    CO_BUILDERS: 'WAIVABLE',
    TECH_SMES: 'NEEDS_REVIEW',
  });
  expect(await outcomes(toHefei, '合肥市示例创新联合体', 4, 0)).toMatchObject({ CO_BUILDERS: 'PASS' });
});
