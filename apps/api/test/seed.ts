import type { PrismaClient } from '@consortium/database/client';
import { organisationColumns, storedDay, writeOrganisationParts } from '@consortium/database/rows';
import {
  type ApplicationKind,
  dayOf,
  type OrganisationInput,
  organisationInput,
  plusDays,
  type Role,
} from '@consortium/domain';
import { exampleUscc } from '@consortium/domain/builders';

let counter = 0;
const next = () => (counter += 1);
const lastYear = new Date().getFullYear() - 1;

/** Figures that satisfy every lead clause: 6 亿元 of revenue, 4 % for research. */
export const healthyYears = [lastYear - 2, lastYear - 1, lastYear].map((year) => ({
  year,
  mainRevenue: '600000000',
  salesRevenue: '650000000',
  rdExpense: '26000000',
}));

/** Builders that write real rows; a test says only what it is about. */
export function seeding(database: PrismaClient) {
  const organisation = async (given: Partial<OrganisationInput> & Record<string, unknown> = {}) => {
    const index = next();
    const input = organisationInput.parse({
      legalName: `示例${index}号制造有限公司`,
      uscc: exampleUscc(index),
      isLegalPerson: true,
      kind: 'ENTERPRISE',
      sector: 'MANUFACTURING',
      divisionCode: '450203',
      placeOfBusiness: '柳州市鱼峰区示例路',
      foundedOn: '2010-01-01',
      rdTeam: { asOf: `${lastYear}-12-31`, fulltimeRdStaff: 60 },
      financialYears: healthyYears,
      platforms: [{ name: '示例技术中心', kind: 'TECHNOLOGY_CENTRE', level: 'CITY' }],
      ...given,
    });
    const { id } = await database.organisation.create({
      data: organisationColumns(input),
      select: { id: true },
    });
    await database.$transaction((tx) => writeOrganisationParts(tx, id, input));
    return { ...input, id, globalId: `Organisation_${id}` };
  };

  const user = async (
    role: Role,
    given: { organisationId?: string; districtId?: string; name?: string } = {},
  ) => {
    const index = next();
    return database.user.create({
      data: { account: `user${index}`, name: `示例用户${index}`, role, ...given },
    });
  };

  const district = async (name = '鱼峰区') => database.district.findUniqueOrThrow({ where: { name } });

  /** A batch that is open today, pinned to the shipped rule set. */
  const batch = async (
    given: { opensOn?: string; closesOn?: string; kind?: ApplicationKind; allowsDirect?: boolean } = {},
  ) => {
    const today = dayOf(new Date());
    const ruleSet = await database.ruleSet.findFirstOrThrow({ orderBy: { effectiveFrom: 'asc' } });
    return database.batch.create({
      data: {
        kind: given.kind ?? 'PRE_APPLICATION',
        allowsDirect: given.allowsDirect ?? true,
        year: 2026,
        title: `示例批次 ${next()}`,
        opensOn: storedDay(given.opensOn ?? plusDays(today, -1)) as Date,
        closesOn: storedDay(given.closesOn ?? plusDays(today, 30)) as Date,
        ruleSetId: ruleSet.id,
        requiredItems: ['STAMPED_PAPER', 'WORD', 'PDF_SCAN'],
        directions: {
          create: [
            { name: '机械(工程机械)', position: 0 },
            { name: '新能源', position: 1 },
          ],
        },
      },
      include: { directions: true },
    });
  };

  /** A lead unit with its person, eight member units with theirs. */
  const parties = async (members = 8) => {
    const lead = await organisation();
    const units = await Promise.all(
      Array.from({ length: members }, (_, index) =>
        organisation({
          kind: index === 1 ? 'UNIVERSITY' : index === 3 ? 'INSTITUTE' : 'ENTERPRISE',
          financialYears: [],
          platforms: [],
          rdTeam: null,
        }),
      ),
    );
    const people = await Promise.all(units.map(({ id }) => user('UNIT_STAFF', { organisationId: id })));
    return { lead, leadUser: await user('UNIT_STAFF', { organisationId: lead.id }), units, people };
  };

  return { organisation, user, district, batch, parties };
}
type Seed = ReturnType<typeof seeding>;
export type Parties = Awaited<ReturnType<Seed['parties']>>;
export type OpenBatch = Awaited<ReturnType<Seed['batch']>>;

/** Everything that the clauses ask of an application, as a client sends it. */
export function completeApplication(
  { lead, units }: Pick<Parties, 'lead' | 'units'>,
  { directions }: Pick<OpenBatch, 'directions'>,
  districtId: string,
  core = `示例工程机械关键部件${next()}`,
) {
  const member = (unit: { globalId: string }, role: 'LEAD' | 'MEMBER') => ({
    organisationId: unit.globalId,
    role,
    layer: 'CORE',
    chainPosition: 'UPSTREAM',
    strengths: '示例:行业骨干,团队与条件齐备',
    taskDivision: '示例:承担关键部件研发',
    cooperationKinds: ['RESEARCH'],
    cooperationEvidence: '示例:联合研发协议',
  });
  const body = (of: string, name: string, more: object = {}) => ({
    function: of,
    name,
    isStanding: false,
    hostUnitId: lead.globalId,
    seats: [
      { person: '张·买买提', organisationId: lead.globalId, post: 'HEAD' },
      { person: '示例委员', organisationId: units[0]?.globalId ?? lead.globalId, post: 'MEMBER' },
    ],
    ...more,
  });
  return {
    name: `柳州市${core}创新联合体`,
    priorityDirectionIds: [directions[0]?.id],
    mainBusinessDirection: '示例:工程机械关键零部件',
    recommendingBodyId: districtId,
    contactName: '示例联系人',
    contactPhone: '0772-2610000',
    contactEmail: 'example@example.cn',
    necessity: '示例:必要性',
    foundation: '示例:行业影响力说明',
    academicActivities: '示例:每年举办学术交流',
    keyProblems: '示例:关键问题',
    developmentIdea: '示例:发展思路',
    taskGoals: '示例:任务目标',
    contents: '示例:建设内容',
    operatingMechanism: '示例:运行机制',
    expectedPerformance: '示例:预期绩效',
    safeguards: '示例:保障措施',
    selfCheckSignedOn: dayOf(new Date()),
    formation: {
      members: [member(lead, 'LEAD'), ...units.map((unit) => member(unit, 'MEMBER'))],
      governanceBodies: [
        body('DECISION', '理事会'),
        body('ADVISORY', '专家委员会'),
        body('EXECUTION', '秘书处', {
          isStanding: true,
          seats: [
            { person: '示例秘书长', organisationId: lead.globalId, post: 'HEAD', isFulltime: true },
            { person: '示例委员', organisationId: lead.globalId, post: 'MEMBER' },
            { person: '示例干事', organisationId: lead.globalId, post: 'STAFF', isFulltime: true },
          ],
        }),
      ],
      fundManagement: {
        rulesName: '示例经费管理办法',
        adoptedOn: '2026-01-15',
        supervisedBy: '监事会',
        supervisionFrequency: '每半年一次',
        custodianId: lead.globalId,
        followsSpecialFundRules: true,
        acceptsSupervision: true,
        separateAccounting: true,
      },
      agreement: { signedOn: '2026-01-20' },
    },
  };
}
