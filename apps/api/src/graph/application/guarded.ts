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

/**
 * 所属申报: the application that a record leads to, for who may read it; null for everybody else.
 * Given to a field of type `Application` as its selection and resolver.
 */
export const guardedBy = <Name extends string>(name: Name) =>
  ({
    select: (_args: object, _context: object, nested: (query: object) => object) => ({
      [name]: nested({ select: askedColumns }),
    }),
    resolve: (row: Readonly<Record<Name, object | null>>, _args: object, { access }: Context) => {
      const application = row[name];
      return application && access.may('read', 'Application', application) ? application : null;
    },
  }) as never;

export const guardedApplication = guardedBy('application');
