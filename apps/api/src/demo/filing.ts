import { dayOf, plusDays, yearOf } from '@consortium/domain';
import type { ApplicationRow } from './data/applications/row.ts';
import { contributionOf, planOf } from './data/applications/wording.ts';
import { person } from './data/persons.ts';
import { allUnits } from './data/units/all.ts';

export type City = Readonly<{
  /** Global ids of units by key, of districts by name, of the batch's directions by name. */
  units: ReadonlyMap<string, string>;
  districts: ReadonlyMap<string, string>;
  directions: ReadonlyMap<string, string>;
  now: Date;
}>;

const unitsByKey = new Map(allUnits.map((row) => [row.key, row]));
export const unitOf = (key: string) => {
  const row = unitsByKey.get(key);
  if (!row) throw new Error(`no demo unit ${key}`);
  return row;
};

const LAYERS = ['CORE', 'CORE', 'CORE', 'CLOSE', 'CLOSE'] as const;

function membersOf({ lead, members }: ApplicationRow, { units, now }: City) {
  const year = yearOf(dayOf(now));
  const membership = (key: string, index: number) => {
    const { skill, kind, chain } = unitOf(key);
    const isLead = key === lead;
    return {
      organisationId: units.get(key),
      role: isLead ? 'LEAD' : 'MEMBER',
      layer: isLead ? 'CORE' : (LAYERS[index - 1] ?? 'GENERAL'),
      chainPosition: chain ?? (isLead ? 'MIDSTREAM' : null),
      ...(skill ? contributionOf(skill, year, kind) : {}),
      ...(isLead ? { cooperationKinds: [], cooperationEvidence: '' } : {}),
    };
  };
  return [lead, ...members].map(membership);
}

/** Three bodies by their functions; the executive one stands at the lead unit. */
function bodiesOf({ lead, members }: ApplicationRow, { units }: City, first: number) {
  const seat = (index: number, key: string, post: string, title: string, isFulltime = false) => ({
    person: person(first + index),
    organisationId: units.get(key),
    post,
    title,
    isFulltime,
  });
  const member = (index: number) => members[index] ?? lead;
  const body = (of: string, name: string, duties: string, seats: object[], isStanding = false) => ({
    function: of,
    name,
    isStanding,
    hostUnitId: units.get(lead),
    duties: `(示例)${duties}`,
    seats,
  });
  return [
    body('DECISION', '理事会', '审议章程、年度计划和经费预算', [
      seat(0, lead, 'HEAD', '理事长'),
      ...members.slice(0, 5).map((key, index) => seat(index + 1, key, 'MEMBER', '理事')),
    ]),
    body('ADVISORY', '专家委员会', '对技术路线和成果提出咨询意见', [
      seat(7, members.at(-1) ?? lead, 'HEAD', '主任委员'),
      seat(8, member(1), 'MEMBER', '委员'),
      { ...seat(9, lead, 'MEMBER', '委员'), person: '示例·麦麦提·艾力', organisationId: null },
    ]),
    body(
      'EXECUTION',
      '秘书处',
      '日常联络、进度检查和档案管理',
      [
        seat(10, lead, 'HEAD', '秘书长', true),
        seat(11, member(0), 'MEMBER', '副秘书长'),
        seat(12, lead, 'STAFF', '项目管理', true),
        seat(13, lead, 'STAFF', '财务', true),
      ],
      true,
    ),
  ];
}

/** What the wire checks; the domain parses it. */
type ApplicationDraft = Readonly<Record<string, unknown> & { name: string; taskGoals?: string }>;

/** 示例申报表: a row as the door takes it. */
export function applicationOf(row: ApplicationRow, city: City, number: number): ApplicationDraft {
  const { units, districts, directions, now } = city;
  const name = row.name ?? `柳州市${row.core}创新联合体`;
  if (row.isBare)
    return { name, formation: { members: [{ organisationId: units.get(row.lead), role: 'LEAD' }] } };
  const today = dayOf(now);
  const lead = unitOf(row.lead).name;
  return {
    name,
    ...planOf(row, lead),
    priorityDirectionIds: row.directions.map((direction) => directions.get(direction)),
    recommendingBodyId: districts.get(row.district),
    contactName: person(number + 20),
    contactPhone: `0772-0001${String(number).padStart(3, '0')}`,
    contactEmail: `project${number}@liuzhou.example`,
    specialCaseBasis: row.specialCaseBasis ?? '',
    selfCheckSignedOn: today,
    formation: {
      members: membersOf(row, city),
      governanceBodies: bodiesOf(row, city, number * 3),
      fundManagement: {
        rulesName: `${row.core}创新联合体经费管理办法(示例)`,
        adoptedOn: plusDays(today, -30),
        supervisedBy: '监事会',
        supervisionFrequency: '每半年一次',
        custodianId: row.withoutCustodian ? null : units.get(row.lead),
        followsSpecialFundRules: true,
        acceptsSupervision: true,
        separateAccounting: true,
      },
      agreement: {
        signedOn: plusDays(today, -20),
        liableParty: lead,
        incomeSharing: '(示例)知识产权归完成单位所有,成员单位享有优先实施权,收益按投入比例分配',
        effectiveOn: plusDays(today, -20),
      },
    },
  };
}
