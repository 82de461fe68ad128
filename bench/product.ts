import { startServer } from '@consortium/api';
import { readConfiguration } from '@consortium/api/configuration';
import { connect } from '@consortium/database';
import { pino } from 'pino';

/** The product's own server as it runs in an office, one process; tells its memory when asked. */
const [url, poolMax] = [process.argv[2] ?? '', Number(process.argv[3])];
const configuration = readConfiguration({ PORT: '0', DATABASE_URL: url, POOL_MAX: String(poolMax) });
const log = pino({ level: configuration.logLevel });
const { client } = connect(url, { poolMax: configuration.poolMax, log });
const { address } = await startServer({ configuration, client, demo: false, log });

process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }));
process.send?.({ address });
