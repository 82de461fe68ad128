/** What was written, read again with what the client asked for. */
export const queryFor = <Query extends object>(query: Query, id: string) => ({ ...query, where: { id } });
