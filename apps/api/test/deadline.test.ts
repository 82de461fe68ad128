import { closesBefore, dayOf, plusDays, startOfDay } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from './api.ts';
import { clockedDatabase, setClock } from './database-clock.ts';
import { CREATE } from './documents.ts';
import { rivals, submit } from './race.ts';
import { completeApplication } from './seed.ts';

/** 截止时刻: judged by the database's clock to the millisecond, through the API; the server's clock says nothing. */
const ends: (() => Promise<void>)[] = [];
const today = dayOf(new Date());
// The self-check is signed today, which must not lie in the future.
const [opensOn, closesOn] = [today, plusDays(today, 1)];
let api: Api;

beforeAll(async () => {
  api = await startApi({ made: clockedDatabase, atEnd: (end) => void ends.push(end) });
});
afterAll(async () => {
  for (const end of ends) await end();
});

const after = (at: Date, ms: number) => new Date(at.getTime() + ms);

/** A draft that lacks nothing, in a batch of its own. */
async function readyDraft(isClosingDayIncluded: boolean) {
  const batch = await api.seed.batch({ opensOn, closesOn });
  await api.database.batch.update({ where: { id: batch.id }, data: { isClosingDayIncluded } });
  await setClock(api.database, startOfDay(opensOn));
  // What an earlier test filed has the same name and would stand in the way.
  await api.database.application.updateMany({
    where: { status: 'SUBMITTED' },
    data: { status: 'WITHDRAWN', concludedAt: new Date() },
  });
  const [draft] = await rivals(api, batch, 1, await api.seed.organisation());
  if (!draft) throw new Error('no draft');
  const stored = () =>
    api.database.application.findUniqueOrThrow({ where: { id: draft.id.slice('Application_'.length) } });
  return { ...draft, batch, stored };
}

describe.each([
  { closing: 'included', isClosingDayIncluded: true, ends: `${closesOn}T23:59:59.999+08:00` },
  { closing: 'excluded', isClosingDayIncluded: false, ends: `${opensOn}T23:59:59.999+08:00` },
])('a batch with the closing day $closing', ({ isClosingDayIncluded, ends: last }) => {
  const closes = closesBefore({ opensOn, closesOn, isClosingDayIncluded });

  it('takes a submission in its last millisecond', async () => {
    const draft = await readyDraft(isClosingDayIncluded);
    await setClock(api.database, after(closes, -1));

    expect(await submit(draft.client, draft.id)).toMatchObject({ status: 'SUBMITTED' });

    expect((await draft.stored()).submittedAt).toEqual(new Date(last));
  });

  it.each([0, 1])('refuses one %i ms after it, and keeps the draft', async (late) => {
    const draft = await readyDraft(isClosingDayIncluded);
    const before = await draft.stored();
    await setClock(api.database, after(closes, late));

    expect(await submit(draft.client, draft.id)).toMatchObject({
      __typename: 'Refused',
      code: 'DEADLINE_PASSED',
      facts: { closesOn, at: after(closes, late).toISOString() },
    });

    expect(await draft.stored()).toEqual(before);
  });
});

it.each([
  [-1, 'BATCH_NOT_OPEN'],
  [0, undefined],
])('a batch %i ms from its opening answers a new draft with %s', async (ms, code) => {
  const batch = await api.seed.batch({ opensOn, closesOn });
  const [parties, district] = [await api.seed.parties(1), await api.seed.district()];
  const lead = await api.as(parties.leadUser);
  await setClock(api.database, after(startOfDay(opensOn), ms));

  const { data } = await lead.run(CREATE, {
    batchId: `Batch_${batch.id}`,
    application: completeApplication(parties, batch, district.id),
  });

  expect(data).toMatchObject({ createApplication: code ? { code } : { status: 'DRAFT' } });
});
