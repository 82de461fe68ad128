import { aBody, aFormation, aFundManagement, aMember, exampleId } from '../../builders.ts';
import { clause } from '../clause.testing.ts';

const decision = aBody({ function: 'DECISION' });
const advisory = aBody({ function: 'ADVISORY' });
const execution = aBody({ function: 'EXECUTION' });
const [head, member, staff] = execution.seats;
const seats = (...some: (typeof head)[]) => some.flatMap((seat) => seat ?? []);

clause('THREE_GOVERNANCE_BODIES', [
  { when: 'one body for each function', outcome: 'PASS', seen: '决策机构、咨询机构、执行机构' },
  {
    when: 'bodies with other names but the three functions',
    outcome: 'PASS',
    subject: {
      governanceBodies: [
        { ...decision, name: '领导小组' },
        { ...advisory, name: '顾问团' },
        { ...execution, name: '办公室' },
      ],
    },
  },
  {
    when: 'no advisory body',
    outcome: 'FAIL',
    subject: { governanceBodies: [decision, execution] },
    seen: '决策机构、执行机构',
    fix: '未设立咨询机构',
    field: 'formation.governanceBodies',
  },
  {
    when: 'a body called 专家委员会 with another function',
    outcome: 'FAIL',
    subject: { governanceBodies: [decision, { ...decision, name: '专家委员会' }, execution] },
  },
  {
    when: 'a body without a head',
    outcome: 'FAIL',
    subject: { governanceBodies: [decision, { ...advisory, seats: seats(member) }, execution] },
    related: ['专家委员会'],
    fix: '未填写负责人',
    field: 'formation.governanceBodies.1.seats',
  },
  {
    when: 'a body with a head only',
    outcome: 'FAIL',
    subject: { governanceBodies: [{ ...decision, seats: seats(head) }, advisory, execution] },
    fix: '未填写成员',
  },
  {
    when: 'a body without anybody',
    outcome: 'FAIL',
    subject: { governanceBodies: [decision, advisory, { ...execution, seats: [] }] },
    fix: '未填写负责人和成员',
  },
  {
    when: 'an executive body of a head and staff',
    outcome: 'PASS',
    subject: { governanceBodies: [decision, advisory, { ...execution, seats: seats(head, staff) }] },
  },
  {
    when: 'an incomplete body beside a complete one of its function',
    outcome: 'PASS',
    subject: { governanceBodies: [decision, { ...decision, seats: [] }, advisory, execution] },
  },
  { when: 'no bodies at all', outcome: 'MISSING_DATA', subject: { governanceBodies: [] }, seen: '无' },
]);

clause('STANDING_EXECUTIVE_BODY', [
  {
    when: 'a standing executive body with one staff',
    outcome: 'PASS',
    seen: '常设，1 人',
    threshold: '常设，工作人员 ≥ 1 人',
  },
  {
    when: 'a standing executive body without staff',
    outcome: 'FAIL',
    subject: { governanceBodies: [{ ...execution, seats: seats(head, member) }] },
    seen: '常设，0 人',
    field: 'formation.governanceBodies.0.seats',
  },
  {
    when: 'an executive body that is not standing',
    outcome: 'FAIL',
    subject: { governanceBodies: [decision, { ...execution, isStanding: false }] },
    seen: '非常设，1 人',
    field: 'formation.governanceBodies.1.isStanding',
    related: ['秘书处'],
  },
  {
    when: 'a standing decision body only',
    outcome: 'MISSING_DATA',
    subject: { governanceBodies: [{ ...decision, isStanding: true }] },
  },
  {
    when: 'a second executive body that is standing',
    outcome: 'PASS',
    subject: { governanceBodies: [{ ...execution, isStanding: false }, execution] },
    related: [],
  },
]);

const funds = (given: Parameters<typeof aFundManagement>[0]) => ({ fundManagement: aFundManagement(given) });

