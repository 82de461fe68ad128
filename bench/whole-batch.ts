import { impactOnBatch, wholeBatch } from './examinations.ts';

/** A batch examined, or weighed under other rules, in a process that does nothing else. */
const [url = '', batchId = '', way = 'examine'] = process.argv.slice(2);
process.send?.(await (way === 'weigh' ? impactOnBatch : wholeBatch)(url, batchId));
process.disconnect?.();
