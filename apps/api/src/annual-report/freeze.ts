import { dayText, runningOn, runningSelect } from '@consortium/database/rows';
import {
  type CorrectionReason,
  differences,
  type FrozenReport,
  type IndicatorSet,
  Refused,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { hashOf } from '../hash.ts';
import { type ReportRead, type ReportShown, reportsOf } from './content.ts';
import { lastDayOf } from './period.ts';

const MOST_TOLD = 5;
function incomplete(findings: ReportShown['findings']): Refused {
  const first = findings.slice(0, MOST_TOLD);
  const chinese = first.map(({ message }) => message['zh-CN']).join(';');
  const english = first.map(({ message }) => message.en).join('; ');
  const rest = findings.length > MOST_TOLD ? '…' : '';
  return new Refused(
    'REPORT_INCOMPLETE',
    {
      'zh-CN': `有 ${findings.length} 处须处理后才能提交:${chinese}${rest}`,
      en: `${findings.length} thing(s) are to be put right first: ${english}${rest}`,
    },
    { findings },
  );
}

/** 更正须有差异: a correction that says nothing otherwise supersedes nothing. */
function refuseUnchanged({ set, content, accepted }: ReportShown): void {
  if (accepted && differences(set, accepted.content, content).length === 0)
    throw new Refused('CORRECTION_EMPTY', {
      'zh-CN': '与审核通过的报告没有差异,无须更正;可放弃更正',
      en: 'Nothing differs from the accepted report; the correction can be given up',
    });
}

/** 报告全貌: everything that a submission freezes, as it stands. */
export async function wholeReport(tx: Transaction, id: string, read: ReportRead): Promise<FrozenReport> {
  const { round, consortium, leadUnit, recommendingBody, acceptedSnapshot, ...report } =
    await tx.annualReport.findUniqueOrThrow({
      where: { id },
      select: {
        round: { include: { indicatorSet: true } },
        consortium: { select: runningSelect },
        leadUnit: { select: { id: true, legalName: true, kind: true } },
        recommendingBody: { select: { name: true } },
        acceptedSnapshot: { select: { hash: true } },
        zeroReason: true,
        correctionReason: true,
        correctionText: true,
      },
    });
  const correction = {
    correctionReason: report.correctionReason as CorrectionReason,
    correctionText: report.correctionText as string,
  };
  const last = lastDayOf(consortium, round);
  const formation = last === null ? null : runningOn(consortium, last);
  return {
    year: round.year,
    period: {
      startsOn: dayText(round.startsOn) as string,
      endsOn: last ?? (dayText(round.endsOn) as string),
    },
    consortium: {
      number: consortium.number,
      name: formation?.name ?? consortium.name,
      leadUnit,
      directions: formation?.directions ?? [],
      district: recommendingBody?.name ?? null,
    },
    formation,
    indicatorSet: {
      title: round.indicatorSet.title,
      edition: round.indicatorSet.edition,
      ...(round.indicatorSet.definition as unknown as IndicatorSet),
    },
    content: read.content,
    figures: read.figures,
    lastYear: read.lastYear,
    findings: read.findings,
    zeroReason: report.zeroReason,
    supersedes: acceptedSnapshot && { hash: acceptedSnapshot.hash, ...correction },
  };
}

/** 冻结: refuses what still has to be put right, every point at once; keeps everything with one hash over all of it. */
export async function freezeReport(tx: Transaction, id: string, now: Date): Promise<void> {
  const read = (await reportsOf(tx, [id])).get(id) as ReportShown;
  const blocking = read.findings.filter(({ outcome }) => outcome === 'BLOCKING');
  if (blocking.length > 0) throw incomplete(blocking);
  refuseUnchanged(read);
  const content = await wholeReport(tx, id, read);
  const { acceptedSnapshotId: supersedesId } = await tx.annualReport.findUniqueOrThrow({
    where: { id },
    select: { acceptedSnapshotId: true },
  });
  const { hash: _superseded, ...correction } = content.supersedes ?? {};
  await tx.reportSnapshot.create({
    data: {
      reportId: id,
      content: content as object,
      hash: hashOf(content),
      takenAt: now,
      supersedesId,
      ...correction,
    },
    select: { id: true },
  });
}
