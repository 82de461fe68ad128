import { directions2024 } from '@consortium/database/seed';
import { dayOf, plusDays, yearOf } from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { type FormalRow, formalApplications } from './data/applications/formal.ts';
import { bareId } from './enrol.ts';
import { deliver, fill, judge, type Office, staff } from './progress.ts';
import { establish } from './registry.ts';
import { type Panel, review } from './review.ts';

const DAYS_OPEN = 30;
const FORM = '正式申报书';
const FILES = {
  AGREEMENT: '组建协议',
  RECOMMENDATION_LETTER: '推荐函',
  INTEGRITY_DECLARATION: '诚信承诺书',
} as const;
const RECEIVED = ['STAMPED_PAPER', 'WORD', 'PDF_SCAN', ...Object.keys(FILES)];

type Formal = Readonly<{ id: string; row: FormalRow }>;

/** The formal batch that is open today, under the rules that the formal notice of 2024 cites. */
async function openFormalBatch(tx: Transaction, { door, people, city }: Office): Promise<Office['batchId']> {
  const today = dayOf(city.now);
  const ruleSet = await tx.ruleSet.findFirstOrThrow({
    where: { documentNo: '柳科规〔2024〕7号' },
    select: { id: true },
  });
  const { id } = await door.act(people('officer'), 'createBatch', {
    batch: {
      kind: 'FORMAL_APPLICATION',
      year: yearOf(today),
      title: `示例批次:${yearOf(today)}年创新联合体组建正式申报`,
      noticeDocument: '示例通知(仅供演示)',
      opensOn: today,
      closesOn: plusDays(today, DAYS_OPEN),
      ruleSetId: ruleSet.id,
      requiredItems: RECEIVED,
      directions: directions2024,
    },
  });
  return id;
}

/** 提交、推荐、受理、形审: from a filled draft to a passed formal check. */
async function check(office: Office, formal: Formal, form: string, files: Readonly<Record<string, string>>) {
  const { door, people } = office;
  const { id, row } = formal;
  await door.act(staff(office, row.lead), 'submitApplication', { id });
  await door.act(people(row.district), 'recommendApplication', { id });
  await deliver(office, formal, form, files);
  for (const kind of ['STAMPED_PAPER', 'WORD', 'PDF_SCAN', ...Object.keys(files)])
    await door.act(people('officer'), 'receiveSubmissionItem', { id, kind, copies: 1 });
  if (row.specialCase) {
    const argument = {
      arguedOn: dayOf(office.city.now),
      participants: '示例·分管领导、产业专家三人、经办人',
      argument: '与会人员认为该领域为产业发展急需,同意按“一事一议”组织建设(示例)',
    };
    await door.act(people('officer'), 'argueSpecialCase', { id, argument });
    const decision = {
      isApproved: true,
      documentNo: `柳科〔${yearOf(dayOf(office.city.now))}〕8号`,
      note: '同意(示例)',
    };
    await door.act(people('leader'), 'decideSpecialCase', { id, decision });
  }
  await judge(office, formal, true);
  await door.act(people('officer'), 'passFormalCheck', { id });
}

/** What passed as a pre-application goes on in the formal batch; every part of it is confirmed. */
async function convert(pre: Office, formal: Office, row: FormalRow, number: number): Promise<string> {
  const filed = await fill(pre, row, number);
  await check(pre, filed as Formal, '预申报表', {});
  const filer = staff(formal, row.lead);
  const { id } = await formal.door.act(filer, 'convertApplication', {
    id: filed.id,
    batchId: formal.batchId,
  });
  await formal.door.act(filer, 'confirmCarriedParts', {
    id,
    parts: ['BASICS', 'MEMBERS', 'BODIES', 'FUNDS', 'PLAN'],
  });
  return id;
}

/** Self-checks are signed anew where a pre-application became a formal one. */
const signSelfCheck = (tx: Transaction, id: string, now: Date) =>
  tx.application.update({
    where: { id: bareId(id) },
    data: { selfCheckSignedOn: now },
    select: { id: true },
  });

/**
 * 示例正式批次: from filing to established consortia, through the product's own door. Days that must pass are moved
 * back in the rows of the one notice that is over.
 */
export async function formalRound(tx: Transaction, office: Office, panel: Panel): Promise<void> {
  const batchId = await openFormalBatch(tx, office);
  const directions = await tx.priorityDirection.findMany({ where: { batchId: bareId(batchId) } });
  const formal: Office = {
    ...office,
    batchId,
    city: { ...office.city, directions: new Map(directions.map(({ id, name }) => [name, id])) },
  };
  const { door, people } = formal;
  const filed: Formal[] = [];
  for (const [index, row] of formalApplications.entries()) {
    const number = index + 40;
    const id = row.isConverted
      ? await convert(office, formal, row, number)
      : (await fill(formal, row, number)).id;
    if (row.isConverted) await signSelfCheck(tx, id, formal.city.now);
    if (row.specialCase)
      await door.act(staff(formal, row.lead), 'proposeSpecialCase', {
        id,
        specialCase: { basis: 'KEY_SUPPORT', ...row.specialCase },
      });
    await check(formal, { id, row }, FORM, FILES);
    if (row.status === 'DISQUALIFIED')
      await door.act(people('head'), 'disqualifyApplication', {
        id,
        reason: row.reason,
        documentNo: `柳科诚信〔${yearOf(dayOf(formal.city.now))}〕3号`,
      });
    else await review(tx, formal, panel, { id, row, index });
    filed.push({ id, row });
  }
  await establish(tx, formal, filed);
}
