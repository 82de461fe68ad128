import { reportCommentLabels } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';

export const ReportComment = builder.prismaObject('ReportComment', {
  description: '批注: on one cell of a submitted report.',
  select: { organisationId: true, toldAt: true },
  fields: (t) => ({
    code: t.exposeString('code', label(reportCommentLabels, 'code')),
    unitId: t.id({
      nullable: true,
      ...label(reportCommentLabels, 'organisationId'),
      resolve: ({ organisationId }) => organisationId && globalId('Organisation', organisationId),
    }),
    text: t.exposeString('text', label(reportCommentLabels, 'text')),
    authorName: t.string({
      description: '批注人。 Who commented.',
      select: { author: { select: { name: true } } },
      resolve: ({ author }) => author.name,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: '批注时间。 When.' }),
    settledAt: t.expose('settledAt', {
      type: 'DateTime',
      nullable: true,
      description: '处理时间;再次提交即为已处理。 When it was settled; handing in again settles all.',
    }),
  }),
});
