import {
  ConflictVersion,
  type Formula as FormulaShape,
  formula,
  formulaKind,
  formulaLabels,
  type IndicatorSet as IndicatorSetShape,
  type Indicator as IndicatorShape,
  indicator,
  indicatorGroup,
  indicatorGroupLabels,
  indicatorKind,
  indicatorLabels,
  indicatorSetInput,
  indicatorSetLabels,
  indicatorSource,
  type Narrative as NarrativeShape,
  narrative,
  narrativeLabels,
  parseInput,
  registryFigure,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context, Transaction } from '../../context.ts';
import { found } from '../../move.ts';
import { createField } from '../kernel/acts.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';

const Kind = inputEnum(indicatorKind);
const Source = inputEnum(indicatorSource);
const FormulaKind = inputEnum(formulaKind);
const RegistryFigure = inputEnum(registryFigure);

const Formula = builder.objectRef<FormulaShape>('Formula').implement({
  description: '公式: exact, over other indicators of the set.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FormulaKind, ...label(formulaLabels, 'kind') }),
    of: t.exposeStringList('of', label(formulaLabels, 'of')),
  }),
});
const Indicator = builder.objectRef<IndicatorShape>('Indicator').implement({
  description: '指标: what is reported, in which unit, by whom.',
  fields: (t) => ({
    code: t.exposeString('code', label(indicatorLabels, 'code')),
    name: t.exposeString('name', label(indicatorLabels, 'name')),
    unit: t.exposeString('unit', label(indicatorLabels, 'unit')),
    decimals: t.exposeInt('decimals', label(indicatorLabels, 'decimals')),
    kind: t.expose('kind', { type: Kind, ...label(indicatorLabels, 'kind') }),
    source: t.expose('source', { type: Source, ...label(indicatorLabels, 'source') }),
    formula: t.expose('formula', { type: Formula, nullable: true, ...label(indicatorLabels, 'formula') }),
    registryFigure: t.expose('registryFigure', {
      type: RegistryFigure,
      nullable: true,
      ...label(indicatorLabels, 'registryFigure'),
    }),
    yearOnYear: t.exposeString('yearOnYear', { nullable: true, ...label(indicatorLabels, 'yearOnYear') }),
    least: t.exposeString('least', { nullable: true, ...label(indicatorLabels, 'least') }),
    most: t.exposeString('most', { nullable: true, ...label(indicatorLabels, 'most') }),
    countsOnce: t.exposeBoolean('countsOnce', label(indicatorLabels, 'countsOnce')),
    evidenceRequired: t.exposeBoolean('evidenceRequired', label(indicatorLabels, 'evidenceRequired')),
    definition: t.exposeString('definition', label(indicatorLabels, 'definition')),
  }),
});
const IndicatorGroup = builder.objectRef<IndicatorSetShape['groups'][number]>('IndicatorGroup').implement({
  fields: (t) => ({
    name: t.exposeString('name', label(indicatorGroupLabels, 'name')),
    indicators: t.field({
      type: [Indicator],
      ...label(indicatorGroupLabels, 'indicators'),
      resolve: ({ indicators }) => indicators,
    }),
  }),
});
const Narrative = builder.objectRef<NarrativeShape>('Narrative').implement({
  description: '文字部分: a section that the lead unit writes.',
  fields: (t) => ({
    code: t.exposeString('code', label(narrativeLabels, 'code')),
    title: t.exposeString('title', label(narrativeLabels, 'title')),
    guidance: t.exposeString('guidance', label(narrativeLabels, 'guidance')),
    expectedLength: t.exposeInt('expectedLength', label(narrativeLabels, 'expectedLength')),
  }),
});

const setOf = (definition: unknown) => definition as IndicatorSetShape;

export const IndicatorSet = builder.prismaNode('IndicatorSet', {
  id: { field: 'id' },
  fields: (t) => ({
    title: t.exposeString('title', label(indicatorSetLabels, 'title')),
    edition: t.exposeInt('edition', { description: '版本,内容不再改动。 An edition never changes.' }),
    groups: t.field({
      type: [IndicatorGroup],
      ...label(indicatorSetLabels, 'groups'),
      select: { definition: true },
      resolve: ({ definition }) => setOf(definition).groups,
    }),
    narratives: t.field({
      type: [Narrative],
      ...label(indicatorSetLabels, 'narratives'),
      select: { definition: true },
      resolve: ({ definition }) => setOf(definition).narratives,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

listField({
  type: IndicatorSet as never,
  name: 'IndicatorSet',
  field: 'indicatorSets',
  description: '年度报告指标集。 Indicator sets of annual reports.',
  filter: builder.inputType('IndicatorSetFilter', { fields: (t) => ({ search: t.string() }) }),
  toWhere: ({ search }) => (search ? { title: { contains: search } } : {}),
  orders: orderings({ CREATED: by('createdAt'), TITLE: by('title', 'edition') }, { first: 'CREATED_DESC' }),
});

inputOf('Formula', formula, formulaLabels);
inputOf('Indicator', indicator, indicatorLabels);
inputOf('IndicatorGroup', indicatorGroup, indicatorGroupLabels);
inputOf('Narrative', narrative, narrativeLabels);
const IndicatorSetData = inputOf('IndicatorSet', indicatorSetInput, indicatorSetLabels);

/** `after` is the edition that the new one was made from, where that matters; 0 where there was none. */
const creation = (indicatorSet: unknown, after: number | null = null) => {
  const { title, ...definition } = parseInput(indicatorSetInput, indicatorSet);
  return {
    input: { title, definition },
    create: async (tx: Transaction) => {
      // Two at once get two editions.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${title}, 12))`;
      const last = await tx.indicatorSet.aggregate({ where: { title }, _max: { edition: true } });
      const before = last._max.edition ?? 0;
      if (after !== null && after !== before) throw new ConflictVersion(before);
      const edition = before + 1;
      const { id } = await tx.indicatorSet.create({
        data: { title, edition, definition },
        select: { id: true },
      });
      return { id, name: `${title} v${edition}` };
    },
  };
};
/** 录入指标集: by itself and by an import alike. */
export const createIndicatorSet = (context: Context, indicatorSet: unknown, after: number): Promise<string> =>
  found(context, { subject: 'IndicatorSet', ...creation(indicatorSet, after) });

createField('createIndicatorSet', {
  type: IndicatorSet as never,
  subject: 'IndicatorSet',
  description: '录入指标集;同名的即为新版本。 Records an indicator set; the same title makes a new edition.',
  args: (arg) => ({ indicatorSet: arg({ type: IndicatorSetData, required: true }) }),
  prepare: ({ indicatorSet }) => creation(indicatorSet),
});
