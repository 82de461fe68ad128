import { join } from 'node:path';
import { connect } from '@consortium/database';
import { startEmbeddedPostgres } from '@consortium/database/embedded';

export const quiet = { info: () => {}, warn: () => {}, error: console.error };

/** A database of the bench, one folder a size and kind, kept from run to run. */
export const startDatabase = (size: number, kind = 'city') =>
  startEmbeddedPostgres({ folder: join(import.meta.dirname, '.data', `${kind}-${size}`), log: quiet });

export const open = (url: string, poolMax = 8) => connect(url, { poolMax, log: quiet });
