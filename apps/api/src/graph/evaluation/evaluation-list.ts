import { evaluationStatus, reportGrade } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { listField } from '../kernel/connection.ts';
import { by, given, orderings } from '../kernel/orders.ts';
import { enumOf } from '../kernel/terms.ts';
import { Consortium } from '../registry/consortium.ts';
import { Evaluation } from './evaluation.ts';
import { EvaluationRound } from './round.ts';

listField({
  type: Evaluation as never,
  name: 'Evaluation',
  field: 'evaluations',
  description: '绩效评价。 Performance evaluations.',
  filter: builder.inputType('EvaluationFilter', {
    fields: (t) => ({
      search: t.string({ description: '联合体名称或编号。' }),
      status: t.field({ type: [enumOf(evaluationStatus)] }),
      grade: t.field({ type: [enumOf(reportGrade)] }),
      year: t.int(),
      roundId: t.globalID({ for: EvaluationRound }),
      consortiumId: t.globalID({ for: Consortium }),
    }),
  }),
  toWhere: ({ search, status, grade, year, roundId, consortiumId }) => ({
    AND: [
      search
        ? { consortium: { OR: [{ name: { contains: search } }, { number: { contains: search } }] } }
        : {},
      status?.length ? { status: { in: status } } : {},
      grade?.length ? { grade: { in: grade } } : {},
      year == null ? {} : { round: { year } },
      roundId ? { roundId: roundId.id } : {},
      consortiumId ? { consortiumId: consortiumId.id } : {},
    ],
  }),
  // No ordering by results: an order would tell them before the notice.
  orders: orderings({ STATUS: by('status'), SELF_REPORTED: [given('selfReportedAt')] }, { first: 'STATUS' }),
});
