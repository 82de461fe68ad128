import { annualReportLifecycle, type IndicatorSet } from '@consortium/domain';
import { evidenceInForce } from '../../annual-report/evidence.ts';
import type { Context, Transaction } from '../../context.ts';
import { actsOn, type DoorOf } from '../kernel/acts.ts';
import { AnnualReport } from './report.ts';

const include = {
  round: {
    select: {
      year: true,
      dueOn: true,
      correctionsNeedApproval: true,
      indicatorSet: { select: { definition: true } },
    },
  },
  consortium: { select: { name: true } },
  parts: {
    include: { organisation: { select: { id: true, legalName: true } }, evidence: evidenceInForce },
  },
} as const;
const seen = (tx: Transaction, id: string, visible: object) =>
  tx.annualReport.findFirst({ where: { AND: [{ id }, visible] }, include });
async function load(tx: Transaction, id: string, visible: object) {
  await tx.$executeRaw`SELECT 1 FROM annual_report WHERE id = ${id}::uuid FOR UPDATE`;
  return seen(tx, id, visible);
}
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

/** The report as acts read it, for what is no act yet. */
export const loadVisible = ({ database, access }: Context, id: string): Promise<Loaded | null> =>
  seen(database, id, access.where('read', 'AnnualReport'));
export type Door = DoorOf<Loaded>;

/** Every act on an annual report goes through the same door. */
export const { act, actField } = actsOn<Loaded>({
  type: AnnualReport as never,
  subject: 'AnnualReport',
  lifecycle: annualReportLifecycle,
  load,
  nameOf: ({ consortium, round }) => `${consortium.name} ${round.year}`,
});

export const setOf = ({ round }: Loaded) => round.indicatorSet.definition as unknown as IndicatorSet;
