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
  recordLabels,
  type SubmissionItemKind,
  submissionItemKind,
  type Verdict,
  verdict,
  type WaiverStatus,
  waiverStatus,
} from '@consortium/domain';
import { numbering } from '../paper/numbering.ts';
import type { Block, Paper, PaperTable } from '../paper/paper.ts';
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

const factsOf = (form: ApplicationForm, say: Speak): Paper['facts'] => [
  [say(applicationLabels.name), form.declared.name],
  [say('number'), form.number],
  [say(recordLabels.applications.leadUnit), leadOf(form)],
  [say(applicationLabels.recommendingBodyId), form.recommendingBody ?? say('none')],
  [say('batch'), form.batch.title],
];

const materialTable = (items: readonly ReceivedItem[], say: Speak): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('materials'), width: 2 },
    { label: say('received'), width: 3 },
    { label: say('note'), width: 1 },
  ],
  rows: items.map(({ kind, receivedAt, handler, copies }) => [
    say(submissionItemKind.labels[kind]),
    receivedAt
      ? say('receivedBy', { time: instantText(receivedAt), handler: handler ?? '' })
      : say('notReceived'),
    copies === null ? '' : say('copies', { count: copies }),
  ]),
});

type Framed = Readonly<{
  title: string;
  form: ApplicationForm;
  blocks: readonly Block[];
  facts?: Paper['facts'];
}>;
const paperOf = ({ locale, madeAt }: PaperOptions, { title, form, blocks, facts = [] }: Framed): Paper => ({
  locale,
  title,
  subtitle: '',
  facts,
  blocks,
  verification: `${form.number} · ${instantText(madeAt)}`,
  isDraft: false,
  madeAt: madeAt.toISOString(),
});

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

/** 形式审查意见表: one row per clause. */
export function checkSheetPaper(sheet: CheckSheet, options: PaperOptions): Paper {
  const { form, conclusion, items, verdicts, waivers } = sheet;
  const say = speaker(options.locale);
  const heading = numbering(options.locale);
  const given = new Map(verdicts.map((each) => [each.code, each]));
  const clauseOf = new Map(form.findings.map(({ code, clause }) => [code, clause]));
  const clauses: PaperTable = {
    kind: 'table',
    columns: [
      { label: say('clause'), width: 1, align: 'center' },
      { label: say('condition'), width: 3 },
      { label: say('seen'), width: 2.6 },
      { label: say('outcome'), width: 1, align: 'center' },
      { label: say('verdict'), width: 1, align: 'center' },
      { label: say('note'), width: 1.6 },
      { label: say('officer'), width: 1, align: 'center' },
    ],
    rows: form.findings.map((finding) => {
      const own = given.get(finding.code);
      return [
        finding.clause,
        finding.quote,
        finding.computation[options.locale] || finding.message[options.locale],
        say(outcome.labels[finding.outcome]),
        own ? say(verdict.labels[own.verdict]) : say('notJudged'),
        own?.note ?? '',
        own?.givenBy ?? '',
      ];
    }),
  };
  const reasons: PaperTable = {
    kind: 'table',
    columns: [
      { label: say('clause'), width: 1, align: 'center' },
      { label: say('note'), width: 4 },
      { label: say('decision'), width: 2.4 },
    ],
    rows: waivers.map(({ code, reason, status, decidedBy, decisionNote }) => [
      clauseOf.get(code) ?? code,
      reason,
      [say(waiverStatus.labels[status]), decidedBy ?? '', decisionNote].filter(Boolean).join(' '),
    ]),
  };
  return paperOf(options, {
    title: say('sheetTitle'),
    form,
    facts: [...factsOf(form, say), [say('conclusion'), conclusion]],
    blocks: [
      heading(1, say('materials')),
      materialTable(items, say),
      heading(1, say('verdict')),
      clauses,
      ...(reasons.rows.length > 0 ? [heading(1, say('waivers')), reasons] : []),
      {
        kind: 'seals',
        across: 2,
        boxes: [
          { label: say('checkSeal'), text: '', lines: [say('sealDate')] },
          { label: say('headSeal'), text: '', lines: [say('sealDate')] },
        ],
      },
    ],
  });
}

/** 受理: when it was received, with what. */
export type Receipt = Readonly<{
  form: ApplicationForm;
  receivedAt: Date;
  items: readonly ReceivedItem[];
}>;

/** 受理回执: to the lead unit. */
export function receiptPaper({ form, receivedAt, items }: Receipt, options: PaperOptions): Paper {
  const say = speaker(options.locale);
  return paperOf(options, {
    title: say('receiptTitle'),
    form,
    blocks: [
      { kind: 'heading', level: 3, text: say('addressee', { unit: leadOf(form) }) },
      {
        kind: 'paragraph',
        text: say('receiptText', {
          name: form.declared.name,
          number: form.number,
          time: instantText(receivedAt),
        }),
      },
      materialTable(
        items.filter((item) => item.receivedAt !== null),
        say,
      ),
      { kind: 'closing', lines: [say('bureauSeal'), dayIn(dayOf(receivedAt), options.locale)] },
    ],
  });
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

/** 补正通知书: to the lead unit, item by item. */
export function correctionPaper(request: CorrectionRequest, options: PaperOptions): Paper {
  const { form, dueOn, note, requestedAt, items } = request;
  const { locale } = options;
  const say = speaker(locale);
  const clauseOf = new Map(form.findings.map(({ code, clause }) => [code, clause]));
  return paperOf(options, {
    title: say('correctionTitle'),
    form,
    blocks: [
      { kind: 'heading', level: 3, text: say('addressee', { unit: leadOf(form) }) },
      {
        kind: 'paragraph',
        text: say('correctionText', {
          name: form.declared.name,
          number: form.number,
          day: dayIn(dueOn, locale),
        }),
      },
      {
        kind: 'table',
        columns: [
          { label: say('ordinal'), width: 0.6, align: 'center' },
          { label: say('where'), width: 1.8 },
          { label: say('what'), width: 4.6 },
        ],
        rows: items.map(({ code, field, note: what }, at) => [
          String(at + 1),
          [clauseOf.get(code) ?? '', fieldText(field, locale)].filter(Boolean).join(' '),
          what,
        ]),
      },
      ...(note ? [{ kind: 'paragraph', text: note } as const] : []),
      { kind: 'closing', lines: [say('bureauSeal'), dayIn(dayOf(requestedAt), locale)] },
    ],
  });
}
