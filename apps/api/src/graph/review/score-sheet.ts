import {
  parseInput,
  type ScoreItem as ScoreItemShape,
  type ScoreSheetInput,
  scoreGroup,
  scoreGroupLabels,
  scoreItem,
  scoreItemLabels,
  scoreSheetInput,
  scoreSheetLabels,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { createField } from '../kernel/acts.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputOf } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';

const ScoreItem = builder.objectRef<ScoreItemShape>('ScoreItem').implement({
  description: '评分项: what is scored, out of which scale, with which weight.',
  fields: (t) => ({
    code: t.exposeString('code', label(scoreItemLabels, 'code')),
    name: t.exposeString('name', label(scoreItemLabels, 'name')),
    guidance: t.exposeString('guidance', label(scoreItemLabels, 'guidance')),
    weight: t.exposeString('weight', label(scoreItemLabels, 'weight')),
    scale: t.exposeInt('scale', label(scoreItemLabels, 'scale')),
    isCommentRequired: t.exposeBoolean('isCommentRequired', label(scoreItemLabels, 'isCommentRequired')),
  }),
});
const ScoreGroup = builder.objectRef<ScoreSheetInput['groups'][number]>('ScoreGroup').implement({
  fields: (t) => ({
    name: t.exposeString('name', label(scoreGroupLabels, 'name')),
    items: t.field({ type: [ScoreItem], ...label(scoreGroupLabels, 'items'), resolve: ({ items }) => items }),
  }),
});

export const groupsOf = (definition: unknown) => definition as Pick<ScoreSheetInput, 'groups'>;

export const ScoreSheet = builder.prismaNode('ScoreSheet', {
  id: { field: 'id' },
  fields: (t) => ({
    title: t.exposeString('title', label(scoreSheetLabels, 'title')),
    edition: t.exposeInt('edition', { description: '版本,内容不再改动。 An edition never changes.' }),
    groups: t.field({
      type: [ScoreGroup],
      ...label(scoreSheetLabels, 'groups'),
      select: { definition: true },
      resolve: ({ definition }) => groupsOf(definition).groups,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

listField({
  type: ScoreSheet as never,
  name: 'ScoreSheet',
  field: 'scoreSheets',
  description: '评分表,供主管部门与专家。 Score sheets, for the office and the experts.',
  filter: builder.inputType('ScoreSheetFilter', { fields: (t) => ({ search: t.string() }) }),
  toWhere: ({ search }) => (search ? { title: { contains: search } } : {}),
  orders: orderings({ CREATED: by('createdAt'), TITLE: by('title', 'edition') }, { first: 'CREATED_DESC' }),
});

inputOf('ScoreItem', scoreItem, scoreItemLabels);
inputOf('ScoreGroup', scoreGroup, scoreGroupLabels);
const ScoreSheetData = inputOf('ScoreSheet', scoreSheetInput, scoreSheetLabels);

createField('createScoreSheet', {
  type: ScoreSheet as never,
  subject: 'ScoreSheet',
  description: '录入评分表;同名的即为新版本。 Records a score sheet; the same title makes a new edition.',
  args: (arg) => ({ scoreSheet: arg({ type: ScoreSheetData, required: true }) }),
  prepare: ({ scoreSheet }) => {
    const { title, groups } = parseInput(scoreSheetInput, scoreSheet);
    return {
      input: { title, groups },
      create: async (tx) => {
        // Two at once get two editions.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${title}, 11))`;
        const last = await tx.scoreSheet.aggregate({ where: { title }, _max: { edition: true } });
        const edition = (last._max.edition ?? 0) + 1;
        const { id } = await tx.scoreSheet.create({
          data: { title, edition, definition: { groups } },
          select: { id: true },
        });
        return { id, name: `${title} v${edition}` };
      },
    };
  },
});
