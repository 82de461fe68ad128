import {
  type ApplicationForm,
  applicationLabels,
  dayIn,
  dayOf,
  formationLabels,
  instantText,
  type Label,
  type Locale,
  outcome,
  type SubmissionItemKind,
  submissionItemKind,
  type TemplateValues,
  type Verdict,
  verdict,
  type WaiverStatus,
  waiverStatus,
} from '@consortium/domain';
import { unitOf } from './form-tables.ts';
import { type Speak, speaker } from './wording.ts';

/** 材料接收: a kind of material, and who received it when. */
export type ReceivedItem = Readonly<{
  kind: SubmissionItemKind;
  receivedAt: Date | null;
  handler: string | null;
  copies: number | null;
}>;
export type PaperOptions = Readonly<{ locale: Locale; madeAt: Date }>;

const leadOf = (form: ApplicationForm): string =>
  unitOf(form)(form.formation.members.find(({ role }) => role === 'LEAD')?.organisationId ?? null)
    ?.legalName ?? '';

/** What every letter says of its application. */
const ofApplication = (form: ApplicationForm, madeAt: Date, say: Speak) => ({
  verification: `${form.number} · ${instantText(madeAt)}`,
  name: form.declared.name,
  number: form.number,
  leadUnit: leadOf(form),
  recommendingBody: form.recommendingBody ?? say('none'),
  batch: form.batch.title,
});

const received = (items: readonly ReceivedItem[], say: Speak) =>
  items.map(({ kind, receivedAt, handler, copies }) => ({
    kind: say(submissionItemKind.labels[kind]),
    received: receivedAt
      ? say('receivedBy', { time: instantText(receivedAt), handler: handler ?? '' })
      : say('notReceived'),
    copies: copies === null ? '' : say('copies', { count: copies }),
  }));

/** 形审意见 on every clause, with the reasons given for what is asked in principle. */
export type CheckSheet = Readonly<{
  form: ApplicationForm;
  conclusion: string;
  items: readonly ReceivedItem[];
  verdicts: readonly Readonly<{ code: string; verdict: Verdict; note: string; givenBy: string }>[];
  waivers: readonly Readonly<{
    code: string;
    reason: string;
    status: WaiverStatus;
    decidedBy: string | null;
    decisionNote: string;
  }>[];
}>;

/** 形式审查意见表, in words. */
export function checkSheetValues(
  sheet: CheckSheet,
  { locale, madeAt }: PaperOptions,
): TemplateValues<'CHECK_SHEET'> {
  const { form, conclusion, items, verdicts, waivers } = sheet;
  const say = speaker(locale);
  const given = new Map(verdicts.map((each) => [each.code, each]));
  const clauseOf = new Map(form.findings.map(({ code, clause }) => [code, clause]));
  return {
    ...ofApplication(form, madeAt, say),
    conclusion,
    items: received(items, say),
    clauses: form.findings.map((finding) => {
      const own = given.get(finding.code);
      return {
        clause: finding.clause,
        condition: finding.quote,
        seen: finding.computation[locale] || finding.message[locale],
        outcome: say(outcome.labels[finding.outcome]),
        verdict: own ? say(verdict.labels[own.verdict]) : say('notJudged'),
        note: own?.note ?? '',
        officer: own?.givenBy ?? '',
      };
    }),
    hasWaivers: waivers.length > 0 ? '有' : '',
    waivers: waivers.map(({ code, reason, status, decidedBy, decisionNote }) => ({
      clause: clauseOf.get(code) ?? code,
      reason,
      decision: [say(waiverStatus.labels[status]), decidedBy ?? '', decisionNote].filter(Boolean).join(' '),
    })),
  };
}

/** 受理: when it was received, with what. */
export type Receipt = Readonly<{
  form: ApplicationForm;
  receivedAt: Date;
  items: readonly ReceivedItem[];
}>;

/** 受理回执, in words. */
export function receiptValues(
  { form, receivedAt, items }: Receipt,
  { locale, madeAt }: PaperOptions,
): TemplateValues<'RECEIPT'> {
  const say = speaker(locale);
  return {
    ...ofApplication(form, madeAt, say),
    receivedAt: instantText(receivedAt),
    receivedOn: dayIn(dayOf(receivedAt), locale),
    items: received(
      items.filter((item) => item.receivedAt !== null),
      say,
    ),
  };
}

/** 栏目 of the form by its path; nothing where the path names none. */
function fieldText(path: string, locale: Locale): string {
  const [first = '', second = ''] = path.split('.');
  const labels: Readonly<Record<string, Label>> =
    first === 'formation' && second !== '' ? formationLabels : applicationLabels;
  return labels[first === 'formation' && second !== '' ? second : first]?.[locale] ?? '';
}

/** 补正: what must be completed by when. */
export type CorrectionRequest = Readonly<{
  form: ApplicationForm;
  dueOn: string;
  note: string;
  requestedAt: Date;
  requestedBy: string;
  items: readonly Readonly<{ code: string; field: string; note: string }>[];
}>;

/** 补正通知书, in words. */
export function correctionValues(
  { form, dueOn, note, requestedAt, requestedBy, items }: CorrectionRequest,
  { locale, madeAt }: PaperOptions,
): TemplateValues<'CORRECTION'> {
  const clauseOf = new Map(form.findings.map(({ code, clause }) => [code, clause]));
  return {
    ...ofApplication(form, madeAt, speaker(locale)),
    dueOn: dayIn(dueOn, locale),
    note,
    requestedOn: dayIn(dayOf(requestedAt), locale),
    requestedBy,
    items: items.map(({ code, field, note: what }, at) => ({
      ordinal: String(at + 1),
      where: [clauseOf.get(code) ?? '', fieldText(field, locale)].filter(Boolean).join(' '),
      what,
    })),
  };
}
