export type { Migration, Sequence, Table } from './catalogue.ts';
export { CannotLoad, type Load, loadDatabase, refuseFilled, refuseUnknownMigrations } from './load.ts';
export { NotOurs, type Snapshot, withSnapshot } from './snapshot.ts';
