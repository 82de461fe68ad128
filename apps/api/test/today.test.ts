import { startOfDay } from '@consortium/domain';
import { expect, it } from 'vitest';
import { keepToday } from '../src/registry/today.ts';
import { startApi } from './api.ts';
import { aRegistry, day } from './registry.ts';

const JUST_BEFORE = 300;
const silent = { info: () => {}, error: () => {} };

it('when the day turns in Asia/Shanghai the registry says what holds from then on', async () => {
  const api = await startApi();
  const registry = await aRegistry(api, 1);
  const tomorrow = day(1);
  await registry.carryThrough({ kind: 'NAME', name: '柳州市明天创新联合体' }, tomorrow);
  const started = Date.now();
  const clock = () => new Date(startOfDay(tomorrow).getTime() - JUST_BEFORE + Date.now() - started);
  const named = async () =>
    (await api.database.consortium.findUniqueOrThrow({ where: { id: registry.founded.id } })).name;

  const stop = await keepToday(api.database, silent, clock);
  expect(await named()).not.toBe('柳州市明天创新联合体');
  await expect.poll(named, { timeout: 10_000 }).toBe('柳州市明天创新联合体');
  await stop();
});

it('a server that was down while the day turned makes up for it when it starts', async () => {
  const api = await startApi();
  const registry = await aRegistry(api, 1);
  await registry.carryThrough({ kind: 'DIRECTION', directions: ['智慧电驱'] }, day(2));
  const stop = await keepToday(api.database, silent, () => startOfDay(day(5)));
  await stop();
  const { directions } = await api.database.consortium.findUniqueOrThrow({
    where: { id: registry.founded.id },
  });
  expect(directions).toEqual(['智慧电驱']);
});
