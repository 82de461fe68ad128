import { asAccount } from '../graphql.ts';
import type { Lacking } from '../screens/filing.ts';

/** 申报: who leads it, in which field, and with whose members beside a university. */
type Row = Readonly<{
  account: string;
  core: string;
  /** The demo city's members of one field are named after it. */
  field: string;
  /** In-principle clauses that the lead misses, and explains. */
  explained?: readonly string[];
  lacking?: Lacking;
}>;
const [REVENUE, STAFF, RATIO, ONE_EACH] = ['一(二)1c', '一(二)2a', '一(二)3', '一(二)5'];

/** Units of the demo city that have no application on its way; the last one's platforms are no longer in force. */
const rows: readonly Row[] = [
  { account: 'unit29', core: '混动变速箱示例', field: '副车架' },
  { account: 'unit26', core: '铝合金轮毂示例', field: '合金涂层' },
  { account: 'unit33', core: '车身密封条示例', field: '内饰胶' },
  { account: 'unit27', core: '液压泵阀示例', field: '挖掘机' },
  { account: 'unit203', core: '毫米波成像示例', field: '毫米波' },
  { account: 'lead', core: '焊装产线示例', field: '叉车', explained: [RATIO] },
  { account: 'unit28', core: '覆盖件模具示例', field: '热成形', explained: [RATIO] },
  { account: 'unit31', core: '船用混动示例', field: '功率模块', explained: [REVENUE] },
  // The year before the two that it reported.
  {
    account: 'unit34',
    core: '竹木板材示例',
    field: '竹构',
    lacking: { years: [['56500', '57000', '1750']] },
  },
  { account: 'unit35', core: '水性涂料示例', field: '永磁', explained: [STAFF, ONE_EACH] },
  // Has reported nothing at all so far.
  {
    account: 'unit30',
    core: '工业数据示例',
    field: '视觉',
    lacking: {
      years: [
        ['12600', '12800', '1150'],
        ['12300', '12500', '1100'],
        ['11900', '12100', '1010'],
      ],
      rest: {
        sector: '科技与信息服务业',
        staff: '42',
        asOf: `${new Date().getFullYear() - 1}-12-31`,
        platform: '柳州市示例工业数据重点实验室',
      },
    },
  },
  { account: 'unit24', core: '冶金除尘示例', field: '储热' },
  { account: 'unit25', core: '氢燃料电堆示例', field: '梯次' },
  { account: 'unit32', core: '球铁铸件示例', field: '米粉冷链' },
];

/** Which application the objection stops, which an integrity record, and which is a special case. */
export const [OBJECTED, RECORDED, SPECIAL] = ['冶金除尘示例', '氢燃料电堆示例', '球铁铸件示例'];

const universities = [
  '广西示例科技大学',
  '柳州示例工学院',
  '柳州示例职业技术大学',
  '广西示例大学',
  '桂林示例电子大学',
];
/** 三(三)d: a university or hospital takes part in at most three. */
const PER_UNIVERSITY = 3;

const districts = [
  { account: 'district', name: '柳南区' },
  { account: 'district450203', name: '鱼峰区' },
] as const;

/** 示例评审专家: of institutes outside the city, so that none has a conflict. */
export const experts = [
  { account: 'expert2', name: '示例·韦文博' },
  { account: 'expert3', name: '示例·覃海燕' },
  { account: 'expert4', name: '示例·莫思远' },
  { account: 'expert5', name: '示例·谭秋月' },
  { account: 'expert6', name: '示例·罗俊杰' },
] as const;
type Expert = (typeof experts)[number];

type Unit = Readonly<{ legalName: string; uscc: string; tags: readonly string[] }>;
type Party = Readonly<{ account: string; legalName: string; uscc: string }>;
export type Filing = Row &
  Readonly<{
    name: string;
    lead: Party;
    members: readonly Party[];
    district: (typeof districts)[number];
    panel: readonly Expert[];
  }>;

/** Who is who, read off the officer's list of units: a tag says which account is a unit's. */
export async function filings(): Promise<readonly Filing[]> {
  const { run } = await asAccount('officer');
  const parties: Party[] = [];
  for (let offset = 0; ; offset += 100) {
    const { organisations } = await run<{ organisations: { nodes: Unit[] } }>(
      'query ($offset: Int) { organisations(first: 100, offset: $offset) { nodes { legalName uscc tags } } }',
      { offset },
    );
    for (const { legalName, uscc, tags } of organisations.nodes) {
      const account = tags.find((tag) => tag.startsWith('示例账号 '))?.slice('示例账号 '.length);
      if (account) parties.push({ account, legalName, uscc });
    }
    if (organisations.nodes.length < 100) break;
  }
  const find = (isIt: (party: Party) => boolean) => parties.find(isIt) as Party;
  return rows.map((row, index) => {
    const own = parties.filter(({ account, legalName }) => {
      const isOfField = legalName.startsWith(`柳州示例${row.field}`);
      return isOfField && !legalName.endsWith('科技股份有限公司') && account !== row.account;
    });
    const university = universities[Math.floor(index / PER_UNIVERSITY)];
    return {
      ...row,
      name: `柳州市${row.core}创新联合体`,
      lead: find(({ account }) => account === row.account),
      members: [...own, find(({ legalName }) => legalName === university)],
      district: districts[index % districts.length] as (typeof districts)[number],
      // Two for each, in turn.
      panel: [index, index + 1].map((at) => experts[at % experts.length] as Expert),
    };
  });
}
