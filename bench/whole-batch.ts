import { wholeBatch } from './examinations.ts';

/** A batch examined in a process that does nothing else. */
const [url, batchId] = [process.argv[2] ?? '', process.argv[3] ?? ''];
process.send?.(await wholeBatch(url, batchId));
process.disconnect?.();
