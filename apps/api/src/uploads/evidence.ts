import { annualReportActionsFrom, recordLabels } from '@consortium/domain';
import { Forbidden } from '../access.ts';
import type { Context } from '../context.ts';
import { act } from '../graph/annual-report/act.ts';
import { keepEvidence } from '../graph/annual-report/evidence.ts';
import { within } from '../within.ts';
import type { Destination } from './destination.ts';
import { keptFile } from './kept-file.ts';
import { type HeldTicket, ticketGone } from './ticket.ts';

/** 佐证材料 of one part of an annual report: kept by the act of filling it in. */
export function evidenceOf(
  context: Context,
  ticket: HeldTicket,
  { part, codes }: Readonly<{ part: NonNullable<HeldTicket['part']>; codes: readonly string[] }>,
): Destination {
  const { report, organisationId } = part;
  if (!context.access.may('fill', 'AnnualReport', report)) throw new Forbidden({ action: 'fill' });
  if (!annualReportActionsFrom(report.status).includes('fill')) throw ticketGone();
  return keptFile(context, ticket, {
    expected: ['PDF', 'IMAGE'],
    title: recordLabels.annualReports.evidence['zh-CN'],
    keep: async (tx, file) => {
      const { id } = await tx.attachment.create({ data: file, select: { id: true } });
      await act(within(context, tx), {
        action: 'fill',
        id: report.id,
        input: [organisationId, codes, file.sha256],
        keepsVersion: true,
        change: (door) => keepEvidence(door, organisationId, { id, ...file, codes }, context),
      });
      return id;
    },
  });
}
