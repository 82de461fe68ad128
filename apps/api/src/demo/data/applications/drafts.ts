import type { ApplicationRow } from './row.ts';

const free = [
  'servo',
  'sensor',
  'reducer',
  'electric',
  'coating',
  'forging',
  'manufacturingInstitute',
  'testing',
];
const draft = (
  row: Omit<ApplicationRow, 'status' | 'problem' | 'goal'> &
    Partial<Pick<ApplicationRow, 'problem' | 'goal'>>,
): ApplicationRow => ({
  problem: `${row.core}的关键共性技术`,
  goal: '三年内突破三项关键技术',
  ...row,
  status: 'DRAFT',
});

/** 示例草稿: each shows what a clause says of it before anybody submits. */
export const draftApplications: readonly ApplicationRow[] = [
  draft({
    // Eight members and 3 % exactly; what is missing are intents, the listed member's among them.
    lead: 'gearbox',
    core: '混合动力变速器',
    directions: ['智慧电驱'],
    district: '柳南区',
    members: [
      'bearing',
      'servo',
      'software',
      'sensor',
      'user',
      'manufacturingInstitute',
      'testing',
      'agriculturalCollege',
    ],
    business: '混合动力专用变速器',
    unconfirmed: ['bearing', 'software', 'agriculturalCollege'],
  }),
  draft({
    // 2.995 % is not 3 %, and seven members are one short.
    lead: 'press',
    core: '汽车覆盖件冲压模具',
    directions: ['汽车(智能网联新能源汽车)'],
    district: '鱼峰区',
    members: free.slice(0, 7),
    business: '汽车覆盖件冲压模具',
    waivers: {
      ENOUGH_RD_SPENDING: '近三年研发费用占比 2.995%,系上年一次性客户模具收入偏高所致,本年已超过 3%',
    },
  }),
  draft({
    // The university is in three filed applications already.
    lead: 'wheel',
    core: '铝合金车轮低压铸造',
    directions: ['新材料'],
    district: '柳江区',
    members: [...free.slice(0, 6), 'bearing', 'techUniversity'],
    business: '铝合金车轮',
    unconfirmed: ['bearing'],
  }),
  draft({
    // A space does not make another name: equal to a registered consortium's.
    lead: 'hydraulic',
    core: '工程机械液压件再制造',
    name: '柳州市工程机械 液压件再制造创新联合体',
    directions: ['机械(工程机械)'],
    district: '柳北区',
    members: [...free],
    business: '液压泵阀再制造',
    confirmed: 3,
  }),
  draft({
    lead: 'startup',
    core: '工业数据智能',
    directions: [],
    district: '城中区',
    members: [],
    business: '',
    isBare: true,
  }),
  draft({
    // Revenue far below the figure: a special case is asked for, which passes nothing by itself.
    lead: 'ship',
    core: '内河绿色船舶动力',
    directions: ['新能源'],
    district: '融安县',
    members: free.slice(0, 5).concat('manufacturingInstitute'),
    business: '内河船用混合动力系统',
    specialCaseBasis: '市委、市政府重点扶持:平陆运河绿色航运专项(示例),拟按“一事一议”组织论证',
    confirmed: 6,
  }),
  draft({
    // One platform expired, the other revoked.
    lead: 'casting',
    core: '球墨铸铁精密铸造',
    directions: ['新材料'],
    district: '柳城县',
    members: [...free.slice(1), 'bearing'],
    business: '球墨铸铁件',
    unconfirmed: ['bearing'],
    confirmed: 3,
  }),
  draft({
    // A branch, a unit with an integrity record in force (the other's has run out), and a name of another form.
    lead: 'rubber',
    core: '橡胶密封件',
    name: '柳州橡胶密封件科技创新联合体',
    directions: [],
    district: '鹿寨县',
    members: [...free.slice(0, 6), 'branch', 'banned', 'pardoned'],
    business: '汽车密封件',
    confirmed: 3,
  }),
  draft({
    // Only two of the three fiscal years are reported, though the unit is older.
    lead: 'wood',
    core: '竹木绿色家居',
    directions: ['林木加工(高端绿色家居)'],
    district: '融水苗族自治县',
    members: [...free.slice(0, 7), 'consulting'],
    business: '竹木家居板材',
    confirmed: 3,
  }),
  draft({
    // Leads a registered consortium already; nineteen researchers; of a university just added nothing is said yet.
    lead: 'chem',
    core: '水性防护涂层',
    directions: ['化工'],
    district: '鹿寨县',
    members: [...free.slice(0, 7), 'sues'],
    business: '水性涂料与助剂',
    confirmed: 3,
  }),
];

/** 示例逾期草稿: of the closed 2024 batch; submitting it is refused, and nothing of it is lost. */
export const lateDraft: ApplicationRow = {
  lead: 'smart',
  core: '智能焊装产线',
  directions: ['机械(工程机械)', '智能移动机器人'],
  district: '柳南区',
  members: [
    'servo',
    'sensor',
    'reducer',
    'electric',
    'coating',
    'user',
    'manufacturingInstitute',
    'transfer',
  ],
  business: '焊装产线与智能物流装备',
  problem: '柔性焊装与在线质量检测',
  goal: '建成一条柔性示范线',
  status: 'DRAFT',
};
