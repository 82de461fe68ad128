import {
  type ApplicationForm,
  agreementLabels,
  applicationLabels,
  chainPosition,
  cooperationKind,
  dayIn,
  type ExaminedUnit,
  type Finding,
  financialYearLabels,
  formatWan,
  fundManagementLabels,
  governanceBodyLabels,
  governanceFunction,
  innovationPlatformLabels,
  type Locale,
  layer,
  membershipLabels,
  membershipRole,
  organisationKind,
  organisationLabels,
  organisationSector,
  outcome,
  planTexts,
  platformKind,
  platformLevel,
  rdTeamLabels,
  seatLabels,
  seatPost,
  type Vocabulary,
} from '@consortium/domain';
import type { PaperTable } from '../paper/paper.ts';
import { termIn } from '../paper/speaker.ts';
import type { Speak } from './wording.ts';

/** 填表: a form, in one language. */
export type Writing = Readonly<{ form: ApplicationForm; say: Speak; locale: Locale }>;

/** 表中文字: the texts of the plan, and the basis of a special case. */
export const formTexts = [...planTexts, 'specialCaseBasis'] as const;

const BLANK = '';
const termText = (vocabulary: Vocabulary, value: string | null, locale: Locale): string =>
  termIn(vocabulary, value, locale, BLANK);
const dayText = (day: string | null, locale: Locale): string => (day === null ? BLANK : dayIn(day, locale));
const wan = (yuan: string | null): string => (yuan === null ? BLANK : formatWan(yuan));

/** 单位 by id; a unit that the form does not name is blank. */
export const unitOf =
  ({ units }: ApplicationForm) =>
  (id: string | null): ExaminedUnit | undefined =>
    units.find((unit) => unit.id === id);

/** 项目与内容: two columns, as forms have them. */
export const factTable = (rows: readonly (readonly [string, string])[], say: Speak): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('item'), width: 1 },
    { label: say('content'), width: 2.6 },
  ],
  rows: rows.map(([name, value]) => [name, value || say('notGiven')]),
});

/** 牵头单位: what its own record says. */
export function leadTable({ form, say, locale }: Writing): PaperTable {
  const leadId = form.formation.members.find(({ role }) => role === 'LEAD')?.organisationId ?? null;
  const unit = unitOf(form)(leadId);
  const { lead } = form;
  const isLegal = unit?.isLegalPerson;
  return factTable(
    [
      [say(organisationLabels.legalName), unit?.legalName ?? BLANK],
      [say(organisationLabels.uscc), unit?.uscc ?? BLANK],
      [say(organisationLabels.kind), termText(organisationKind, unit?.kind ?? null, locale)],
      [say(organisationLabels.sector), termText(organisationSector, unit?.sector ?? null, locale)],
      [
        say(organisationLabels.isLegalPerson),
        isLegal === null || isLegal === undefined ? BLANK : say(isLegal ? 'yes' : 'no'),
      ],
      [say(organisationLabels.foundedOn), dayText(lead?.foundedOn ?? null, locale)],
      [say(organisationLabels.divisionCode), unit?.divisionCode ?? BLANK],
      [say(organisationLabels.placeOfBusiness), unit?.placeOfBusiness ?? BLANK],
      [say(applicationLabels.mainBusinessDirection), form.declared.mainBusinessDirection],
      [
        say(rdTeamLabels.fulltimeRdStaff),
        lead?.fulltimeRdStaff === null || lead === null ? BLANK : String(lead.fulltimeRdStaff),
      ],
      [say(applicationLabels.contactName), form.declared.contactName],
      [say(applicationLabels.contactPhone), form.declared.contactPhone],
      [say(applicationLabels.contactEmail), form.declared.contactEmail],
    ],
    say,
  );
}

export const yearTable = ({ form, say }: Writing): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say(financialYearLabels.year), width: 1, align: 'center' },
    { label: say(financialYearLabels.monthsOperated), width: 1, align: 'center' },
    { label: say(financialYearLabels.mainRevenue), width: 1.6, align: 'end' },
    { label: say(financialYearLabels.salesRevenue), width: 1.6, align: 'end' },
    { label: say(financialYearLabels.rdExpense), width: 1.6, align: 'end' },
    { label: say(financialYearLabels.profit), width: 1.6, align: 'end' },
    { label: say(financialYearLabels.isAudited), width: 0.9, align: 'center' },
  ],
  rows: (form.lead?.financialYears ?? []).map((each) => [
    String(each.year),
    String(each.monthsOperated),
    wan(each.mainRevenue),
    wan(each.salesRevenue),
    wan(each.rdExpense),
    wan(each.profit),
    say(each.isAudited ? 'yes' : 'no'),
  ]),
});

export const platformTable = ({ form, say, locale }: Writing): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say(innovationPlatformLabels.name), width: 3 },
    { label: say(innovationPlatformLabels.kind), width: 1.6, align: 'center' },
    { label: say(innovationPlatformLabels.level), width: 1, align: 'center' },
    { label: say(innovationPlatformLabels.approvalNo), width: 2 },
    { label: say(innovationPlatformLabels.approvedOn), width: 1.6, align: 'center' },
    { label: say(innovationPlatformLabels.validTo), width: 1.6, align: 'center' },
  ],
  rows: (form.lead?.platforms ?? []).map(({ name, kind, level, approvalNo, approvedOn, validTo }) => [
    name,
    termText(platformKind, kind, locale),
    termText(platformLevel, level, locale),
    approvalNo,
    approvedOn ?? BLANK,
    validTo ?? BLANK,
  ]),
});

