import { Prisma } from '@consortium/database/client';
import type { Audience, Circumstance, DueColumn, Told, ToldSubject } from '@consortium/domain';

type Sql = ReturnType<typeof Prisma.sql>;
const { sql, raw, join } = Prisma;

/** The table of each kind of record, as `r` below. */
export const tables: Readonly<Record<ToldSubject, string>> = {
  AnnualReport: 'annual_report',
  Application: 'application',
  ChangeRequest: 'change_request',
  Consortium: 'consortium',
  DataImport: 'data_import',
  DocumentTemplate: 'document_template',
  Evaluation: 'evaluation',
  EvaluationAssignment: 'evaluation_assignment',
  Job: 'job',
  Objection: 'objection',
  PublicNotice: 'public_notice',
  ReviewAssignment: 'review_assignment',
  RuleSet: 'rule_set',
};

const members = (subject: ToldSubject): Sql =>
  subject === 'Consortium'
    ? sql`JOIN app_user u ON u.organisation_id = ANY(r.unit_ids) AND u.organisation_id <> r.lead_unit_id`
    : sql`JOIN app_user u ON u.organisation_id = ANY(r.member_unit_ids)`;

const assignments = sql`JOIN review v ON v.application_id = r.id
  JOIN review_assignment g ON g.review_id = v.id AND g.status = 'ASSIGNED' JOIN app_user u ON u.id = g.user_id`;

const objections = (subject: ToldSubject): Sql => sql`JOIN objection g
  ON ${subject === 'Objection' ? sql`g.id = r.id` : sql`g.notice_id = r.id`} AND g.status = 'OPEN'
  JOIN app_user u ON u.role = 'SECTION_HEAD'`;

/** Which people an audience is: what joins the record `r` to the accounts `u`; `g` where another record is meant. */
const people: Readonly<Record<Exclude<Audience, 'TASK_HOLDERS'>, (subject: ToldSubject) => Sql>> = {
  LEAD_UNIT: () => sql`JOIN app_user u ON u.organisation_id = r.lead_unit_id`,
  MEMBER_UNITS: members,
  UNCONFIRMED_MEMBERS: () => sql`JOIN membership m ON m.formation_id = r.formation_id AND m.role = 'MEMBER'
    AND m.intent_confirmed_at IS NULL JOIN app_user u ON u.organisation_id = m.organisation_id`,
  UNCONSENTED_UNITS:
    () => sql`JOIN app_user u ON u.organisation_id = ANY(r.concerned_unit_ids) AND NOT EXISTS (
    SELECT 1 FROM change_consent c WHERE c.change_request_id = r.id AND c.organisation_id = u.organisation_id)`,
  CONCERNED_UNITS: () => sql`JOIN app_user u ON u.organisation_id = ANY(r.concerned_unit_ids)`,
  UNCONFIRMED_PARTS: () => sql`JOIN report_part p ON p.report_id = r.id AND p.confirmed_at IS NULL
    AND p.organisation_id <> r.lead_unit_id JOIN app_user u ON u.organisation_id = p.organisation_id`,
  REMINDED_UNITS: () => sql`JOIN LATERAL (SELECT unit_ids FROM report_reminder
    WHERE report_id = r.id ORDER BY sent_at DESC LIMIT 1) m ON TRUE JOIN app_user u ON u.organisation_id = ANY(m.unit_ids)`,
  RECOMMENDING_DISTRICT: () =>
    sql`JOIN app_user u ON u.district_id = r.recommending_body_id AND u.role = 'DISTRICT_OFFICER'`,
  BUREAU_OFFICERS: () => sql`JOIN app_user u ON u.role = 'BUREAU_OFFICER'`,
  SECTION_HEADS: () => sql`JOIN app_user u ON u.role = 'SECTION_HEAD'`,
  BUREAU_LEADERS: () => sql`JOIN app_user u ON u.role = 'BUREAU_LEADER'`,
  ASSIGNED_EXPERTS: () => assignments,
  SCORING_EXPERTS: () => sql`JOIN evaluation_assignment g ON g.evaluation_id = r.id AND g.status = 'ASSIGNED'
    JOIN app_user u ON u.id = g.user_id`,
  OBJECTION_DECIDERS: objections,
  WAIVER_PROPOSER: () => sql`JOIN LATERAL (SELECT proposed_by_id FROM waiver
    WHERE application_id = r.id AND decided_at IS NOT NULL ORDER BY decided_at DESC LIMIT 1) w ON TRUE
    JOIN app_user u ON u.id = w.proposed_by_id`,
  REQUESTER: () => sql`JOIN app_user u ON u.id = r.requested_by_id`,
  CASE_PROPOSER: () =>
    sql`JOIN special_case s ON s.application_id = r.id JOIN app_user u ON u.id = s.proposed_by_id`,
};

