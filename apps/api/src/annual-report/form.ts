import type { FormToFill } from '@consortium/documents';
import {
  annualReportLifecycle,
  type FigureValues,
  type FormTarget,
  NotFound,
  nextState,
  type ReportPart,
} from '@consortium/domain';
import { Forbidden } from '../access.ts';
import type { Context } from '../context.ts';
import { lastYears, reportsOf } from './content.ts';

const select = {
  id: true,
  leadUnitId: true,
  memberUnitIds: true,
  recommendingBodyId: true,
  submittedAt: true,
  status: true,
  consortiumId: true,
  consortium: { select: { name: true, number: true } },
  round: { select: { year: true } },
} as const;

const valuesOf = ({ figures }: ReportPart): FigureValues =>
  Object.fromEntries(Object.entries(figures).map(([code, { value }]) => [code, value || null]));

/** 填报表 of a report: what the viewer may fill now, with what the same part gave last year; to print and to judge by. */
export async function formOf(
  { database, access, viewer }: Context,
  id: string,
): Promise<Readonly<{ toFill: FormToFill; target: FormTarget }>> {
  const row = await database.annualReport.findFirst({
    where: { AND: [{ id }, access.where('read', 'AnnualReport')] },
    select,
  });
  if (!row) throw new NotFound();
  if (!access.may('fill', 'AnnualReport', row)) throw new Forbidden({ action: 'fill' });
  nextState(annualReportLifecycle, 'fill', row.status);
  const { consortium, round, consortiumId } = row;
  const [read, beforeOf] = await Promise.all([
    reportsOf(database, [id]).then((reports) => reports.get(id)),
    lastYears(database, [consortiumId], round.year),
  ]);
  if (!read) throw new NotFound();
  const before = beforeOf(consortiumId);
  const isLead = access.may('write', 'AnnualReport', row);
  const own = read.content.parts.filter(({ unit }) => unit !== null && unit.id === viewer?.organisationId);
  const whole = isLead ? read.content.parts.filter(({ unit }) => unit === null) : [];
  const parts = [...own, ...whole].map((part) => {
    const earlier = before?.content.parts.find(({ unit }) => unit !== null && unit.id === part.unit?.id);
    const figures = part.unit === null ? (before?.figures ?? null) : (earlier && valuesOf(earlier)) || null;
    return { part, lastYear: before && figures && { year: before.year, figures } };
  });
  const { set, content, figures } = read;
  return {
    toFill: {
      report: { id, year: round.year, consortium: `${consortium.name}(${consortium.number})` },
      set,
      parts: parts.map(({ part, lastYear }) => ({ part, before: lastYear?.figures ?? {} })),
      figures: isLead ? figures : null,
      texts: isLead ? content.texts : null,
    },
    target: { set, parts, texts: content.texts },
  };
}
