/** The list of applications under a filter. */
export const applicationsPath = (filter: Readonly<Record<string, unknown>>): string =>
  `/applications?filter=${encodeURIComponent(JSON.stringify(filter))}`;
