import {
  type CutOff as CutOffShape,
  cutOff,
  cutOffLabels,
  type EvaluationSchemeInput,
  evaluationGroup,
  evaluationGroupLabels,
  evaluationIndicator,
  evaluationIndicatorLabels,
  evaluationSchemeInput,
  evaluationSchemeLabels,
  type EvaluationGroup as GroupShape,
  type IndicatorSet,
  type EvaluationIndicator as IndicatorShape,
  InvalidInput,
  indicatorsOf,
  inputIssue,
  isCompleteScheme,
  parseInput,
  recordLabels,
  type EvaluationScheme as SchemeShape,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Transaction } from '../../context.ts';
import { Grade } from '../annual-report/report.ts';
import { createField } from '../kernel/acts.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputOf } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';

const Indicator = builder.objectRef<IndicatorShape>('EvaluationIndicator').implement({
  description: '评价指标: what experts score, beside which figure of the annual report.',
  fields: (t) => ({
    code: t.exposeString('code', label(evaluationIndicatorLabels, 'code')),
    name: t.exposeString('name', label(evaluationIndicatorLabels, 'name')),
    definition: t.exposeString('definition', label(evaluationIndicatorLabels, 'definition')),
    fullMarks: t.exposeString('fullMarks', label(evaluationIndicatorLabels, 'fullMarks')),
    reportIndicator: t.exposeString('reportIndicator', {
      nullable: true,
      ...label(evaluationIndicatorLabels, 'reportIndicator'),
    }),
  }),
});
const Group = builder.objectRef<GroupShape>('EvaluationGroup').implement({
  fields: (t) => ({
    name: t.exposeString('name', label(evaluationGroupLabels, 'name')),
    isBonus: t.exposeBoolean('isBonus', label(evaluationGroupLabels, 'isBonus')),
    indicators: t.field({
      type: [Indicator],
      ...label(evaluationGroupLabels, 'indicators'),
      resolve: ({ indicators }) => indicators,
    }),
  }),
});
const Cut = builder.objectRef<CutOffShape>('CutOff').implement({
  description: '等次分数线: from (inclusive) and below (exclusive); the best grade has no upper end.',
  fields: (t) => ({
    grade: t.expose('grade', { type: Grade, ...label(cutOffLabels, 'grade') }),
    from: t.exposeString('from', label(cutOffLabels, 'from')),
    below: t.exposeString('below', { nullable: true, ...label(cutOffLabels, 'below') }),
  }),
});

export const schemeOf = (definition: unknown) => definition as SchemeShape;

export const EvaluationScheme = builder.prismaNode('EvaluationScheme', {
  id: { field: 'id' },
  fields: (t) => ({
    title: t.exposeString('title', label(evaluationSchemeLabels, 'title')),
    edition: t.exposeInt('edition', { description: '版本,内容不再改动。 An edition never changes.' }),
    groups: t.field({
      type: [Group],
      ...label(evaluationSchemeLabels, 'groups'),
      select: { definition: true },
      resolve: ({ definition }) => schemeOf(definition).groups,
    }),
    bonusCap: t.string({
      ...label(evaluationSchemeLabels, 'bonusCap'),
      select: { definition: true },
      resolve: ({ definition }) => schemeOf(definition).bonusCap,
    }),
    cutOffs: t.field({
      type: [Cut],
      ...label(evaluationSchemeLabels, 'cutOffs'),
      select: { definition: true },
      resolve: ({ definition }) => schemeOf(definition).cutOffs,
    }),
    isComplete: t.boolean({
      description: '权重与分数线齐备,可用于评价。 Has weights and cut-offs; a template has none.',
      select: { definition: true },
      resolve: ({ definition }) => isCompleteScheme(schemeOf(definition)),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      ...label(recordLabels.evaluationSchemes, 'createdAt'),
    }),
  }),
});

listField({
  type: EvaluationScheme as never,
  name: 'EvaluationScheme',
  field: 'evaluationSchemes',
  description: '评价指标体系。 Schemes of performance evaluations.',
  filter: builder.inputType('EvaluationSchemeFilter', { fields: (t) => ({ search: t.string() }) }),
  toWhere: ({ search }) => (search ? { title: { contains: search } } : {}),
  orders: orderings({ CREATED: by('createdAt'), TITLE: by('title', 'edition') }, { first: 'CREATED_DESC' }),
});

inputOf('EvaluationIndicator', evaluationIndicator, evaluationIndicatorLabels);
inputOf('EvaluationGroup', evaluationGroup, evaluationGroupLabels);
inputOf('CutOff', cutOff, cutOffLabels);
const SchemeData = inputOf('EvaluationScheme', evaluationSchemeInput, evaluationSchemeLabels);

/** An indicator of the annual report that no indicator set has would never show a figure. */
async function refuseUnknownIndicators(tx: Transaction, { groups }: EvaluationSchemeInput): Promise<void> {
  const sets = await tx.indicatorSet.findMany({ select: { definition: true } });
  const known = new Set(
    sets.flatMap(({ definition }) =>
      indicatorsOf(definition as unknown as IndicatorSet).map(({ code }) => code),
    ),
  );
  const issues = groups.flatMap(({ indicators }, at) =>
    indicators.flatMap(({ reportIndicator }, index) =>
      reportIndicator === null || known.has(reportIndicator)
        ? []
        : [
            inputIssue(
              'REPORT_INDICATOR_UNKNOWN',
              ['evaluationScheme', 'groups', at, 'indicators', index, 'reportIndicator'],
              { indicator: reportIndicator },
            ),
          ],
    ),
  );
  if (issues.length > 0) throw new InvalidInput(issues);
}

createField('createEvaluationScheme', {
  type: EvaluationScheme as never,
  subject: 'EvaluationScheme',
  description:
    '录入评价指标体系;同名的即为新版本。 Records a scheme with weights and cut-offs; the same title makes a new edition.',
  args: (arg) => ({ evaluationScheme: arg({ type: SchemeData, required: true }) }),
  prepare: ({ evaluationScheme }) => {
    const input = parseInput(evaluationSchemeInput, evaluationScheme);
    const { title, ...definition } = input;
    return {
      input,
      create: async (tx) => {
        await refuseUnknownIndicators(tx, input);
        // Two at once get two editions.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${title}, 14))`;
        const last = await tx.evaluationScheme.aggregate({ where: { title }, _max: { edition: true } });
        const edition = (last._max.edition ?? 0) + 1;
        const { id } = await tx.evaluationScheme.create({
          data: { title, edition, definition },
          select: { id: true },
        });
        return { id, name: `${title} v${edition}` };
      },
    };
  },
});
