/** The columns of a part that is to be confirmed anew. */
export const unconfirmed = { confirmedAt: null, confirmedById: null } as const;
