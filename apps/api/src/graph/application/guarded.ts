import type { Context } from '../../context.ts';

/** The columns that abilities on applications ask by. */
export const askedColumns = {
  status: true,
  kind: true,
  leadUnitId: true,
  memberUnitIds: true,
  recommendingBodyId: true,
  firstSubmittedAt: true,
  reviewerIds: true,
} as const;

type Row = { application: object | null };

/**
 * 所属申报: the application that a public record is about, for who may read it; null for everybody else.
 * Given to a field of type `Application` as its selection and resolver.
 */
export const guardedApplication = {
  select: (_args: object, _context: object, nested: (query: object) => object) => ({
    application: nested({ select: askedColumns }),
  }),
  resolve: ({ application }: Row, _args: object, { access }: Context) =>
    application && access.may('read', 'Application', application) ? application : null,
} as never;