export const unitTable = ({ form, say, locale }: Writing): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('ordinal'), width: 0.6, align: 'center' },
    { label: say(organisationLabels.legalName), width: 3.4 },
    { label: say(organisationLabels.uscc), width: 2.4 },
    { label: say(membershipLabels.role), width: 1.1, align: 'center' },
    { label: say(organisationLabels.kind), width: 1.2, align: 'center' },
    { label: say(membershipLabels.layer), width: 1.3, align: 'center' },
    { label: say(membershipLabels.chainPosition), width: 0.9, align: 'center' },
    { label: say(membershipLabels.cooperationKinds), width: 1.5 },
    { label: say('intent'), width: 1, align: 'center' },
  ],
  rows: form.formation.members.map((member, at) => {
    const unit = unitOf(form)(member.organisationId);
    const isLead = member.role === 'LEAD';
    return [
      String(at + 1),
      unit?.legalName ?? BLANK,
      unit?.uscc ?? BLANK,
      termText(membershipRole, member.role, locale),
      termText(organisationKind, unit?.kind ?? null, locale),
      termText(layer, member.layer, locale),
      termText(chainPosition, member.chainPosition, locale),
      member.cooperationKinds.map((kind) => termText(cooperationKind, kind, locale)).join('、'),
      isLead ? BLANK : say(form.intents.includes(member.organisationId) ? 'yes' : 'no'),
    ];
  }),
});

/** 各单位基础与分工: only of units that say something. */
export const unitTextTable = ({ form, say }: Writing): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say(membershipLabels.organisationId), width: 1.6 },
    { label: say(membershipLabels.strengths), width: 2 },
    { label: say(membershipLabels.taskDivision), width: 2 },
    { label: say(membershipLabels.commitments), width: 1.6 },
    { label: say(membershipLabels.cooperationEvidence), width: 1.6 },
  ],
  rows: form.formation.members.map((member) => [
    unitOf(form)(member.organisationId)?.legalName ?? BLANK,
    member.strengths,
    member.taskDivision,
    member.commitments,
    member.cooperationEvidence,
  ]),
});

export const bodyTable = ({ form, say, locale }: Writing): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say(governanceBodyLabels.function), width: 1.2, align: 'center' },
    { label: say(governanceBodyLabels.name), width: 2 },
    { label: say(governanceBodyLabels.isStanding), width: 0.9, align: 'center' },
    { label: say(governanceBodyLabels.hostUnitId), width: 2.4 },
    { label: say(governanceBodyLabels.duties), width: 3 },
  ],
  rows: form.formation.governanceBodies.map((body) => [
    termText(governanceFunction, body.function, locale),
    body.name,
    say(body.isStanding ? 'yes' : 'no'),
    unitOf(form)(body.hostUnitId)?.legalName ?? BLANK,
    body.duties,
  ]),
});

export const seatTable = ({ form, say, locale }: Writing): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say(governanceBodyLabels.name), width: 2 },
    { label: say(seatLabels.person), width: 1.4 },
    { label: say(seatLabels.post), width: 1.2, align: 'center' },
    { label: say(seatLabels.title), width: 1.6 },
    { label: say(seatLabels.organisationId), width: 3 },
    { label: say(seatLabels.isFulltime), width: 0.8, align: 'center' },
  ],
  rows: form.formation.governanceBodies.flatMap(({ name, seats }) =>
    seats.map((seat) => [
      name,
      seat.person,
      termText(seatPost, seat.post, locale),
      seat.title,
      unitOf(form)(seat.organisationId)?.legalName ?? BLANK,
      say(seat.isFulltime ? 'yes' : 'no'),
    ]),
  ),
});

export function fundTable({ form, say, locale }: Writing): PaperTable {
  const fund = form.formation.fundManagement;
  const yesNo = (is: boolean | undefined) => (is === undefined ? BLANK : say(is ? 'yes' : 'no'));
  return factTable(
    [
      [say(fundManagementLabels.rulesName), fund?.rulesName ?? BLANK],
      [say(fundManagementLabels.adoptedOn), dayText(fund?.adoptedOn ?? null, locale)],
      [say(fundManagementLabels.supervisedBy), fund?.supervisedBy ?? BLANK],
      [say(fundManagementLabels.supervisionFrequency), fund?.supervisionFrequency ?? BLANK],
      [
        say(fundManagementLabels.custodianId),
        unitOf(form)(fund?.custodianId ?? null)?.legalName ?? say('none'),
      ],
      [say(fundManagementLabels.followsSpecialFundRules), yesNo(fund?.followsSpecialFundRules)],
      [say(fundManagementLabels.acceptsSupervision), yesNo(fund?.acceptsSupervision)],
      [say(fundManagementLabels.separateAccounting), yesNo(fund?.separateAccounting)],
    ],
    say,
  );
}

export function agreementTable({ form, say, locale }: Writing): PaperTable {
  const { agreement } = form.formation;
  return factTable(
    [
      [say(agreementLabels.signedOn), dayText(agreement?.signedOn ?? null, locale)],
      [say(agreementLabels.effectiveOn), dayText(agreement?.effectiveOn ?? null, locale)],
      [say(agreementLabels.liableParty), agreement?.liableParty ?? BLANK],
      [say(agreementLabels.incomeSharing), agreement?.incomeSharing ?? BLANK],
    ],
    say,
  );
}

/** 条款对照: clause, what it asks, what was declared, and the outcome. */
export const findingTable = (findings: readonly Finding[], say: Speak, locale: Locale): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('clause'), width: 1.1, align: 'center' },
    { label: say('condition'), width: 3.4 },
    { label: say('seen'), width: 3.4 },
    { label: say('outcome'), width: 1.1, align: 'center' },
  ],
  rows: findings.map((finding) => [
    finding.clause,
    finding.quote,
    finding.computation[locale] || finding.seen[locale] || finding.message[locale],
    say(outcome.labels[finding.outcome]),
  ]),
});
