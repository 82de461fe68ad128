import { expect, it, vi } from 'vitest';
import { onSessionLost, sessionRegained } from './session.ts';

it('answers no where nobody can ask', async () => {
  await expect(sessionRegained()).resolves.toBe(false);
});

it('asks once for all requests that found the session gone, and anew the next time', async () => {
  const ask = vi.fn(async () => true);
  const stop = onSessionLost(ask);

  await expect(Promise.all([sessionRegained(), sessionRegained()])).resolves.toEqual([true, true]);
  expect(ask).toHaveBeenCalledTimes(1);
  await sessionRegained();
  expect(ask).toHaveBeenCalledTimes(2);

  stop();
  await expect(sessionRegained()).resolves.toBe(false);
});
