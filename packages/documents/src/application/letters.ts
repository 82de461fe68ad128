import { applicationLabels, recordLabels, type TemplateValues } from '@consortium/domain';
import { numbering } from '../paper/numbering.ts';
import type { Block, Paper, PaperTable } from '../paper/paper.ts';
import type { PaperOptions } from './letter-values.ts';
import { type Speak, speaker } from './wording.ts';

type OfApplication = Pick<
  TemplateValues<'RECEIPT'>,
  'verification' | 'name' | 'number' | 'leadUnit' | 'recommendingBody' | 'batch'
>;
type Items = TemplateValues<'RECEIPT'>['items'];

const factsOf = (
  { name, number, leadUnit, recommendingBody, batch }: OfApplication,
  say: Speak,
): Paper['facts'] => [
  [say(applicationLabels.name), name],
  [say('number'), number],
  [say(recordLabels.applications.leadUnit), leadUnit],
  [say(applicationLabels.recommendingBodyId), recommendingBody],
  [say('batch'), batch],
];

const materialTable = (items: Items, say: Speak): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('materials'), width: 2 },
    { label: say('received'), width: 3 },
    { label: say('note'), width: 1 },
  ],
  rows: items.map(({ kind, received, copies }) => [kind, received, copies]),
});

type Framed = Readonly<{
  title: string;
  values: OfApplication;
  blocks: readonly Block[];
  facts?: Paper['facts'];
}>;
const paperOf = ({ locale, madeAt }: PaperOptions, { title, values, blocks, facts = [] }: Framed): Paper => ({
  locale,
  title,
  subtitle: '',
  facts,
  blocks,
  verification: values.verification,
  isDraft: false,
  madeAt: madeAt.toISOString(),
});

/** 形式审查意见表: one row per clause. */
export function checkSheetPaper(values: TemplateValues<'CHECK_SHEET'>, options: PaperOptions): Paper {
  const say = speaker(options.locale);
  const heading = numbering(options.locale);
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
    rows: values.clauses.map(({ clause, condition, seen, outcome, verdict, note, officer }) => [
      clause,
      condition,
      seen,
      outcome,
      verdict,
      note,
      officer,
    ]),
  };
  const reasons: PaperTable = {
    kind: 'table',
    columns: [
      { label: say('clause'), width: 1, align: 'center' },
      { label: say('note'), width: 4 },
      { label: say('decision'), width: 2.4 },
    ],
    rows: values.waivers.map(({ clause, reason, decision }) => [clause, reason, decision]),
  };
  return paperOf(options, {
    title: say('sheetTitle'),
    values,
    facts: [...factsOf(values, say), [say('conclusion'), values.conclusion]],
    blocks: [
      heading(1, say('materials')),
      materialTable(values.items, say),
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

/** 受理回执: to the lead unit. */
export function receiptPaper(values: TemplateValues<'RECEIPT'>, options: PaperOptions): Paper {
  const say = speaker(options.locale);
  const { name, number, leadUnit, receivedAt, receivedOn, items } = values;
  return paperOf(options, {
    title: say('receiptTitle'),
    values,
    blocks: [
      { kind: 'heading', level: 3, text: say('addressee', { unit: leadUnit }) },
      { kind: 'paragraph', text: say('receiptText', { name, number, time: receivedAt }) },
      materialTable(items, say),
      { kind: 'closing', lines: [say('stamp'), receivedOn] },
    ],
  });
}

/** 补正通知书: to the lead unit, item by item. */
export function correctionPaper(values: TemplateValues<'CORRECTION'>, options: PaperOptions): Paper {
  const say = speaker(options.locale);
  const { name, number, leadUnit, dueOn, note, requestedOn, items } = values;
  return paperOf(options, {
    title: say('correctionTitle'),
    values,
    blocks: [
      { kind: 'heading', level: 3, text: say('addressee', { unit: leadUnit }) },
      { kind: 'paragraph', text: say('correctionText', { name, number, day: dueOn }) },
      {
        kind: 'table',
        columns: [
          { label: say('ordinal'), width: 0.6, align: 'center' },
          { label: say('where'), width: 1.8 },
          { label: say('what'), width: 4.6 },
        ],
        rows: items.map(({ ordinal, where, what }) => [ordinal, where, what]),
      },
      ...(note ? [{ kind: 'paragraph', text: note } as const] : []),
      { kind: 'closing', lines: [say('stamp'), requestedOn] },
    ],
  });
}
