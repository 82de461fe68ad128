export * from '../generated/client.ts';
export { connect } from './client.ts';
export type { Log } from './log.ts';
export { countStatements, noteStatement, statementCounter } from './statements.ts';
export { runTransaction } from './transaction.ts';
