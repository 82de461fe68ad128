import {
  type ApplicationForm,
  applicationKind,
  applicationLabels,
  instantText,
  type Locale,
  organisationLabels,
  recordLabels,
} from '@consortium/domain';
import { type Numbering, numbering } from '../paper/numbering.ts';
import type { Block, Paper, PaperTable } from '../paper/paper.ts';
import { verifiedBy } from '../paper/verification.ts';
import {
  agreementTable,
  bodyTable,
  findingTable,
  formTexts,
  fundTable,
  leadTable,
  platformTable,
  seatTable,
  unitOf,
  unitTable,
  unitTextTable,
  type Writing,
  yearTable,
} from './form-tables.ts';
import { speaker } from './wording.ts';

/** 提交: when, and the checksum over all that was filed. */
export type Filed = Readonly<{ filedAt: Date; hash: string }>;
export type FormPaperOptions = Readonly<{
  locale: Locale;
  madeAt: Date;
  /** None of what is still being filled in: a draft. */
  filed: Filed | null;
}>;

const orNone = (table: PaperTable, writing: Writing): Block =>
  table.rows.length > 0 ? table : { kind: 'paragraph', text: writing.say('none') };
/** 可填表: in a draft an empty table has a row to fill in by hand. */
const toFill =
  (isDraft: boolean) =>
  (table: PaperTable, writing: Writing): Block =>
    isDraft && table.rows.length === 0
      ? { ...table, rows: [table.columns.map(() => '')] }
      : orNone(table, writing);

const planBlocks = ({ form, say }: Writing, heading: Numbering): Block[] =>
  formTexts.flatMap((key): Block[] =>
    // Only a special case has a basis.
    key === 'specialCaseBasis' && form.declared[key] === ''
      ? []
      : [
          heading(2, say(applicationLabels[key])),
          { kind: 'paragraph', text: form.declared[key].trim() || say('notGiven') },
        ],
  );

/** 签章: one box for the lead, one for every member, one for the district. */
function sealBlocks({ form, say }: Writing): Block[] {
  const lines = [say('signedBy'), say('stampOn')];
  const boxOf = (word: 'sealOfLead' | 'sealOfMember', organisationId: string, text: string) => ({
    label: say(word, { name: unitOf(form)(organisationId)?.legalName ?? '' }),
    text,
    lines,
  });
  const of = (role: 'LEAD' | 'MEMBER') => form.formation.members.filter((member) => member.role === role);
  const leads = of('LEAD').map(({ organisationId }) =>
    boxOf('sealOfLead', organisationId, say('declaration')),
  );
  const members = of('MEMBER').map(({ organisationId }) => boxOf('sealOfMember', organisationId, ''));
  const opinion = {
    label: say('opinion'),
    text: form.recommendingBody ?? '',
    lines: [say('signedByHead'), say('stampOn')],
  };
  return [
    ...(leads.length > 0 ? [{ kind: 'seals', across: 1, boxes: leads } as const] : []),
    ...(members.length > 0 ? [{ kind: 'seals', across: 2, boxes: members } as const] : []),
    { kind: 'seals', across: 1, boxes: [opinion] },
  ];
}

export const formTitle = ({ kind }: Pick<ApplicationForm, 'kind'>, locale: Locale): string =>
  speaker(locale)(kind === 'PRE_APPLICATION' ? 'preTitle' : 'formalTitle');

/** 核验: what the foot of every page says, and the square code beside it. */
export const verificationOf = (number: string, filing: number | null, hash: string) =>
  verifiedBy(`${number}-${filing}`, hash);

/** 《柳州市市级创新联合体预申报表》 or the formal application, from what was filed alone; as a draft while it is being filled in. */
export function formPaper(form: ApplicationForm, { locale, madeAt, filed }: FormPaperOptions): Paper {
  const say = speaker(locale);
  const heading = numbering(locale);
  const writing: Writing = { form, say, locale };
  const fillable = toFill(filed === null);
  const leadId = form.formation.members.find(({ role }) => role === 'LEAD')?.organisationId ?? null;
  return {
    locale,
    title: formTitle(form, locale),
    subtitle: filed ? say('filing', { filing: form.filing }) : say('notFiled'),
    facts: [
      [say(applicationLabels.name), form.declared.name],
      [say(recordLabels.applications.leadUnit), unitOf(form)(leadId)?.legalName ?? ''],
      [say(applicationLabels.recommendingBodyId), form.recommendingBody ?? say('none')],
      [say(applicationLabels.priorityDirectionIds), form.priorityDirections.join('、') || say('none')],
      [say('batch'), `${form.batch.title}（${say(applicationKind.labels[form.kind])}）`],
      [say('basis'), form.batch.noticeDocument || form.ruleSet.documentNo],
      [say('number'), form.number],
      [say('filedAt'), filed ? instantText(filed.filedAt) : say('notFiled')],
    ],
    hasCover: true,
    blocks: [
      heading(1, say('leadUnit')),
      leadTable(writing),
      heading(2, say('finances')),
      orNone(yearTable(writing), writing),
      heading(2, say(organisationLabels.platforms)),
      orNone(platformTable(writing), writing),
      heading(1, say('units')),
      fillable(unitTable(writing), writing),
      heading(2, say('unitTexts')),
      fillable(unitTextTable(writing), writing),
      heading(1, say('bodies')),
      fillable(bodyTable(writing), writing),
      fillable(seatTable(writing), writing),
      heading(1, say('funds')),
      fundTable(writing),
      heading(1, say('agreement')),
      agreementTable(writing),
      heading(1, say('plan')),
      ...planBlocks(writing, heading),
      heading(1, say('selfCheck', form.ruleSet)),
      findingTable(form.findings, say, locale),
      heading(1, say('seals')),
      ...sealBlocks(writing),
      { kind: 'note', text: say(filed ? 'formClosing' : 'draftClosing') },
    ],
    ...(filed
      ? verificationOf(form.number, form.filing, filed.hash)
      : { verification: `${form.number} · ${say('notFiled')} · ${instantText(madeAt)}` }),
    isDraft: filed === null,
    madeAt: madeAt.toISOString(),
  };
}
