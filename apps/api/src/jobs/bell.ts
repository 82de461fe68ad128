import type { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** 门铃: rung once work is in the queue, for the workers of this process; those of others look for it by themselves. */
export type JobBell = EventEmitter<{ ring: [] }>;

/** Rests for so long, or until it rings; where it rang since the last rest, not at all. */
export function restingBy(bell: JobBell, everyMs: number, stopping: AbortSignal): () => Promise<void> {
  let rung = new AbortController();
  const ring = () => rung.abort();
  bell.on('ring', ring);
  const stop = () => {
    bell.off('ring', ring);
    ring();
  };
  stopping.addEventListener('abort', stop, { once: true });
  return async () => {
    await pause(everyMs, undefined, { signal: rung.signal }).catch(() => {});
    rung = new AbortController();
  };
}
