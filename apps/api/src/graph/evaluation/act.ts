import { dayText } from '@consortium/database/rows';
import { evaluationLifecycle } from '@consortium/domain';
import type { Transaction } from '../../context.ts';
import { actsOn, type DoorOf } from '../kernel/acts.ts';
import { Evaluation } from './evaluation.ts';
import { schemeOf } from './scheme.ts';

async function load(tx: Transaction, id: string, visible: object) {
  await tx.$executeRaw`SELECT 1 FROM evaluation WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.evaluation.findFirst({
    where: { AND: [{ id }, visible] },
    include: {
      round: {
        select: {
          year: true,
          dueOn: true,
          scheme: { select: { title: true, edition: true, definition: true } },
        },
      },
      consortium: { select: { name: true, number: true } },
      leadUnit: { select: { id: true, legalName: true } },
      assignments: { include: { expert: { select: { name: true } } } },
    },
  });
}
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
export type Door = DoorOf<Loaded>;

/** Every act on an evaluation goes through the same door. */
export const { actField } = actsOn<Loaded>({
  type: Evaluation as never,
  subject: 'Evaluation',
  lifecycle: evaluationLifecycle,
  load,
  nameOf: ({ consortium, round }) => `${consortium.name} ${round.year}`,
});

export const schemeIn = ({ round }: Loaded) => schemeOf(round.scheme.definition);
/** What decides when it may be graded. */
export const gradableOf = ({ status, noticeUntil, round }: Loaded) => ({
  status,
  noticeUntil: dayText(noticeUntil),
  dueOn: dayText(round.dueOn) as string,
});
