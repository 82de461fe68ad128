import {
  type Evidence,
  evidenceIssues,
  evidenceText,
  InvalidInput,
  MOST_EVIDENCE,
  NotFound,
  Refused,
} from '@consortium/domain';
import { unconfirmed } from '../../annual-report/part.ts';
import type { Context, Transaction } from '../../context.ts';
import { type Door, setOf } from './act.ts';
import { partOf } from './fill.ts';

const inForce = (tx: Transaction, reportId: string, attachmentId: string) =>
  tx.reportEvidence.findFirst({
    where: { attachmentId, removedAt: null, part: { reportId } },
    include: { part: true, attachment: true },
  });
const unconfirm = (tx: Transaction, id: string) =>
  tx.reportPart.update({
    where: { id },
    data: unconfirmed,
    select: { id: true },
  });

/** What serves which figures may be said by who fills the part, of the indicators filled there. */
export function evidencePart(
  record: Door['record'],
  unitId: string | null,
  codes: readonly string[],
  context: Context,
) {
  const part = partOf(record, unitId, context);
  const issues = evidenceIssues(setOf(record), unitId, { codes: [...codes] }, ['evidence']);
  if (issues.length > 0) throw new InvalidInput(issues);
  return part;
}

const told = (record: Door['record'], file: Evidence): string => evidenceText(setOf(record), [file]);
const changed = (from: string | null, to: string | null) => ({ changes: [{ path: 'evidence', from, to }] });

/** 附佐证: a file that has come in serves a part; a confirmed one is to be confirmed anew. */
export async function keepEvidence(
  { tx, record }: Door,
  unitId: string | null,
  file: Evidence,
  context: Context,
) {
  const part = evidencePart(record, unitId, file.codes, context);
  const count = await tx.reportEvidence.count({ where: { partId: part.id, removedAt: null } });
  if (count >= MOST_EVIDENCE)
    throw new Refused(
      'EVIDENCE_TOO_MANY',
      {
        'zh-CN': `一个单位最多附 ${MOST_EVIDENCE} 份佐证材料`,
        en: `At most ${MOST_EVIDENCE} files of evidence a part`,
      },
      { limit: MOST_EVIDENCE },
    );
  await tx.reportEvidence.create({
    data: { attachmentId: file.id, partId: part.id, codes: [...file.codes] },
    select: { attachmentId: true },
  });
  await unconfirm(tx, part.id);
  return changed(null, told(record, file));
}

/** 改所证指标 of a file, or (no indicators) take it back; its bytes stay for the submissions that name it. */
export async function changeEvidence(
  { tx, record, now }: Door,
  attachmentId: string,
  codes: readonly string[] | null,
  context: Context,
) {
  const evidence = await inForce(tx, record.id, attachmentId);
  if (!evidence) throw new NotFound();
  evidencePart(record, evidence.part.organisationId, codes ?? [], context);
  await tx.reportEvidence.update({
    where: { attachmentId },
    data: codes === null ? { removedAt: now } : { codes: [...codes] },
    select: { attachmentId: true },
  });
  await unconfirm(tx, evidence.partId);
  const was = { ...evidence.attachment, codes: evidence.codes };
  return changed(told(record, was), codes === null ? null : told(record, { ...was, codes }));
}
