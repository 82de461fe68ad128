import type { UnitRow } from './row.ts';

/** A field of the formal round: its lead unit, and what its members are named after. */
type Field = Readonly<{
  key: string;
  short: string;
  product: string;
  division: string;
  lead?: Partial<UnitRow>;
}>;

const fields: readonly Field[] = [
  { key: 'excavator', short: '挖掘机', product: '挖掘机液压系统', division: '450206' },
  { key: 'subframe', short: '副车架', product: '铝合金副车架', division: '450204' },
  { key: 'mould', short: '热成形', product: '热成形模具', division: '450205' },
  { key: 'coldchain', short: '米粉冷链', product: '米粉冷链包装', division: '450203' },
  // No platform of its own: only a special case brings it through.
  { key: 'bamboo', short: '竹构', product: '重组竹结构材', division: '450225', lead: { platforms: [] } },
  { key: 'power', short: '功率模块', product: '车规级功率模块', division: '450203' },
  { key: 'forklift', short: '叉车', product: '无人叉车', division: '450204' },
  { key: 'heat', short: '储热', product: '固态储热装置', division: '450205' },
  { key: 'reuse', short: '梯次', product: '退役电池梯次利用', division: '450223' },
  { key: 'glue', short: '内饰胶', product: '汽车内饰水性胶', division: '450222' },
  { key: 'magnet', short: '永磁', product: '稀土永磁电机', division: '450202' },
  { key: 'vision', short: '视觉', product: '工业视觉检测', division: '450203' },
  { key: 'alloy', short: '合金涂层', product: '高熵合金涂层', division: '450205' },
  { key: 'radar', short: '毫米波', product: '车载毫米波雷达', division: '450203' },
  { key: 'swap', short: '换电', product: '换电站装备', division: '450204' },
  { key: 'aluminium', short: '再生铝', product: '再生铝熔炼', division: '450206' },
  { key: 'spindle', short: '主轴', product: '数控磨床主轴', division: '450202' },
  { key: 'citrus', short: '柑橘', product: '柑橘采后保鲜', division: '450224' },
  { key: 'cable', short: '缆索', product: '桥梁缆索锚具', division: '450206' },
];

const suffixes = [
  ['材料', 'UPSTREAM'],
  ['零部件', 'UPSTREAM'],
  ['工艺装备', 'MIDSTREAM'],
  ['系统集成', 'MIDSTREAM'],
  ['应用示范', 'DOWNSTREAM'],
  ['检测服务', 'SUPPORTING'],
] as const;
const MEMBERS = suffixes.map((_suffix, index) => index);

/** The keys of a field's own members: six enterprises and an institute. */
export const partnersIn = (key: string): string[] => [
  ...MEMBERS.map((index) => `${key}-${index}`),
  `${key}-institute`,
];

const unitsOf = ({ key, short, product, division, lead }: Field, at: number): UnitRow[] => [
  {
    key,
    name: `柳州示例${short}科技股份有限公司`,
    skill: product,
    division,
    wan: [
      [String(52_000 + at * 900), String(53_000 + at * 900), '1900'],
      [String(54_000 + at * 900), String(55_000 + at * 900), '2300'],
      [String(56_000 + at * 900), String(57_000 + at * 900), '2600'],
    ],
    rdStaff: 24 + at * 3,
    platforms: [{ name: `柳州市示例${short}工程技术研究中心` }],
    ...lead,
  },
  ...suffixes.map(([suffix, chain], index) => ({
    key: `${key}-${index}`,
    name: `柳州示例${short}${suffix}有限公司`,
    skill: `${product}的${suffix}`,
    chain,
    division,
  })),
  {
    key: `${key}-institute`,
    name: `柳州示例${short}研究所`,
    skill: `${product}基础研究`,
    kind: 'INSTITUTE',
    division,
  },
];

/** 示例专家所在单位: outside every application, so that their experts have no conflict. */
const homes: readonly UnitRow[] = [
  {
    key: 'home-0',
    name: '南宁示例工业大学',
    skill: '机械与车辆工程',
    kind: 'UNIVERSITY',
    division: '450103',
  },
  { key: 'home-1', name: '桂林示例材料研究院', skill: '材料科学', kind: 'INSTITUTE', division: '450305' },
  { key: 'home-2', name: '北海示例电子研究所', skill: '电子信息', kind: 'INSTITUTE', division: '450502' },
];

/** 示例正式申报单位: every application of the formal round has units of its own, as 三(三)c asks. */
export const formalUnits: readonly UnitRow[] = [...fields.flatMap(unitsOf), ...homes];
