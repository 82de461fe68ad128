import type { OrganisationKind } from '@consortium/domain';
import type { UnitRow } from './row.ts';

const enterprise = (
  key: string,
  name: string,
  skill: string,
  chain: UnitRow['chain'],
  more: Partial<UnitRow> = {},
): UnitRow => ({
  key,
  name,
  skill,
  chain,
  division: '450204',
  ...more,
});
const service = (key: string, name: string, skill: string, kind: OrganisationKind): UnitRow => ({
  key,
  name,
  skill,
  kind,
  chain: 'SUPPORTING',
  division: '450203',
});

/** 示例可邀单位: in no application that counts, so that a person can bring eight of them together. */
export const freeUnits: readonly UnitRow[] = [
  enterprise('bearing', '柳州示例精密轴承有限公司', '精密轴承', 'UPSTREAM', {
    tags: ['专精特新'],
    wan: [['8800', '9000', '410']],
  }),
  enterprise('servo', '柳州示例伺服电机有限公司', '伺服电机与驱动器', 'UPSTREAM'),
  enterprise('software', '柳州示例工业软件有限公司', '工业控制软件', 'SUPPORTING', {
    sector: 'TECH_INFO_SERVICE',
  }),
  enterprise('sensor', '柳州示例传感器有限公司', '力与位移传感器', 'UPSTREAM'),
  enterprise('reducer', '柳州示例减速机有限公司', '行星减速机', 'UPSTREAM'),
  enterprise('electric', '柳州示例电气控制有限公司', '低压电气与线束', 'MIDSTREAM'),
  enterprise('coating', '柳州示例表面处理有限公司', '环保表面处理', 'MIDSTREAM'),
  enterprise('forging', '柳州示例铸锻件有限公司', '铸锻毛坯', 'UPSTREAM'),
  enterprise('user', '柳州示例汽车焊装有限公司', '整车焊装应用', 'DOWNSTREAM'),
  service('manufacturingInstitute', '柳州示例智能制造研究院', '智能产线集成', 'INSTITUTE'),
  service('testing', '柳州示例机电产品检测中心', '机电产品检验检测', 'TESTING_SERVICE'),
  service('transfer', '柳州示例科技成果转化中心', '科技成果转化', 'TRANSFER_SERVICE'),
  service('finance', '柳州示例科技金融服务有限公司', '科技贷款与保险', 'FINANCE_SERVICE'),
  service('consulting', '柳州示例科技咨询有限公司', '知识产权与标准咨询', 'CONSULTING_SERVICE'),
];

/** 示例特殊单位: for the clauses that a unit itself can miss. */
export const troubledUnits: readonly UnitRow[] = [
  {
    ...enterprise('branch', '柳州示例电气控制有限公司鹿寨分公司', '线束装配', 'MIDSTREAM'),
    division: '450223',
    isLegalPerson: false,
  },
  {
    ...enterprise('banned', '柳州示例模具材料有限公司', '模具钢', 'UPSTREAM'),
    integrity: [
      {
        object: 'UNIT',
        person: '',
        act: '项目申报材料弄虚作假(示例)',
        basis: '柳科诚信〔示例〕1号',
        decidedYearsAgo: 1,
      },
    ],
  },
  {
    ...enterprise('pardoned', '柳州示例密封材料有限公司', '密封胶料', 'UPSTREAM'),
    integrity: [
      {
        object: 'PERSON',
        person: '示例·罗某',
        act: '重复申报(示例)',
        basis: '柳科诚信〔示例〕2号',
        decidedYearsAgo: 5,
      },
    ],
  },
];
