import { dayText } from '@consortium/database/rows';
import { dayOf, entitledTo, type FundSource, type FundUse, plusDays, yearOf } from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { bareId } from './enrol.ts';
import { type Office, staff } from './progress.ts';

/** 示例老联合体: one that has run for years with two units beside its lead, and kept its books. */
export const steady = { lead: 'coating', members: ['manufacturingInstitute', 'testing'] } as const;

const persons = ['示例·陆一', '示例·韦二', '示例·覃三', '示例·黄四', '示例·蒙五'];
const bodies = [
  { function: 'DECISION', name: '理事会(示例)', isStanding: false },
  { function: 'ADVISORY', name: '专家委员会(示例)', isStanding: false },
  { function: 'EXECUTION', name: '秘书处(示例)', isStanding: true },
] as const;

const consortiumOf = (tx: Transaction, { city }: Office, lead: string) =>
  tx.consortium.findFirstOrThrow({
    where: { leadUnitId: bareId(city.units.get(lead) ?? '') },
    select: { id: true, formationId: true, establishedOn: true },
  });

/** 成员与机构: they came in, and the bodies were set up, by changes that everybody concerned agreed to. */
async function grow(tx: Transaction, office: Office): Promise<void> {
  const { door, people, city } = office;
  const lead = staff(office, steady.lead);
  const { id, establishedOn } = await consortiumOf(tx, office, steady.lead);
  const effectiveOn = plusDays(dayText(establishedOn) as string, 30);
  const change = async (changeOf: object, consenting: string | null = null) => {
    const { id: request } = await door.act(lead, 'createChangeRequest', {
      consortiumId: `Consortium_${id}`,
      changeRequest: { effectiveOn, reason: '(示例)成立大会决议', change: changeOf },
    });
    if (consenting) await door.act(staff(office, consenting), 'consentToChange', { id: request });
    await door.act(lead, 'submitChangeRequest', { id: request });
    await door.act(people('head'), 'approveChangeRequest', { id: request, reason: '同意(示例)' });
  };
  for (const key of steady.members)
    await change(
      {
        kind: 'MEMBER_JOINS',
        member: {
          organisationId: city.units.get(key),
          role: 'MEMBER',
          layer: 'CORE',
          chainPosition: 'SUPPORTING',
          strengths: '示例:专业团队与实验条件',
          taskDivision: '示例:工艺攻关与检测',
          cooperationKinds: ['RESEARCH'],
          cooperationEvidence: '示例:联合研发协议',
        },
      },
      key,
    );
  for (const body of bodies)
    await change({
      kind: 'BODY',
      body: {
        ...body,
        hostUnitId: body.isStanding ? city.units.get(steady.lead) : null,
        seats: persons.slice(0, body.isStanding ? 3 : persons.length).map((person, index) => ({
          person,
          organisationId: city.units.get([steady.lead, ...steady.members][index] ?? ''),
          post: index === 0 ? 'HEAD' : body.isStanding ? 'STAFF' : 'MEMBER',
          title: index === 0 ? '负责人(示例)' : '',
          isFulltime: body.isStanding,
        })),
      },
    });
}

const resolution = { title: '审议年度工作计划与预算(示例)', votesFor: 4, votesAgainst: 0, votesAbstained: 0 };
const days = [
  ['DECISION', '03-15'],
  ['ADVISORY', '06-10'],
  ['DECISION', '09-15'],
] as const;

type Line = readonly [day: string, source: FundSource, use: FundUse | null, wan: number, purpose: string];
const lines: readonly Line[] = [
  ['02-20', 'ENTERPRISE', null, 60, '成员单位年度投入(示例)'],
  ['04-10', 'GOVERNMENT', null, 50, '市级科技计划项目拨款(示例)'],
  ['05-08', 'GOVERNMENT', 'MATERIALS', 18.5, '环保涂层试验材料(示例)'],
  ['06-30', 'ENTERPRISE', 'STAFF', 22, '秘书处人员费(示例)'],
  ['07-15', 'GOVERNMENT', 'TESTING', 9.62, '盐雾与结合力测试(示例)'],
  ['09-20', 'ENTERPRISE', 'EQUIPMENT', 26.4, '前处理中试线部件(示例)'],
  ['10-25', 'ENTERPRISE', 'MEETINGS', 3.08, '技术交流会(示例)'],
];
const budget = [
  { use: 'MATERIALS', amount: '250000' },
  { use: 'STAFF', amount: '260000' },
  { use: 'TESTING', amount: '120000' },
  { use: 'EQUIPMENT', amount: '320000' },
  { use: 'MEETINGS', amount: '50000' },
] as const;

