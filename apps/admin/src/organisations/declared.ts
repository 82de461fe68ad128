type Values = Record<string, unknown>;

const isNothing = (value: unknown) => value === undefined || value === null || value === '';

/** What a form of a unit declares: a research team of which nothing was filled in is none. */
export function declared(values: Values): Values {
  const team = values.rdTeam as Values | null | undefined;
  return team && Object.values(team).every(isNothing) ? { ...values, rdTeam: null } : values;
}
