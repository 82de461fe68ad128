import { partnersIn } from '../units/formal.ts';
import type { ApplicationRow } from './row.ts';

type Given = Pick<ApplicationRow, 'lead' | 'core' | 'district' | 'status'> &
  Readonly<{ direction: string; university: string }> &
  Partial<Pick<FormalRow, 'specialCase' | 'objection' | 'isConverted' | 'lateRecord' | 'reason'>>;

/** 示例正式申报: a row and what happens to it on the way beside the ordinary. */
export type FormalRow = ApplicationRow &
  Readonly<{
    /** It passed as a pre-application first. */
    isConverted?: boolean;
    specialCase?: Readonly<{ reason: string; codes: readonly string[] }>;
    /** What was objected during the notice, and what came of it. */
    objection?: Readonly<{ text: string; upheld: boolean | null }>;
    /** A member unit got an integrity record while the notice ran. */
    lateRecord?: boolean;
  }>;

const row = ({ direction, university, ...given }: Given): FormalRow => ({
  directions: [direction],
  members: [...partnersIn(given.lead), university],
  business: `${given.core}的研发、制造与应用`,
  problem: `${given.core}的关键材料、核心工艺与可靠性`,
  goal: `三年内突破${given.core}四项关键技术并完成示范应用`,
  ...given,
});

/** Twelve that were approved, one of them as a special case; one stopped by an objection and one by a record; the others on the way. */
export const formalApplications: readonly FormalRow[] = [
  row({
    lead: 'excavator',
    core: '挖掘机电液控制',
    direction: '机械(工程机械)',
    district: '柳江区',
    university: 'techUniversity',
    status: 'APPROVED',
  }),
  row({
    lead: 'subframe',
    core: '铝合金副车架',
    direction: '汽车(智能网联新能源汽车)',
    district: '柳南区',
    university: 'techUniversity',
    status: 'APPROVED',
  }),
  row({
    lead: 'mould',
    core: '热成形模具钢',
    direction: '钢铁',
    district: '柳北区',
    university: 'techUniversity',
    status: 'APPROVED',
  }),
  row({
    lead: 'coldchain',
    core: '米粉冷链保鲜包装',
    direction: '农产品加工(螺蛳粉)',
    district: '鱼峰区',
    university: 'vocationalUniversity',
    status: 'APPROVED',
  }),
  row({
    lead: 'bamboo',
    core: '重组竹结构材',
    direction: '林木加工(高端绿色家居)',
    district: '融水苗族自治县',
    university: 'agriculturalCollege',
    status: 'APPROVED',
    specialCase: {
      reason: '竹产业为市委、市政府重点扶持产业,牵头单位的市级平台正在认定,拟先行组建(示例)',
      codes: ['INNOVATION_PLATFORM_IN_FORCE'],
    },
  }),
  row({
    lead: 'power',
    core: '车规级功率模块',
    direction: '电子电控',
    district: '鱼峰区',
    university: 'electronicUniversity',
    status: 'APPROVED',
  }),
  row({
    lead: 'forklift',
    core: '无人叉车导航',
    direction: '智能移动机器人',
    district: '柳南区',
    university: 'electronicUniversity',
    status: 'APPROVED',
  }),
  row({
    lead: 'heat',
    core: '固态储热',
    direction: '能源系统',
    district: '柳北区',
    university: 'southernUniversity',
    status: 'APPROVED',
  }),
  row({
    lead: 'reuse',
    core: '退役电池梯次利用',
    direction: '新能源',
    district: '鹿寨县',
    university: 'southernUniversity',
    status: 'APPROVED',
  }),
  row({
    lead: 'glue',
    core: '汽车内饰水性胶粘剂',
    direction: '化工',
    district: '柳城县',
    university: 'southernUniversity',
    status: 'APPROVED',
  }),
  row({
    lead: 'magnet',
    core: '稀土永磁驱动电机',
    direction: '智慧电驱',
    district: '城中区',
    university: 'engineeringCollege',
    status: 'APPROVED',
  }),
  row({
    lead: 'vision',
    core: '工业视觉检测',
    direction: '人工智能',
    district: '鱼峰区',
    university: 'electronicUniversity',
    status: 'APPROVED',
  }),
  row({
    lead: 'alloy',
    core: '高熵合金涂层',
    direction: '新材料',
    district: '柳北区',
    university: 'engineeringCollege',
    status: 'IN_PUBLICITY',
    objection: { text: '公示材料所列两项发明专利的权利人与牵头单位不一致,请核实(示例)', upheld: null },
  }),
  row({
    lead: 'radar',
    core: '车载毫米波雷达',
    direction: '汽车(智能网联新能源汽车)',
    district: '鱼峰区',
    university: 'engineeringCollege',
    status: 'NOT_APPROVED',
    objection: { text: '成员单位的合作协议未经其同意(示例)', upheld: true },
  }),
  row({
    lead: 'swap',
    core: '换电站成套装备',
    direction: '新能源',
    district: '柳南区',
    university: 'vocationalUniversity',
    status: 'IN_PUBLICITY',
    lateRecord: true,
  }),
  row({
    lead: 'aluminium',
    core: '再生铝洁净熔炼',
    direction: '新材料',
    district: '柳江区',
    university: 'vocationalUniversity',
    status: 'DISQUALIFIED',
    reason: '所附检测报告系伪造,经核实取消资格(示例)',
  }),
  row({
    lead: 'spindle',
    core: '数控磨床电主轴',
    direction: '机械(工程机械)',
    district: '城中区',
    university: 'normalCollege',
    status: 'UNDER_REVIEW',
    isConverted: true,
  }),
  row({
    lead: 'citrus',
    core: '柑橘采后保鲜',
    direction: '农产品加工(螺蛳粉)',
    district: '融安县',
    university: 'agriculturalCollege',
    status: 'REVIEWED',
  }),
  row({
    lead: 'cable',
    core: '桥梁缆索锚具',
    direction: '机械(工程机械)',
    district: '柳江区',
    university: 'normalCollege',
    status: 'PROPOSED',
  }),
];