clause('FUND_RULES_ADOPTED', [
  { when: 'rules with a name and a day', outcome: 'PASS' },
  { when: 'rules adopted today', outcome: 'PASS', subject: funds({ adoptedOn: '2024-04-10' }) },
  {
    when: 'rules to be adopted tomorrow',
    outcome: 'FAIL',
    subject: funds({ adoptedOn: '2024-04-11' }),
    field: 'formation.fundManagement.adoptedOn',
  },
  {
    when: 'rules without a name',
    outcome: 'MISSING_DATA',
    subject: funds({ rulesName: ' ' }),
    field: 'formation.fundManagement.rulesName',
    computation: '未填写：经费管理办法名称',
  },
  {
    when: 'rules without a day',
    outcome: 'MISSING_DATA',
    subject: funds({ adoptedOn: null }),
    field: 'formation.fundManagement.adoptedOn',
  },
  {
    when: 'no declaration at all',
    outcome: 'MISSING_DATA',
    subject: { fundManagement: null },
    fix: '填写经费管理办法名称、通过日期',
  },
]);

clause('FUNDS_SUPERVISED', [
  { when: 'who and how often', outcome: 'PASS', seen: '监事会，每半年一次' },
  {
    when: 'who without how often',
    outcome: 'MISSING_DATA',
    subject: funds({ supervisionFrequency: '' }),
    field: 'formation.fundManagement.supervisionFrequency',
  },
  {
    when: 'how often without who',
    outcome: 'MISSING_DATA',
    subject: funds({ supervisedBy: '' }),
    field: 'formation.fundManagement.supervisedBy',
  },
  { when: 'no declaration at all', outcome: 'MISSING_DATA', subject: { fundManagement: null } },
]);

clause('CUSTODIAN_IS_HOST_UNIT', [
  { when: 'no custodian', outcome: 'NOT_APPLICABLE', subject: funds({ custodianId: null }), seen: '未委托' },
  { when: 'no declaration at all', outcome: 'NOT_APPLICABLE', subject: { fundManagement: null } },
  { when: 'the host unit of the executive body', outcome: 'PASS', seen: '示例1号制造有限公司' },
  {
    when: 'another unit of the formation',
    outcome: 'FAIL',
    subject: funds({ custodianId: exampleId(2) }),
    related: ['示例2号制造有限公司'],
    field: 'formation.fundManagement.custodianId',
  },
  {
    when: 'the host unit of a body that is not executive',
    outcome: 'FAIL',
    subject: {
      ...funds({ custodianId: exampleId(2) }),
      governanceBodies: [{ ...decision, hostUnitId: exampleId(2) }, execution],
    },
  },
  {
    when: 'a host unit outside the formation',
    outcome: 'FAIL',
    subject: {
      ...funds({ custodianId: exampleId(99) }),
      governanceBodies: [{ ...execution, hostUnitId: exampleId(99) }],
      members: aFormation({ extra: [aMember({ index: 40 })] }),
    },
    seen: '不在单位名单中',
    related: [],
  },
]);

clause('PUBLIC_MONEY_RULES_ACCEPTED', [
  { when: 'both declarations', outcome: 'PASS', seen: '2 / 2 项' },
  {
    when: 'the first only',
    outcome: 'FAIL',
    subject: funds({ acceptsSupervision: false }),
    seen: '1 / 2 项',
    field: 'formation.fundManagement.acceptsSupervision',
  },
  {
    when: 'the second only',
    outcome: 'FAIL',
    subject: funds({ followsSpecialFundRules: false }),
    field: 'formation.fundManagement.followsSpecialFundRules',
  },
  {
    when: 'separate accounting, which is not asked for, left out',
    outcome: 'PASS',
    subject: funds({ separateAccounting: false }),
  },
  { when: 'no declaration at all', outcome: 'MISSING_DATA', subject: { fundManagement: null } },
]);

clause('SPECIAL_CASE', [
  { when: 'no basis', outcome: 'NOT_APPLICABLE', seen: '未申请' },
  { when: 'blanks for a basis', outcome: 'NOT_APPLICABLE', subject: { specialCaseBasis: ' \n' } },
  {
    when: 'a basis, which never passes by itself,',
    outcome: 'NEEDS_REVIEW',
    subject: { specialCaseBasis: '市政府专题会议纪要（示例）' },
    seen: '市政府专题会议纪要（示例）',
  },
]);
