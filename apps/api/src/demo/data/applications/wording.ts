import type { OrganisationKind } from '@consortium/domain';
import type { ApplicationRow } from './row.ts';

/** 示例申报书正文, from what a row says of its field, problem and goal. */
export const planOf = ({ core, business, problem, goal }: ApplicationRow, lead: string) => ({
  mainBusinessDirection: business,
  necessity: `(示例)${core}是我市重点产业链的薄弱环节,关键部件依赖外购,单个企业难以独立突破,需要产学研联合攻关。`,
  foundation: `(示例)${lead}长期从事${business},市场份额居国内同行前列,牵头制定行业标准两项,与成员单位已开展多年合作。`,
  academicActivities: `(示例)每年举办一次${core}技术论坛,面向行业开放检测与中试条件,组织成员单位技术人员交流培训。`,
  keyProblems: `(示例)${problem}。`,
  developmentIdea: `(示例)以${lead}为龙头,围绕${core}布局“基础研究—关键技术—中试验证—规模应用”全链条协同,需求由企业提出、成果在产线验证。`,
  taskGoals: `(示例)${goal}。`,
  contents: `(示例)一是开展${core}关键共性技术研究;二是建设中试与检测条件;三是组织应用示范并形成标准。`,
  operatingMechanism:
    '(示例)理事会决策、专家委员会咨询、秘书处执行;项目按里程碑考核,知识产权按投入约定,成果优先在成员单位转化。',
  expectedPerformance: '(示例)三年内申请发明专利不少于 15 件,制定标准不少于 3 项,新增产值不少于 2 亿元。',
  safeguards: '(示例)各成员单位落实专职人员与配套经费,秘书处每季度检查进度,每年度接受主管部门评估。',
});

type Cooperation = 'RESEARCH' | 'TRANSFER' | 'STANDARDS' | 'INTERNATIONAL' | 'BRANDING';
const cooperation: Partial<Record<OrganisationKind, readonly [Cooperation[], string]>> = {
  UNIVERSITY: [['RESEARCH', 'TRANSFER'], '联合研发与人才培养协议'],
  INSTITUTE: [['RESEARCH', 'STANDARDS'], '联合实验室共建协议'],
  HOSPITAL: [['RESEARCH'], '临床研究合作协议'],
  TESTING_SERVICE: [['STANDARDS'], '检验检测与标准合作协议'],
  TRANSFER_SERVICE: [['TRANSFER'], '成果转化服务协议'],
  FINANCE_SERVICE: [['TRANSFER'], '科技金融服务协议'],
};

/** What a member brings, by its skill and kind. */
export function contributionOf(skill: string, year: number, kind: OrganisationKind = 'ENTERPRISE') {
  const [cooperationKinds, agreement] = cooperation[kind] ?? [
    ['RESEARCH', 'BRANDING'] as Cooperation[],
    '供货与联合开发协议',
  ];
  const isAcademic = kind === 'UNIVERSITY' || kind === 'INSTITUTE';
  return {
    strengths: isAcademic
      ? `(示例)${skill}方向有省部级团队,实验条件齐备`
      : `(示例)${skill}方面的骨干单位,有稳定的专业团队和服务能力`,
    taskDivision: `(示例)承担${skill}相关任务`,
    commitments: '(示例)投入专职人员 3 人及必要的设备',
    cooperationKinds,
    cooperationEvidence: `(示例)${year - 2} 年与牵头单位签订${agreement}`,
  };
}
