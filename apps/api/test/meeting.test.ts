import { dayOf, plusDays } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { answer, DECIDE, DECIDE_ALL, deciding, type Formal, formalApplication } from './decision.ts';
import { actOf } from './documents.ts';

type Outcome = {
  __typename: string;
  id: string;
  number: string;
  status: string;
  version: number;
  code: string;
  facts: Record<string, unknown>;
  state: string;
  findings: { code: string; outcome: string }[];
  meetingResults: { meeting: string; heldOn: string; result: string; reason: string }[];
};
const today = dayOf(new Date());
const agreed = { meeting: '局党组会议 示例', heldOn: today, result: 'AGREED', reason: '' };
const deferred = { ...agreed, result: 'DEFERRED', reason: '示例:补充论证后再议' };
const refused = { ...agreed, result: 'REFUSED', reason: '示例:目标任务不具体' };

const decide = (client: Client, id: string, result: object) =>
  answer<Outcome>(client, DECIDE, { id, result });
const decideAll = (client: Client, ids: string[], result: object, more: object = {}) =>
  answer<Outcome[]>(client, DECIDE_ALL, { ids, result, ...more });

/** An integrity record that is in force today. */
const blacklist = ({ database }: Api, { parties }: Formal) =>
  database.integrityRecord.create({
    data: {
      organisationId: parties.units[0]?.id as string,
      object: 'UNIT',
      act: 'FALSIFICATION',
      basis: '柳科〔2026〕1号',
      decidedOn: new Date(`${today}T00:00:00Z`),
      validFrom: new Date(`${today}T00:00:00Z`),
    } as never,
  });

describe('Mutation.decideApplication', () => {
  it('leads each result to its state and keeps what the meeting resolved', async () => {
    const api = await startApi();
    const { batch, head } = await deciding(api);
    const one = await formalApplication(api, batch);
    const two = await formalApplication(api, batch);

    expect(await decide(head, one.id, deferred)).toMatchObject({ status: 'REVIEWED' });
    expect(await decide(head, one.id, agreed)).toMatchObject({
      status: 'PROPOSED',
      meetingResults: [
        { meeting: deferred.meeting, heldOn: today, result: 'DEFERRED', reason: deferred.reason },
        { result: 'AGREED', reason: '' },
      ],
    });
    expect(await decide(head, two.id, refused)).toMatchObject({ status: 'NOT_APPROVED' });
    const entries = await api.database.auditEntry.findMany({
      where: { recordId: { in: [one.bare, two.bare] }, action: { not: 'create' } },
      orderBy: { at: 'asc' },
    });
    expect(entries.map(({ action, toStatus, reason }) => [action, toStatus, reason])).toEqual([
      ['defer', 'REVIEWED', deferred.reason],
      ['proposeApproval', 'PROPOSED', ''],
      ['refuseApproval', 'NOT_APPROVED', refused.reason],
    ]);
    const { concludedAt } = await api.database.application.findUniqueOrThrow({ where: { id: two.bare } });
    expect(concludedAt).not.toBeNull();
  });

  it.each([
    ['a meeting tomorrow', { ...agreed, heldOn: plusDays(today, 1) }, 'MEETING_IN_FUTURE'],
    ['a deferral without a reason', { ...deferred, reason: ' ' }, 'REASON_REQUIRED'],
    ['a refusal without a reason', { ...refused, reason: '' }, 'REASON_REQUIRED'],
  ])('refuses %s and leaves no trace', async (_title, result, code) => {
    const api = await startApi();
    const { batch, head } = await deciding(api);
    const { id, bare } = await formalApplication(api, batch);

    expect(await decide(head, id, result)).toMatchObject({ __typename: 'Refused', code });
    expect(await api.database.meetingResult.count()).toBe(0);
    expect(await api.database.application.findUnique({ where: { id: bare } })).toMatchObject({
      status: 'REVIEWED',
      version: 1,
    });
  });

  it('refuses what a withdrawn application has become, and what the state does not allow', async () => {
    const api = await startApi();
    const { batch, head } = await deciding(api);
    const { id, lead } = await formalApplication(api, batch);
    await lead.run(actOf('withdrawApplication'), { id, reason: '示例:不再申报' });

    expect(await decide(head, id, agreed)).toMatchObject({
      __typename: 'IllegalTransition',
      state: 'WITHDRAWN',
    });
  });

  it('stops the agreement, and nothing else, at an integrity record in force today', async () => {
    const api = await startApi();
    const { batch, head } = await deciding(api);
    const formal = await formalApplication(api, batch);
    await blacklist(api, formal);

    const stopped = await decide(head, formal.id, agreed);
    expect(stopped).toMatchObject({ __typename: 'RulesViolated', facts: { number: formal.number } });
    expect(stopped.findings).toEqual([{ code: 'INTEGRITY_IN_ORDER', outcome: 'FAIL' }]);
    expect(await decide(head, formal.id, refused)).toMatchObject({ status: 'NOT_APPROVED' });
  });

  it('is for the section head alone; another role sees and may not, a stranger finds nothing', async () => {
    const api = await startApi();
    const { batch, officer, leader } = await deciding(api);
    const { id, lead } = await formalApplication(api, batch);
    const stranger = await api.as((await formalApplication(api, batch)).parties.leadUser);

    for (const client of [officer, leader, lead])
      expect((await client.run(DECIDE, { id, result: agreed })).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    expect(await decide(stranger, id, agreed)).toMatchObject({ __typename: 'NotFound' });
  });

  it('of two heads at once, one decides', async () => {
    const api = await startApi();
    const { batch, head } = await deciding(api);
    const other = await api.as(await api.seed.user('SECTION_HEAD'));
    const { id } = await formalApplication(api, batch);

    const outcomes = await Promise.all([decide(head, id, agreed), decide(other, id, refused)]);

    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['Application', 'IllegalTransition']);
    expect(await api.database.meetingResult.count()).toBe(1);
  });
});

