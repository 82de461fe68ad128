import type { OrganisationKind } from '@consortium/domain';
import type { UnitRow } from './row.ts';

type Row = readonly [
  name: string,
  skill: string,
  chain: NonNullable<UnitRow['chain']>,
  kind?: OrganisationKind,
];

/** 示例成员单位 of one formation each, by the key of its lead unit. */
const byLead: Readonly<Record<string, readonly Row[]>> = {
  loader: [
    ['柳州示例驱动桥有限公司', '电驱动桥', 'UPSTREAM'],
    ['柳州示例永磁电机有限公司', '永磁同步电机', 'UPSTREAM'],
    ['柳州示例电控液压有限公司', '电控液压系统', 'UPSTREAM'],
    ['柳州示例结构件有限公司', '高强结构件', 'MIDSTREAM'],
    ['柳州示例矿山施工有限公司', '矿山施工应用', 'DOWNSTREAM'],
    ['柳州示例工程机械研究所', '整机动力学', 'SUPPORTING', 'INSTITUTE'],
    ['柳州示例工程机械检测有限公司', '工程机械型式试验', 'SUPPORTING', 'TESTING_SERVICE'],
  ],
  domain: [
    ['柳州示例车载芯片设计有限公司', '车规级芯片设计', 'UPSTREAM'],
    ['柳州示例车载通信有限公司', '车载通信模组', 'UPSTREAM'],
    ['柳州示例高精地图有限公司', '高精度地图与定位', 'SUPPORTING'],
    ['柳州示例乘用车有限公司', '乘用车整车集成', 'DOWNSTREAM'],
    ['柳州示例智能网联测试场', '封闭场地测试', 'SUPPORTING', 'TESTING_SERVICE'],
  ],
  steel: [
    ['柳州示例热成形有限公司', '热冲压成形', 'MIDSTREAM'],
    ['柳州示例激光拼焊有限公司', '激光拼焊板', 'MIDSTREAM'],
    ['柳州示例车身部件有限公司', '车身骨架件', 'DOWNSTREAM'],
    ['柳州示例冶金辅料有限公司', '冶金辅料', 'UPSTREAM'],
    ['柳州示例金属材料研究所', '相变与组织调控', 'SUPPORTING', 'INSTITUTE'],
    ['柳州示例材料检验有限公司', '金属材料检验', 'SUPPORTING', 'TESTING_SERVICE'],
  ],
  noodle: [
    ['柳州示例竹笋种植专业合作社', '酸笋原料', 'UPSTREAM', 'OTHER'],
    ['柳州示例食品机械有限公司', '米粉成套设备', 'UPSTREAM'],
    ['柳州示例冷链物流有限公司', '冷链配送', 'DOWNSTREAM'],
    ['柳州示例食品检测有限公司', '食品安全检测', 'SUPPORTING', 'TESTING_SERVICE'],
    ['柳州示例米粉产业研究院', '发酵与风味', 'SUPPORTING', 'INSTITUTE'],
  ],
  robot: [
    ['柳州示例谐波减速器有限公司', '谐波减速器', 'UPSTREAM'],
    ['柳州示例空心杯电机有限公司', '空心杯电机', 'UPSTREAM'],
    ['柳州示例医疗器械有限公司', '康复器械集成', 'DOWNSTREAM'],
    ['柳州示例养老服务有限公司', '康养应用示范', 'DOWNSTREAM'],
    ['柳州示例机器人研发中心', '步态数据与算法', 'SUPPORTING', 'RND_SERVICE'],
  ],
  battery: [
    ['柳州示例电池材料有限公司', '正极材料', 'UPSTREAM'],
    ['柳州示例液冷板有限公司', '液冷板', 'UPSTREAM'],
    ['柳州示例商用车有限公司', '商用车整车', 'DOWNSTREAM'],
    ['柳州示例电池回收有限公司', '退役电池梯次利用', 'DOWNSTREAM'],
    ['柳州示例电化学研究所', '电化学热安全', 'SUPPORTING', 'INSTITUTE'],
  ],
  bus: [
    ['柳州示例线控制动有限公司', '线控制动', 'UPSTREAM'],
    ['柳州示例轮毂电机有限公司', '轮毂电机', 'UPSTREAM'],
    ['柳州示例悬架系统有限公司', '电控悬架', 'UPSTREAM'],
    ['柳州示例公共交通有限公司', '公交运营示范', 'DOWNSTREAM'],
    ['柳州示例汽车行业协会', '行业标准与交流', 'SUPPORTING', 'OTHER'],
  ],
  outsider: [
    ['柳州示例功率器件有限公司', '碳化硅功率模块', 'UPSTREAM'],
    ['柳州示例磁性元件有限公司', '磁性元件', 'UPSTREAM'],
    ['柳州示例储能集成有限公司', '储能系统集成', 'MIDSTREAM'],
    ['柳州示例微电网有限公司', '园区微电网', 'DOWNSTREAM'],
    ['柳州示例电力设计有限公司', '并网设计', 'SUPPORTING', 'TECH_SERVICE'],
    ['柳州示例电力电子研究院', '变流拓扑与控制', 'SUPPORTING', 'INSTITUTE'],
  ],
  firstHospital: [
    ['柳州示例医学软件有限公司', '影像软件', 'MIDSTREAM'],
    ['柳州示例算力服务有限公司', '医疗算力', 'UPSTREAM'],
    ['柳州示例影像设备有限公司', '影像设备', 'UPSTREAM'],
    ['柳州示例健康数据研究院', '健康数据治理', 'SUPPORTING', 'INSTITUTE'],
    ['柳州示例医疗器械检验有限公司', '医疗器械检验', 'SUPPORTING', 'TESTING_SERVICE'],
  ],
};

/** In two applications of the batch: over the quota of 三(三)c. */
const sharedPartner: UnitRow = {
  key: 'harness',
  name: '柳州示例高压线束有限公司',
  skill: '高压线束与连接器',
  chain: 'UPSTREAM',
  division: '450204',
};

/** The keys of a lead unit's own partners. */
export const partnersOf = (lead: string): readonly string[] =>
  (byLead[lead] ?? []).map((_, index) => `${lead}-${index + 1}`);

export const partners: readonly UnitRow[] = [
  sharedPartner,
  ...Object.entries(byLead).flatMap(([lead, rows]) =>
    rows.map(([name, skill, chain, kind = 'ENTERPRISE'], index) => ({
      key: `${lead}-${index + 1}`,
      name,
      skill,
      chain,
      kind,
      division: (['450202', '450203', '450204', '450205', '450206'] as const)[index % 5] as string,
    })),
  ),
];