/** The kinds of records that an audience is told of, where it is not the one acted on. */
const otherSubject: Partial<Readonly<Record<Audience, ToldSubject>>> = {
  ASSIGNED_EXPERTS: 'ReviewAssignment',
  SCORING_EXPERTS: 'EvaluationAssignment',
  OBJECTION_DECIDERS: 'Objection',
};

const due: Readonly<Record<DueColumn, Sql>> = {
  // The last day on which the batch takes an application.
  BATCH_CLOSES: sql`(SELECT b.closes_on - (NOT b.is_closing_day_included)::int FROM batch b WHERE b.id = r.batch_id)`,
  CORRECTION_DUE: sql`r.correction_due_on`,
  REVIEW_DUE: sql`v.due_on`,
  RECTIFY_BY: sql`r.rectify_by`,
  SELF_REPORT_DUE: sql`(SELECT o.due_on FROM evaluation_round o WHERE o.id = r.round_id)`,
  REPORT_DUE: sql`coalesce(r.extended_to, (SELECT o.due_on FROM reporting_round o WHERE o.id = r.round_id))`,
};

export const waits: Readonly<Record<Circumstance, Sql>> = {
  WAIVER_PENDING: sql`EXISTS (SELECT 1 FROM waiver WHERE application_id = r.id AND status = 'PROPOSED')`,
  CASE_PROPOSED: sql`EXISTS (SELECT 1 FROM special_case WHERE application_id = r.id AND status = 'PROPOSED')`,
  NO_DISTRICT: sql`r.recommending_body_id IS NULL`,
  FILED: sql`r.first_submitted_at IS NOT NULL`,
  CASE_ARGUED: sql`EXISTS (SELECT 1 FROM special_case WHERE application_id = r.id AND status = 'ARGUED')`,
};

const one = (subject: ToldSubject, recordId: string, told: Told): Sql => {
  const { to } = told;
  const next = told.next ?? [];
  if (to === 'TASK_HOLDERS')
    return sql`SELECT user_id, ${subject}::text AS subject, ${recordId}::uuid AS record_id,
      '{}'::text[] AS next, NULL::date AS due_on FROM ended`;
  const other = otherSubject[to];
  return sql`SELECT u.id AS user_id, ${other ?? subject}::text AS subject, ${other ? sql`g.id` : sql`r.id`} AS record_id,
    ${next}::text[] AS next, ${told.due ? due[told.due] : sql`NULL::date`} AS due_on
    FROM ${raw(tables[subject])} r ${people[to](subject)}
    WHERE r.id = ${recordId}::uuid AND u.status = 'ACTIVE'${told.if ? sql` AND ${waits[told.if]}` : Prisma.empty}`;
};

/** 收件人: everybody of these audiences, as rows of one query; people may stand in it twice. */
export const recipients = (subject: ToldSubject, recordId: string, told: readonly Told[]): Sql =>
  join(
    told.map((each) => one(subject, recordId, each)),
    ' UNION ALL ',
  );