describe('Mutation.decideApplications', () => {
  it('answers one by one in the order asked for; one refusal keeps nobody else back', async () => {
    const api = await startApi();
    const { batch, head } = await deciding(api);
    const [good, blocked, gone, last] = [
      await formalApplication(api, batch),
      await formalApplication(api, batch),
      await formalApplication(api, batch, 'WITHDRAWN'),
      await formalApplication(api, batch),
    ];
    await blacklist(api, blocked);
    const ids = [good.id, blocked.id, gone.id, last.id];

    const rehearsed = await decideAll(head, ids, agreed, { dryRun: true });
    expect(await api.database.application.count({ where: { status: 'PROPOSED' } })).toBe(0);
    expect(await api.database.meetingResult.count()).toBe(0);
    expect(await api.database.auditEntry.count({ where: { action: 'proposeApproval' } })).toBe(0);
    const done = await decideAll(head, ids, agreed);

    expect(done.map(({ __typename }) => __typename)).toEqual([
      'Application',
      'RulesViolated',
      'IllegalTransition',
      'Application',
    ]);
    // The rehearsal told exactly what then happened.
    const told = (outcomes: Outcome[]) =>
      outcomes.map(({ __typename, number, status, version, findings, state, meetingResults }) => ({
        __typename,
        number,
        status,
        version,
        findings,
        state,
        meetingResults,
      }));
    expect(told(rehearsed).map(({ meetingResults: _later, ...each }) => each)).toEqual(
      told(done).map(({ meetingResults: _later, ...each }) => each),
    );
  });

  it('decides once however often it is sent', async () => {
    const api = await startApi();
    const { batch, head } = await deciding(api);
    const ids = [(await formalApplication(api, batch)).id, (await formalApplication(api, batch)).id];

    await decideAll(head, ids, deferred, { key: 'bulk-key-0001' });
    const again = await decideAll(head, ids, deferred, { key: 'bulk-key-0001' });

    expect(again.map(({ __typename }) => __typename)).toEqual(['Application', 'Application']);
    expect(await api.database.meetingResult.count()).toBe(2);
  });

  it('refuses an empty list, and one that names an application twice', async () => {
    const api = await startApi();
    const { batch, head } = await deciding(api);
    const { id } = await formalApplication(api, batch);
    for (const ids of [[], [id, id]])
      expect((await head.run(DECIDE_ALL, { ids, result: agreed })).errors?.[0]?.extensions.code).toBe(
        'BAD_USER_INPUT',
      );
  });

  it('of twenty leaves exactly what twenty single decisions leave', async () => {
    const api = await startApi();
    const { batch, head } = await deciding(api);
    const applications: Formal[] = [];
    for (let index = 0; index < 40; index += 1) applications.push(await formalApplication(api, batch));
    const [bulk, single] = [applications.slice(0, 20), applications.slice(20)];
    // A third is agreed, a third deferred, a third refused; one of each set is stopped.
    for (const set of [bulk, single]) await blacklist(api, set[0] as Formal);
    const results = [agreed, deferred, refused];

    for (const [turn, result] of results.entries())
      await decideAll(
        head,
        bulk.filter((_each, index) => index % 3 === turn).map(({ id }) => id),
        result,
      );
    for (const [turn, result] of results.entries())
      for (const { id } of single.filter((_each, index) => index % 3 === turn))
        await decide(head, id, result);

    const traces = (set: readonly Formal[]) => Promise.all(set.map((formal) => traceOf(api, formal)));
    const [fromBulk, fromSingle] = await Promise.all([traces(bulk), traces(single)]);
    expect(fromBulk).toEqual(fromSingle);
    expect(fromBulk.filter(({ row }) => row.status === 'PROPOSED')).toHaveLength(6);
    expect(fromBulk[0]).toMatchObject({
      row: { status: 'REVIEWED' },
      meetings: [],
      entries: [{ action: 'create' }],
    });
  }, 120_000);
});

/** Everything that a decision leaves about one application, apart from ids, times and what is its own. */
async function traceOf({ database }: Api, { bare, number }: Formal) {
  const row = await database.application.findUniqueOrThrow({
    where: { id: bare },
    select: { status: true, version: true, concludedAt: true, kind: true, correctionDueOn: true },
  });
  const meetings = await database.meetingResult.findMany({
    where: { applicationId: bare },
    omit: { id: true, applicationId: true, recordedAt: true },
  });
  const entries = await database.auditEntry.findMany({
    where: { recordId: bare },
    orderBy: { at: 'asc' },
    omit: { id: true, at: true, recordId: true, requestId: true, actorId: true, actorName: true },
  });
  const notifications = await database.notification.findMany({
    where: { recordId: bare },
    orderBy: [{ action: 'asc' }, { userId: 'asc' }],
    select: { subject: true, action: true, reason: true, isTask: true, dueOn: true },
  });
  return {
    row: { ...row, concludedAt: row.concludedAt !== null },
    meetings,
    entries: entries.map(({ recordName, ...entry }) => ({
      ...entry,
      isNamed: recordName.startsWith(number),
    })),
    notifications,
  };
}
