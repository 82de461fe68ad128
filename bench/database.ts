import { join } from 'node:path';
import { connect } from '@consortium/database';
import { startEmbeddedPostgres } from '@consortium/database/embedded';

export const quiet = { info: () => {}, warn: () => {}, error: console.error };

/** The database of the bench, one folder a size, kept from run to run. */
export const startDatabase = (units: number) =>
  startEmbeddedPostgres({ folder: join(import.meta.dirname, '.data', String(units)), log: quiet });

export const open = (url: string, poolMax = 8) => connect(url, { poolMax, log: quiet });
