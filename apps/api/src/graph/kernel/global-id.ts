/** 可读标识: a record's id on the wire, the name of its type and its UUID. */
export const globalId = (typename: string, id: string | number | bigint): string => `${typename}_${id}`;
