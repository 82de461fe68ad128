import type { UnitRow } from './row.ts';

const university = (key: string, name: string, skill: string, division = '450206'): UnitRow => ({
  key,
  name,
  skill,
  kind: 'UNIVERSITY',
  division,
});
const hospital = (key: string, name: string, skill: string, more: Partial<UnitRow> = {}): UnitRow => ({
  key,
  name,
  skill,
  kind: 'HOSPITAL',
  division: '450202',
  ...more,
});

/** 示例高校与医院: each may take part in three applications of a batch. */
export const academia: readonly UnitRow[] = [
  university('techUniversity', '广西示例科技大学', '车辆工程与自动控制'),
  university('engineeringCollege', '柳州示例工学院', '机械电子工程'),
  university('vocationalUniversity', '柳州示例职业技术大学', '汽车与食品工艺', '450203'),
  university('southernUniversity', '广西示例大学', '材料与电化学', '450107'),
  university('electronicUniversity', '桂林示例电子大学', '信号处理与人工智能', '450305'),
  university('normalCollege', '柳州示例师范学院', '工业设计与应用数学', '450202'),
  university('agriculturalCollege', '柳州示例农业学院', '智能感知与农机', '450203'),
  hospital('firstHospital', '柳州示例第一人民医院', '医学影像与康复医学', {
    rdStaff: 46,
    platforms: [{ name: '柳州市示例医学影像重点实验室' }],
  }),
  hospital('womenHospital', '柳州示例妇幼保健院', '儿童影像与营养'),
  hospital('chineseHospital', '柳州示例中医医院', '中医影像与慢病管理', { division: '450205' }),
];

/** 公开名录中的外地单位: real names and codes, so that search and pasting meet real data; nothing is claimed of them. */
export const publicNames: readonly UnitRow[] = [
  {
    key: 'tsinghua',
    name: '清华大学',
    uscc: '12100000400000624D',
    kind: 'UNIVERSITY',
    division: '110108',
    skill: '',
  },
  {
    key: 'fudan',
    name: '复旦大学',
    uscc: '12100000425006117P',
    kind: 'UNIVERSITY',
    division: '310110',
    skill: '',
  },
  {
    key: 'sues',
    name: '上海工程技术大学',
    uscc: '12310000425022547M',
    kind: 'UNIVERSITY',
    division: '310117',
    skill: '',
  },
  {
    key: 'gears',
    name: '南京高速齿轮制造有限公司',
    uscc: '913201157512997959',
    division: '320115',
    skill: '',
  },
  {
    key: 'sanhua',
    name: '浙江三花智能控制股份有限公司',
    uscc: '913300006096907427',
    division: '330624',
    skill: '',
  },
  {
    key: 'bjev',
    name: '北京新能源汽车股份有限公司',
    uscc: '91110000696364303P',
    division: '110115',
    skill: '',
  },
];
