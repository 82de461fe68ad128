import type {
  ExaminationFacts,
  ExaminationSubject,
  ExaminedMembership,
  ExaminedUnit,
  LeadProfile,
} from './application/subject.ts';
import type { FundManagementInput } from './fund-management/fund-management.ts';
import type { GovernanceBodyInput, GovernanceFunction, SeatInput } from './governance/governance-body.ts';
import type { Finding } from './kernel/rule.ts';
import type { FinancialYearInput } from './organisation/financial-year.ts';
import type { InnovationPlatformInput } from './organisation/innovation-platform.ts';
import { type OrganisationKind, organisationKind } from './organisation/organisation.ts';
import { examine, type RuleSet } from './rule-sets/rule-set.ts';
import { bodyCheckCharacter, checkCharacter } from './values/uscc.ts';

/** 示例代码: a valid code for every number, with both check characters; the prefix holds authority, kind and division. */
export function exampleUscc(index: number, prefix = '91450200'): string {
  const body = `MA${String(index).padStart(6, '0')}`;
  const seventeen = `${prefix}${body}${bodyCheckCharacter(body)}`;
  return seventeen + checkCharacter(seventeen);
}

/** A UUID for every number. */
export const exampleId = (index: number): string =>
  `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;

// The first eight members: five enterprises, two universities or institutes, one service.
const memberKinds: readonly OrganisationKind[] = [
  'ENTERPRISE',
  'UNIVERSITY',
  'ENTERPRISE',
  'INSTITUTE',
  'ENTERPRISE',
  'TESTING_SERVICE',
  'ENTERPRISE',
  'ENTERPRISE',
];

const nameOf = (kind: OrganisationKind, index: number): string => {
  const forms: Partial<Record<OrganisationKind, string>> = {
    ENTERPRISE: '制造有限公司',
    UNIVERSITY: '大学',
    INSTITUTE: '研究院',
    HOSPITAL: '医院',
  };
  return `示例${index}号${forms[kind] ?? organisationKind.labels[kind]['zh-CN']}`;
};

/** 示例单位: the unit number `index`, registered in Liuzhou. */
export function aUnit({
  index = 1,
  ...given
}: Partial<ExaminedUnit> & { index?: number } = {}): ExaminedUnit {
  const kind = given.kind ?? 'ENTERPRISE';
  return {
    id: exampleId(index),
    uscc: exampleUscc(index, kind === 'ENTERPRISE' ? '91450200' : '12450200'),
    legalName: nameOf(kind, index),
    formerNames: [],
    kind,
    sector: kind === 'ENTERPRISE' ? 'MANUFACTURING' : null,
    isLegalPerson: true,
    divisionCode: '450203',
    placeOfBusiness: '柳州市鱼峰区示例路 1 号',
    tags: [],
    ...given,
  };
}

type MemberGiven = Partial<Omit<ExaminedMembership, 'unit'>> & {
  unit?: Partial<ExaminedUnit>;
  index?: number;
};

/** 示例成员单位 number `index`, with all that a clause asks of a member. */
export const aMember = ({ index = 2, unit, ...given }: MemberGiven = {}): ExaminedMembership => ({
  unit: aUnit({ index, ...unit }),
  role: 'MEMBER',
  layer: 'CORE',
  chainPosition: 'UPSTREAM',
  strengths: '示例:行业骨干,研发团队与实验条件齐备',
  taskDivision: '示例:承担关键零部件研发',
  cooperationKinds: ['RESEARCH'],
  cooperationEvidence: '示例:2022 年联合研发协议',
  intentConfirmed: true,
  ...given,
});

/** 示例单位名单: a lead unit (number 1) and `members` member units (from number 2), then whoever else is given. */
export const aFormation = ({
  members = 8,
  lead = {},
  kinds = memberKinds,
  extra = [],
}: {
  members?: number;
  lead?: Partial<ExaminedUnit>;
  kinds?: readonly OrganisationKind[];
  extra?: readonly ExaminedMembership[];
} = {}): readonly ExaminedMembership[] => [
  aMember({ index: 1, role: 'LEAD', unit: lead }),
  ...Array.from({ length: members }, (_, index) =>
    aMember({ index: index + 2, unit: { kind: kinds[index % kinds.length] ?? 'ENTERPRISE' } }),
  ),
  ...extra,
];

/** 示例会计年度: 60,000 万元 of revenue and 4 % of it for research. */
export const aYear = (year: number, given: Partial<FinancialYearInput> = {}): FinancialYearInput => ({
  year,
  monthsOperated: 12,
  mainRevenue: '600000000',
  salesRevenue: '620000000',
  rdExpense: '24800000',
  profit: '30000000',
  isAudited: true,
  ...given,
});

/** 示例创新平台. */
export const aPlatform = (given: Partial<InnovationPlatformInput> = {}): InnovationPlatformInput => ({
  name: '柳州市示例工程技术研究中心',
  kind: 'ENGINEERING_CENTRE',
  level: 'CITY',
  approvalNo: '柳科字〔2021〕示例1号',
  approvedOn: '2021-06-01',
  validTo: null,
  revokedOn: null,
  ...given,
});

/** 示例牵头单位数据 as of 2024. */
export const aLeadProfile = (given: Partial<LeadProfile> = {}): LeadProfile => ({
  foundedOn: '2005-03-15',
  fulltimeRdStaff: 60,
  financialYears: [aYear(2021), aYear(2022), aYear(2023)],
  platforms: [aPlatform()],
  ...given,
});

const seat = (person: string, post: SeatInput['post'], organisationId = exampleId(1)): SeatInput => ({
  person,
  organisationId,
  post,
  title: '',
  isFulltime: post === 'STAFF',
});

/** 示例组织机构 by its function; the executive body stands at the lead unit. */
export const aBody = (
  given: Partial<GovernanceBodyInput> & { function: GovernanceFunction },
): GovernanceBodyInput => ({
  name: { DECISION: '理事会', ADVISORY: '专家委员会', EXECUTION: '秘书处' }[given.function],
  isStanding: given.function === 'EXECUTION',
  hostUnitId: given.function === 'EXECUTION' ? exampleId(1) : null,
  duties: '',
  seats: [
    seat('示例甲', 'HEAD'),
    seat('示例乙', 'MEMBER', exampleId(2)),
    ...(given.function === 'EXECUTION' ? [seat('示例丙', 'STAFF')] : []),
  ],
  ...given,
});

/** 示例经费管理声明: in the custody of the lead unit, which hosts the executive body. */
export const aFundManagement = (given: Partial<FundManagementInput> = {}): FundManagementInput => ({
  rulesName: '创新联合体经费管理办法(示例)',
  adoptedOn: '2024-03-20',
  supervisedBy: '监事会',
  supervisionFrequency: '每半年一次',
  custodianId: exampleId(1),
  followsSpecialFundRules: true,
  acceptsSupervision: true,
  separateAccounting: true,
  ...given,
});

/** 示例申报: passes every clause that can be passed without a person. */
export const aSubject = (given: Partial<ExaminationSubject> = {}): ExaminationSubject => ({
  kind: 'PRE_APPLICATION',
  name: '柳州市示例电驱动桥创新联合体',
  priorityDirections: ['智慧电驱'],
  mainBusinessDirection: '新能源商用车电驱动桥的研发与制造',
  developmentIdea: '示例:以龙头企业带动上下游协同攻关',
  taskGoals: '示例:三年内突破三项关键技术',
  academicActivities: '示例:每年举办一次行业技术论坛',
  foundation: '示例:市场占有率居全国前列',
  operatingMechanism: '示例:理事会决策、秘书处执行',
  specialCaseBasis: '',
  selfCheckSignedOn: '2024-04-08',
  members: aFormation(),
  lead: aLeadProfile(),
  governanceBodies: [
    aBody({ function: 'DECISION' }),
    aBody({ function: 'ADVISORY' }),
    aBody({ function: 'EXECUTION' }),
  ],
  fundManagement: aFundManagement(),
  agreementSignedOn: '2024-04-01',
  ...given,
});

/** 示例登记事实: on 10 April 2024, five days before the window of the 2024 notice closes. */
export const facts = ({
  batch,
  ...given
}: Partial<Omit<ExaminationFacts, 'batch'>> & {
  batch?: Partial<ExaminationFacts['batch']>;
} = {}): ExaminationFacts => ({
  today: '2024-04-10',
  submittedAt: '2024-04-10T02:00:00.000Z',
  batch: {
    year: 2024,
    closesBefore: '2024-04-15T16:00:00.000Z',
    closesOn: '2024-04-15',
    directions: ['智慧电驱', '机械(工程机械)', '农产品加工(螺蛳粉)'],
    ...batch,
  },
  participations: {},
  ledElsewhere: [],
  nearNames: [],
  integrityRecords: [],
  strategicAgreements: [],
  recommendation: { districtName: '鱼峰区', districtKind: 'COUNTY', at: '2024-04-11T03:00:00.000Z' },
  receipts: [
    { kind: 'STAMPED_PAPER', receivedAt: '2024-04-12T01:00:00.000Z' },
    { kind: 'WORD', receivedAt: '2024-04-12T01:00:00.000Z' },
    { kind: 'PDF_SCAN', receivedAt: '2024-04-12T01:00:00.000Z' },
  ],
  ...given,
});

/** The finding of one clause; throws where the rule set has no such code. */
export function findingOf(
  ruleSet: Pick<RuleSet, 'rules' | 'nameGrammar'>,
  code: string,
  subject: ExaminationSubject = aSubject(),
  given: ExaminationFacts = facts(),
): Finding {
  const rules = ruleSet.rules.filter((rule) => rule.code === code);
  const [finding] = examine({ ...ruleSet, rules }, subject, given);
  if (!finding) throw new Error(`no clause ${code}`);
  return finding;
}
