import pg from 'pg';

export * from '../generated/client.ts';
export { SWEEP_LOCK } from './backup/snapshot.ts';
export { connect } from './client.ts';
export type { Log } from './log.ts';
export { countRows, readFirst, readMany, selectRows } from './read/read.ts';
export { countStatements, noteStatement, statementCounter } from './statements.ts';
export { runTransaction } from './transaction.ts';

/** What PostgreSQL says, as the driver passes it on. */
export const { DatabaseError } = pg;
