import { readMany } from '@consortium/database';
import {
  type Figures,
  filledIn,
  filledStatuses,
  type IndicatorSet,
  type RebaseLine,
  Refused,
  rebasedPart,
  rebaseLines,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { lastYears } from './content.ts';
import { evidenceInForce } from './evidence.ts';
import { carried } from './lay-out.ts';

type Round = Readonly<{ id: string; year: number; definition: unknown }>;
type Dropped = Readonly<{ path: string; from: string; to: null; code: string }>;
type PlannedPart = Readonly<{
  id: string;
  figures: Figures;
  /** It was confirmed, and is to be confirmed anew. */
  isVoided: boolean;
  evidence: readonly Readonly<{ attachmentId: string; codes: readonly string[] }>[];
}>;
type PlannedReport = Readonly<{
  id: string;
  name: string;
  texts: Readonly<Record<string, string>>;
  parts: readonly PlannedPart[];
  dropped: readonly Dropped[];
}>;
/** 换版方案: what another edition changes, and what becomes of every report that is being filled in. */
export type RebasePlan = Readonly<{
  lines: readonly (RebaseLine & Readonly<{ dropped: number }>)[];
  reports: readonly PlannedReport[];
}>;

/** Of a round in which something was submitted already the set stays: a submission is not written anew. */
async function refuseReported(database: Transaction, roundId: string): Promise<void> {
  const reported = await database.annualReport.count({ where: { roundId, snapshots: { some: {} } } });
  if (reported > 0)
    throw new Refused(
      'ROUND_REPORTED',
      {
        'zh-CN': `已有 ${reported} 份报告提交,不能再换用指标集`,
        en: `${reported} report(s) were submitted: the indicator set stays`,
      },
      { reported },
    );
}

/** 拟订换版: a rehearsal and the act itself go by this alone. */
export async function planRebase(database: Transaction, round: Round, to: IndicatorSet): Promise<RebasePlan> {
  await refuseReported(database, round.id);
  const from = round.definition as IndicatorSet;
  const rows = await readMany(database, 'AnnualReport', {
    where: { roundId: round.id, status: { in: [...filledStatuses] } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      texts: true,
      consortiumId: true,
      consortium: { select: { name: true } },
      parts: {
        orderBy: { id: 'asc' },
        select: {
          id: true,
          organisationId: true,
          figures: true,
          confirmedAt: true,
          evidence: evidenceInForce,
        },
      },
    },
  });
  const beforeOf = await lastYears(
    database,
    rows.map(({ consortiumId }) => consortiumId),
    round.year,
  );
  const written = new Set(to.narratives.map(({ code }) => code));
  const reports = rows.map(({ id, texts, consortiumId, consortium, parts }): PlannedReport => {
    const all = Object.entries(texts as Record<string, string>);
    const dropped: Dropped[] = all.flatMap(([code, text]) =>
      written.has(code) || text === '' ? [] : [{ path: `texts.${code}`, from: text, to: null, code }],
    );
    const planned = parts.map(({ organisationId, figures, confirmedAt, evidence, ...part }): PlannedPart => {
      const rebased = rebasedPart(from, to, organisationId, figures as Figures);
      const at = `parts.${organisationId}.figures`;
      for (const { code, value, reason } of rebased.dropped) {
        if (value !== '') dropped.push({ path: `${at}.${code}`, from: value, to: null, code });
        if (reason !== '') dropped.push({ path: `${at}.${code}.reason`, from: reason, to: null, code: '' });
      }
      const served = new Set(filledIn(to, organisationId).map(({ code }) => code));
      return {
        id: part.id,
        figures: { ...carried(to, beforeOf(consortiumId), organisationId), ...rebased.figures },
        isVoided: confirmedAt !== null && !(rebased.isAsBefore && rebased.dropped.length === 0),
        evidence: evidence.flatMap(({ attachment, codes }) =>
          codes.every((code) => served.has(code))
            ? []
            : [{ attachmentId: attachment.id, codes: codes.filter((code) => served.has(code)) }],
        ),
      };
    });
    return {
      id,
      name: `${consortium.name} ${round.year}`,
      texts: Object.fromEntries(all.filter(([code]) => written.has(code))),
      parts: planned,
      dropped,
    };
  });
  const told = reports.flatMap((report) => report.dropped);
  return {
    lines: rebaseLines(from, to).map((line) => ({
      ...line,
      dropped: told.filter(({ code }) => code === line.code).length,
    })),
    reports,
  };
}

/** 换版: every report as it was planned; a file that serves nothing any more is given back. */
export async function rebaseReports(tx: Transaction, { reports }: RebasePlan, now: Date): Promise<void> {
  for (const { id, texts } of reports)
    await tx.annualReport.update({
      where: { id },
      data: { texts, version: { increment: 1 } },
      select: { id: true },
    });
  const parts = reports.flatMap((report) => report.parts);
  await tx.$executeRaw`
    UPDATE report_part p SET figures = n.figures,
      confirmed_at = CASE WHEN n.is_voided THEN NULL ELSE p.confirmed_at END,
      confirmed_by_id = CASE WHEN n.is_voided THEN NULL ELSE p.confirmed_by_id END
    FROM unnest(
      ${parts.map(({ id }) => id)}::uuid[],
      ${parts.map(({ figures }) => JSON.stringify(figures))}::jsonb[],
      ${parts.map(({ isVoided }) => isVoided)}::boolean[]
    ) AS n (id, figures, is_voided)
    WHERE p.id = n.id`;
  for (const { attachmentId, codes } of parts.flatMap(({ evidence }) => evidence))
    await tx.reportEvidence.update({
      where: { attachmentId },
      data: codes.length > 0 ? { codes: [...codes] } : { removedAt: now },
      select: { attachmentId: true },
    });
}
