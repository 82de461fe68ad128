import {
  annualOperation2026,
  liukeGui2022No7,
  liukeGui2024No7,
  performanceTemplate,
  type RuleSet,
} from '@consortium/domain';
import type { Prisma, PrismaClient } from '../../generated/client.ts';
import { storedDay } from '../rows/day.ts';
import { seedWorkingDays } from './working-days.ts';

// GB/T 2260 codes of Liuzhou's divisions; the functional zone has none and recommends like a district.
const districts = [
  { name: '城中区', divisionCode: '450202' },
  { name: '鱼峰区', divisionCode: '450203' },
  { name: '柳南区', divisionCode: '450204' },
  { name: '柳北区', divisionCode: '450205' },
  { name: '柳江区', divisionCode: '450206' },
  { name: '柳城县', divisionCode: '450222' },
  { name: '鹿寨县', divisionCode: '450223' },
  { name: '融安县', divisionCode: '450224' },
  { name: '融水苗族自治县', divisionCode: '450225' },
  { name: '三江侗族自治县', divisionCode: '450226' },
  { name: '柳东新区(柳州高新区)', divisionCode: null },
] as const;

/** 2024 directions: pillar, emerging and strong industries of the city as published for 2023–2025. */
export const directions2024 = [
  '汽车(智能网联新能源汽车)',
  '钢铁',
  '机械(工程机械)',
  '人工智能',
  '新能源',
  '新材料',
  '农产品加工(螺蛳粉)',
  '林木加工(高端绿色家居)',
  '化工',
  '能源系统',
  '电子电控',
  '智慧电驱',
  '智能移动机器人',
] as const;

/** The first edition of a shipped rule set, in force as published; a changed file is never written over a stored edition. */
export async function storeRuleSet(
  client: PrismaClient,
  definition: RuleSet,
  replacesId: string | null = null,
): Promise<string> {
  const { documentNo, title, effectiveFrom } = definition;
  const stored = await client.ruleSet.upsert({
    where: { documentNo_edition: { documentNo, edition: 1 } },
    create: {
      documentNo,
      title,
      effectiveFrom: storedDay(effectiveFrom) as Date,
      edition: 1,
      definition: definition as object,
      status: 'SIGNED',
      replacesId,
    },
    update: {},
    select: { id: true },
  });
  return stored.id;
}

/** The first edition of the shipped indicator set; it is never written over. */
async function storeIndicatorSet(client: PrismaClient): Promise<void> {
  const { title, ...definition } = annualOperation2026;
  await client.indicatorSet.upsert({
    where: { title_edition: { title, edition: 1 } },
    create: { title, edition: 1, definition },
    update: {},
    select: { id: true },
  });
}

/** The five groups without weights: a beginning for the office, never written over. */
async function storeSchemeTemplate(client: PrismaClient): Promise<void> {
  const { title, ...definition } = performanceTemplate;
  await client.evaluationScheme.upsert({
    where: { title_edition: { title, edition: 1 } },
    create: { title, edition: 1, definition },
    update: {},
    select: { id: true },
  });
}

/** The two rounds of 2024, each pinned to the rules that its notice cites. Of both only the closing day is stated; it counts. */
const batches2024 = [
  {
    kind: 'PRE_APPLICATION',
    title: '2024年柳州市创新联合体组建预申报',
    noticeDocument: '关于开展2024年柳州市创新联合体组建预申报工作的通知',
    opensOn: storedDay('2024-03-25') as Date,
    closesOn: storedDay('2024-04-15') as Date,
    ruleSet: liukeGui2022No7,
    requiredItems: ['STAMPED_PAPER', 'WORD', 'PDF_SCAN'],
  },
  {
    kind: 'FORMAL_APPLICATION',
    title: '2024年柳州市创新联合体组建正式申报',
    noticeDocument: '柳科通〔2024〕11号',
    opensOn: storedDay('2024-04-23') as Date,
    closesOn: storedDay('2024-06-10') as Date,
    ruleSet: liukeGui2024No7,
    requiredItems: [
      'STAMPED_PAPER',
      'WORD',
      'PDF_SCAN',
      'AGREEMENT',
      'RECOMMENDATION_LETTER',
      'INTEGRITY_DECLARATION',
    ],
  },
] satisfies readonly (Pick<
  Prisma.BatchUncheckedCreateInput,
  'kind' | 'title' | 'noticeDocument' | 'opensOn' | 'closesOn' | 'requiredItems'
> &
  Readonly<{ ruleSet: RuleSet }>)[];

/** 基础数据: districts, working days, the rule sets of 2024 and the batches that were judged by them, with the real dates (past, so closed). */
export async function seedReference(client: PrismaClient): Promise<void> {
  await client.district.createMany({
    data: districts.map((each) => ({
      ...each,
      kind: each.divisionCode ? ('COUNTY' as const) : ('FUNCTIONAL_ZONE' as const),
    })),
    skipDuplicates: true,
  });
  await seedWorkingDays(client);
  await storeIndicatorSet(client);
  await storeSchemeTemplate(client);
  let replacesId: string | null = null;
  for (const { ruleSet, ...batch } of batches2024) {
    const ruleSetId = await storeRuleSet(client, ruleSet, replacesId);
    replacesId = ruleSetId;
    if (await client.batch.findUnique({ where: { title: batch.title }, select: { id: true } })) continue;
    await client.batch.create({
      data: {
        ...batch,
        year: 2024,
        ruleSetId,
        directions: { create: directions2024.map((name, position) => ({ name, position })) },
      },
      select: { id: true },
    });
  }
}