/** 一年的会议与账: what lies behind us of it; a year that is over is closed. */
async function year(
  office: Office,
  id: string,
  bodyOf: ReadonlyMap<string, string>,
  of: number,
): Promise<void> {
  const { door, city } = office;
  const today = dayOf(city.now);
  const lead = staff(office, steady.lead);
  for (const [body, day] of days.filter(([, each]) => `${of}-${each}` <= today))
    await door.act(lead, 'recordGovernanceMeeting', {
      id,
      meeting: {
        bodyId: `GovernanceBody_${bodyOf.get(body)}`,
        heldOn: `${of}-${day}`,
        place: '柳州(示例)',
        chairedBy: persons[0],
        present: persons.slice(0, 4),
        summary: '听取上一阶段工作情况,部署下一阶段任务(示例)。',
        resolutions: body === 'DECISION' ? [resolution] : [],
      },
    });
  await door.act(lead, 'setFundBudget', { id, budget: { year: of, lines: budget } });
  const entries = lines
    .filter(([day]) => `${of}-${day}` <= today)
    .map(([day, source, use, wan, purpose], index) => ({
      bookedOn: `${of}-${day}`,
      direction: use === null ? 'INCOME' : 'SPENDING',
      source,
      use,
      amount: String(Math.round(wan * 10_000)),
      voucherNo: `记-${String(index + 1).padStart(3, '0')}`,
      purpose,
    }));
  if (entries.length > 0) await door.act(lead, 'bookFundEntries', { id, entries });
  if (of < yearOf(today)) await door.act(lead, 'closeFundYear', { id, year: of });
}

/** 经费管理声明: as it was at the founding, and the revision in force this year. */
async function declareFunds(office: Office, id: string, establishedOn: string): Promise<void> {
  const year = yearOf(dayOf(office.city.now));
  const first = {
    rulesName: '创新联合体经费管理办法(试行,示例)',
    adoptedOn: establishedOn,
    supervisedBy: '监事会(示例)',
    supervisionFrequency: '每年一次',
    followsSpecialFundRules: true,
    acceptsSupervision: true,
    validFrom: establishedOn,
  };
  const revised = {
    ...first,
    rulesName: '创新联合体经费管理办法(示例)',
    adoptedOn: `${year - 1}-12-10`,
    supervisionFrequency: '每半年一次',
    separateAccounting: true,
    validFrom: `${year}-01-01`,
  };
  for (const [declaration, reason] of [
    [first, '补登成立时的声明(示例)'],
    [revised, '按年度审计意见改为单独核算,并增加监督次数(示例)'],
  ] as const)
    await office.door.act(staff(office, steady.lead), 'fileFundDeclaration', { id, declaration, reason });
}

/** 示例会议与经费: three years of one consortium, and the founding meetings of those that were approved just now. */
export async function books(tx: Transaction, office: Office, founded: readonly string[]): Promise<void> {
  await grow(tx, office);
  const today = dayOf(office.city.now);
  const bodiesOf = async (formationId: string) =>
    new Map(
      (await tx.governanceBody.findMany({ where: { formationId } })).map((body) => [body.function, body.id]),
    );
  const old = await consortiumOf(tx, office, steady.lead);
  const bodyOf = await bodiesOf(old.formationId);
  for (const back of [2, 1, 0]) await year(office, `Consortium_${old.id}`, bodyOf, yearOf(today) - back);
  // 议事规则: one board's term ends soon; of the others nothing is recorded.
  await office.door.act(staff(office, steady.lead), 'setBodyRules', {
    id: `Consortium_${old.id}`,
    rules: {
      bodyId: `GovernanceBody_${bodyOf.get('DECISION')}`,
      termEndsOn: plusDays(today, 40),
      meetsEveryMonths: 12,
    },
  });
  await declareFunds(office, `Consortium_${old.id}`, dayText(old.establishedOn) as string);
  for (const lead of founded) {
    const { id, formationId } = await consortiumOf(tx, office, lead);
    const bodyId = (await bodiesOf(formationId)).get('DECISION') ?? '';
    const seats = await tx.seat.findMany({ where: { bodyId }, select: { person: true, post: true } });
    await office.door.act(staff(office, lead), 'recordGovernanceMeeting', {
      id: `Consortium_${id}`,
      meeting: {
        bodyId: `GovernanceBody_${bodyId}`,
        heldOn: today,
        place: '柳州(示例)',
        present: entitledTo(seats).map(({ person }) => person),
        summary: '成立会议(示例)。',
      },
    });
  }
}
