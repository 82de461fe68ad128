import type { ApplicationRow } from './row.ts';

const someFree = ['servo', 'sensor', 'reducer', 'electric', 'coating', 'manufacturingInstitute', 'testing'];

/** 示例已办结的申报: filed first, so that their units are free again for others. */
export const concludedApplications: readonly ApplicationRow[] = [
  {
    lead: 'equip',
    core: '高端装备智能制造',
    directions: ['机械(工程机械)'],
    district: '柳城县',
    members: [...someFree, 'normalCollege'],
    business: '冶金与环保成套装备',
    problem: '重型装备在线检测与远程运维',
    goal: '形成三条示范产线',
    status: 'FAILED',
    verdicts: {
      NAME_NOT_TOO_BROAD: [
        'NOT_MET',
        '“高端装备”“智能制造”均为宽泛用词,与主营业务“冶金与环保成套装备”不对应',
      ],
    },
    reason: '名称过大过宽,未聚焦核心技术领域(三(一)),建议明确方向后另行申报',
  },
  {
    lead: 'hydrogen',
    core: '氢燃料发动机',
    directions: ['新能源'],
    district: '城中区',
    members: [...someFree, 'agriculturalCollege'],
    business: '氢燃料发动机系统',
    problem: '高压供氢与低温冷启动',
    goal: '完成 120 kW 级样机装车验证',
    status: 'WITHDRAWN',
    reason: '本单位内部重组,待重组完成后再行申报',
  },
];
