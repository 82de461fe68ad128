import { Readable } from 'node:stream';
import { goodDocx, goodPdf } from '@consortium/documents/samples';
import { dayOf, plusDays } from '@consortium/domain';
import { upload } from '../uploads/upload.ts';
import type { ApplicationRow } from './data/applications/row.ts';
import { staffAccount } from './data/units/all.ts';
import type { Actor, Door } from './door.ts';
import { applicationOf, type City } from './filing.ts';
import type { People } from './people.ts';

export type Filed = Readonly<{ id: string; row: ApplicationRow; number: number }>;
export type Office = Readonly<{ door: Door; people: People; city: City; batchId: string }>;

export const staff = ({ people }: Office, key: string): Actor => people(staffAccount(key));

/** 填报: the lead unit files, its members confirm, reasons are given where a clause is missed. */
export async function fill(office: Office, row: ApplicationRow, number: number): Promise<Filed> {
  const { door, city, batchId } = office;
  const filer = staff(office, row.lead);
  const { id } = await door.act(filer, 'createApplication', {
    batchId,
    application: applicationOf(row, city, number),
  });
  const confirming = row.members
    .filter((key) => !row.unconfirmed?.includes(key))
    .slice(0, row.confirmed ?? row.members.length);
  for (const key of confirming) await door.act(staff(office, key), 'confirmIntent', { id });
  for (const [code, reason] of Object.entries(row.waivers ?? {}))
    await door.act(filer, 'proposeWaiver', { id, waiver: { code, reason, evidence: '(示例)详见附件' } });
  return { id, row, number };
}

/** The electronic materials of an application, by the name of its form. */
export async function deliver(
  office: Office,
  { id, row }: Pick<Filed, 'id' | 'row'>,
  form = '预申报表',
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { door } = office;
  const filer = staff(office, row.lead);
  const title = `${row.core}创新联合体${form}(示例)`;
  for (const [kind, name, bytes] of [
    ['WORD', `${title}.docx`, goodDocx(title)],
    ['PDF_SCAN', `${title}盖章扫描件.pdf`, goodPdf()],
    ...Object.entries(more).map(([kind, what]) => [kind, `${row.core}${what}(示例).pdf`, goodPdf()] as const),
  ] as const) {
    await send(office, filer, await door.act(filer, 'requestUpload', { id, kind }), name, bytes);
  }
}

/** Sends a file to where its ticket points. */
export async function send(
  { door }: Office,
  sender: Actor,
  { path }: Readonly<{ path: string }>,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const body = Readable.from([Buffer.from(bytes)]);
  await upload(door.contextOf(sender), path.replace('/uploads/', ''), name, body);
}

/** 形审: the row's own verdicts, and 通过 for whatever else a person has to judge. */
export async function judge(
  { door, people }: Office,
  { id, row }: Pick<Filed, 'id' | 'row'>,
  isWhole: boolean,
): Promise<void> {
  const examiner = people('officer');
  const findings = await door.findingsOf(examiner, id);
  const own = Object.entries(row.verdicts ?? {}).map(([code, [verdict, note]]) => ({ code, verdict, note }));
  const open = findings.filter(({ code, outcome }) => outcome === 'NEEDS_REVIEW' && !row.verdicts?.[code]);
  const met = (isWhole ? open : open.slice(0, 3)).map(({ code }) => ({ code, verdict: 'MET', note: '' }));
  await door.act(examiner, 'recordVerdicts', { id, verdicts: [...own, ...met] });
}

async function correct({ door, people, city }: Office, { id, row }: Filed): Promise<number> {
  const correction = { ...row.correction, dueOn: plusDays(dayOf(city.now), 7) };
  return (await door.act(people('officer'), 'requestCorrection', { id, correction })).version;
}

type Step = (office: Office, filed: Filed) => Promise<unknown>;
type Who = (office: Office, row: ApplicationRow) => Actor;
const lead: Who = (office, row) => staff(office, row.lead);
const district: Who = ({ people }, row) => people(row.district);
const officer: Who = ({ people }) => people('officer');

const does =
  (who: Who, name: string): Step =>
  (office, { id, row }) =>
    office.door.act(who(office, row), name, { id });
/** The same with the row's reason. */
const gives =
  (who: Who, name: string): Step =>
  (office, { id, row }) =>
    office.door.act(who(office, row), name, { id, reason: row.reason });

const submit = does(lead, 'submitApplication');
const recommended: readonly Step[] = [
  submit,
  does(district, 'recommendApplication'),
  async (office, filed) => (filed.row.delivers === false ? undefined : deliver(office, filed)),
];
const received: readonly Step[] = [
  ...recommended,
  async ({ door, people }, { id }) => {
    for (const kind of ['STAMPED_PAPER', 'WORD', 'PDF_SCAN'])
      await door.act(people('officer'), 'receiveSubmissionItem', { id, kind, copies: 1 });
  },
];
const decideWaivers: Step = async ({ door, people }, { id, row }) => {
  for (const code of row.approved ?? [])
    await door.act(people('head'), 'approveWaiver', { id, code, note: '情况属实,同意(示例)' });
};
/** Corrected and sent again: the history shows from what to what. */
const resubmit: Step = async (office, filed) => {
  const { id, row, number } = filed;
  const version = await correct(office, filed);
  const { taskGoals = '', ...application } = applicationOf(row, office.city, number);
  const goals = `${taskGoals}第一年完成样机,第二年完成中试,第三年完成示范应用并通过验收。`;
  await office.door.act(lead(office, row), 'updateApplication', {
    id,
    version,
    application: { ...application, taskGoals: goals },
  });
};
const judgeSome: Step = (office, filed) => judge(office, filed, false);
const judgeAll: Step = (office, filed) => judge(office, filed, true);

/** What happens to an application on the way to its state. */
const ways: Readonly<Partial<Record<ApplicationRow['status'], readonly Step[]>>> = {
  DRAFT: [],
  SUBMITTED: [submit],
  RETURNED: [submit, gives(district, 'returnApplication')],
  WITHDRAWN: [submit, gives(lead, 'withdrawApplication')],
  RECOMMENDED: recommended,
  RECEIVED: [...received, judgeSome],
  CORRECTION_REQUESTED: [...received, judgeSome, correct],
  PASSED: [...received, decideWaivers, resubmit, submit, judgeAll, does(officer, 'passFormalCheck')],
  FAILED: [...received, judgeAll, gives(officer, 'failFormalCheck')],
};

/** 办理一件示例申报, from its first line to its state. */
export async function progress(office: Office, row: ApplicationRow, number: number): Promise<void> {
  const filed = await fill(office, row, number);
  for (const step of ways[row.status] ?? []) await step(office, filed);
}
