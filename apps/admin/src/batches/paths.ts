import { listPath } from '../kernel/lists/listPath.ts';

/** The list of applications under a filter. */
export const applicationsPath = (filter: object): string => listPath('applications', filter);
