import { dayOf, plusDays, workingDayFrom } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../src/calendar.ts';
import { type Api, type Client, startApi } from './api.ts';
import {
  answer,
  DISMISS,
  deciding,
  EDIT_NOTICE,
  type Formal,
  formalApplication,
  NOTICE,
  noticeOver,
  OBJECT,
  PUBLISH,
  UPHOLD,
} from './decision.ts';

type Notice = {
  __typename: string;
  code: string;
  facts: Record<string, unknown>;
  id: string;
  version: number;
  status: string;
  startsOn: string;
  endsOn: string;
  phase: string;
  openActions: string[];
  missingCalendarYears: number[];
  entries: { name: string; leadUnit: string; application: { number: string } | null }[];
  objections: { id: string; status: string; objector: string }[];
};
type Handled = { __typename: string; code: string; status: string; application: { status: string } | null };
const today = dayOf(new Date());
let counter = 0;
const next = () => {
  counter += 1;
  return counter;
};
const noticeOf = (batchId: string, applications: readonly Formal[], more: object = {}) => ({
  batchId,
  title: `示例公示 ${next()}`,
  text: '示例:拟组建名单',
  contact: '示例:柳州市科学技术局 0772-2610000',
  startsOn: today,
  applicationIds: applications.map(({ id }) => id),
  ...more,
});
const objectionTo = ({ id }: Formal, more: object = {}) => ({
  applicationId: id,
  form: 'NAMED',
  objector: '示例·覃志远',
  contact: '13800000000',
  text: '示例:牵头单位平台已过期',
  receivedOn: today,
  ...more,
});

async function running(count = 2) {
  const api = await startApi();
  const people = await deciding(api);
  const listed: Formal[] = [];
  for (let index = 0; index < count; index += 1)
    listed.push(await formalApplication(api, people.batch, 'PROPOSED'));
  const draft = await answer<Notice>(people.officer, NOTICE, { notice: noticeOf(people.batchId, listed) });
  const notice = await answer<Notice>(people.officer, PUBLISH, { id: draft.id });
  return { api, ...people, listed: listed as [Formal, Formal], notice };
}
const statusOf = async ({ database }: Api, { bare }: Formal) =>
  (await database.application.findUniqueOrThrow({ where: { id: bare } })).status;
const refusalOf = async (client: Client, query: string, variables: object) =>
  (await client.run(query, variables)).errors?.[0]?.extensions.code;

describe('Mutation.createPublicNotice', () => {
  it('counts the last day in working days, the first included, by the calendar', async () => {
    const api = await startApi();
    const { batch, batchId, officer } = await deciding(api);
    await api.database.batch.update({ where: { id: batch.id }, data: { publicityDays: 5 } });
    const formal = await formalApplication(api, batch, 'PROPOSED');
    const draft = (startsOn: string) =>
      answer<Notice>(officer, NOTICE, { notice: noticeOf(batchId, [formal], { startsOn }) });

    // 国庆 2026: off from the 1st to the 7th, the Saturday after is worked.
    expect(await draft('2026-09-28')).toMatchObject({ endsOn: '2026-10-09', missingCalendarYears: [] });
    expect(await draft('2026-09-29')).toMatchObject({ endsOn: '2026-10-10', missingCalendarYears: [] });
    expect(await draft('2026-12-30')).toMatchObject({ endsOn: '2027-01-05', missingCalendarYears: [2027] });
    expect(await draft('2026-09-28')).toMatchObject({
      status: 'DRAFT',
      entries: [{ leadUnit: formal.parties.lead.legalName, application: { number: formal.number } }],
    });
  });

  it('refuses what is not of the batch, a batch that is not there, a taken title, an empty list', async () => {
    const api = await startApi();
    const { batch, batchId, officer } = await deciding(api);
    const own = await formalApplication(api, batch, 'PROPOSED');
    const other = await formalApplication(
      api,
      await api.seed.batch({ kind: 'FORMAL_APPLICATION' }),
      'PROPOSED',
    );
    const taken = noticeOf(batchId, [own]);
    await answer(officer, NOTICE, { notice: taken });

    expect(await answer(officer, NOTICE, { notice: noticeOf(batchId, [own, other]) })).toMatchObject({
      code: 'NOT_OF_BATCH',
    });
    expect(await answer(officer, NOTICE, { notice: noticeOf(`Batch_${own.bare}`, [own]) })).toMatchObject({
      code: 'BATCH_UNKNOWN',
    });
    expect(await answer(officer, NOTICE, { notice: taken })).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(await refusalOf(officer, NOTICE, { notice: noticeOf(batchId, []) })).toBe('BAD_USER_INPUT');
    expect(await api.database.publicNotice.count()).toBe(1);
  });
});

describe('Mutation.updatePublicNotice', () => {
  it('changes a draft with its list and its last day; a published one stays as it is', async () => {
    const { api, officer, batchId, listed, notice } = await running();
    const other = await formalApplication(api, (await deciding(api)).batch, 'PROPOSED');
    const own = { ...noticeOf(batchId, [listed[0]]), startsOn: '2026-09-28' };
    const draft = await answer<Notice>(officer, NOTICE, { notice: own });
    const edit = (more: object, version = draft.version) =>
      answer<Notice>(officer, EDIT_NOTICE, { id: draft.id, version, notice: { ...own, ...more } });

    expect(await edit({ applicationIds: [listed[1].id], startsOn: '2026-09-29' })).toMatchObject({
      version: 2,
      endsOn: '2026-10-10',
      entries: [{ application: { number: listed[1].number } }],
    });
    expect(await edit({})).toMatchObject({ __typename: 'ConflictVersion' });
    expect(await edit({ applicationIds: [other.id] }, 2)).toMatchObject({ code: 'NOT_OF_BATCH' });
    expect(
      await answer(officer, EDIT_NOTICE, { id: notice.id, version: notice.version, notice: own }),
    ).toMatchObject({ __typename: 'IllegalTransition' });
  });
});

describe('Mutation.publishPublicNotice', () => {
  it('leads every listed application into publicity by its own act, and tells everybody', async () => {
    const { api, listed, notice, batch } = await running();
    const calendar = await calendarOf(api.database, 2026, 2027);

    expect(notice).toMatchObject({
      status: 'PUBLISHED',
      phase: 'RUNNING',
      startsOn: today,
      endsOn: workingDayFrom(today, batch.publicityDays, calendar),
    });
    for (const formal of listed) {
      expect(await statusOf(api, formal)).toBe('IN_PUBLICITY');
      const entry = await api.database.auditEntry.findFirstOrThrow({
        where: { recordId: formal.bare, action: 'publish' },
      });
      expect(entry).toMatchObject({ fromStatus: 'PROPOSED', toStatus: 'IN_PUBLICITY' });
    }
    const everybody =
      '{ publicNotices(filter: { isRunning: true }) { totalCount nodes { title entries { application { number } } objections { objector } } } }';
    const stranger = await api.as(await api.seed.user('EXPERT'));
    const { data } = await stranger.run(everybody);
    expect(data?.publicNotices).toMatchObject({
      totalCount: 1,
      nodes: [{ entries: [{ application: null }, { application: null }], objections: [] }],
    });
  });

  it('publishes nothing at all when one of the list is not proposed, and says which', async () => {
    const api = await startApi();
    const { batch, batchId, officer } = await deciding(api);
    const [good, gone] = [
      await formalApplication(api, batch, 'PROPOSED'),
      await formalApplication(api, batch, 'WITHDRAWN'),
    ];
    const draft = await answer<Notice>(officer, NOTICE, { notice: noticeOf(batchId, [good, gone]) });

    expect(await answer(officer, PUBLISH, { id: draft.id })).toMatchObject({
      code: 'NOTICE_NOT_PROPOSED',
      facts: { number: gone.number, state: 'WITHDRAWN' },
    });
    expect(await statusOf(api, good)).toBe('PROPOSED');
    expect(await api.database.publicNotice.findFirst()).toMatchObject({ status: 'DRAFT', version: 1 });
  });

  it('refuses a first day that has passed; today and later are right', async () => {
    const api = await startApi();
    const { batch, batchId, officer } = await deciding(api);
    const formal = await formalApplication(api, batch, 'PROPOSED');
    const draft = async (startsOn: string) =>
      (await answer<Notice>(officer, NOTICE, { notice: noticeOf(batchId, [formal], { startsOn }) })).id;

    expect(await answer(officer, PUBLISH, { id: await draft(plusDays(today, -1)) })).toMatchObject({
      code: 'NOTICE_START_PASSED',
    });
    expect(await answer(officer, PUBLISH, { id: await draft(plusDays(today, 1)) })).toMatchObject({
      phase: 'UPCOMING',
      openActions: [],
    });
  });

  it('of two notices with one application at once, one is published', async () => {
    const api = await startApi();
    const { batch, batchId, officer } = await deciding(api);
    const formal = await formalApplication(api, batch, 'PROPOSED');
    const drafts = [
      await answer<Notice>(officer, NOTICE, { notice: noticeOf(batchId, [formal]) }),
      await answer<Notice>(officer, NOTICE, { notice: noticeOf(batchId, [formal]) }),
    ];

    const published = await Promise.all(drafts.map(({ id }) => answer<Notice>(officer, PUBLISH, { id })));

    expect(published.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'NOTICE_NOT_PROPOSED',
      'PublicNotice',
    ]);
  });

  it('is the officer’s alone', async () => {
    const { notice, head, leader, listed } = await running();
    expect(await refusalOf(head, PUBLISH, { id: notice.id })).toBe('FORBIDDEN');
    expect(await refusalOf(leader, PUBLISH, { id: notice.id })).toBe('FORBIDDEN');
    expect(await refusalOf(listed[0].lead, PUBLISH, { id: notice.id })).toBe('FORBIDDEN');
  });
});

describe('Mutation.recordObjection', () => {
  it('keeps a named one, which only the bureau reads', async () => {
    const { officer, leader, listed, notice } = await running();
    const kept = await answer<Notice>(officer, OBJECT, {
      id: notice.id,
      objection: objectionTo(listed[0]),
    });

    expect(kept.objections).toMatchObject([{ status: 'OPEN', objector: '示例·覃志远' }]);
    const list = '{ objections { totalCount nodes { objector contact application { number } } } }';
    const seen = async (client: Client) =>
      (await client.run(list)).data?.objections as unknown as { totalCount: number };
    expect(await seen(leader)).toMatchObject({
      totalCount: 1,
      nodes: [{ contact: '13800000000', application: { number: listed[0].number } }],
    });
    expect(await seen(listed[0].lead)).toEqual({ totalCount: 0, nodes: [] });
  });

  it.each([
    ['an anonymous one', { objector: '  ' }, 'OBJECTION_ANONYMOUS'],
    ['one from before the notice', { receivedOn: plusDays(today, -1) }, 'NOTICE_NOT_STARTED'],
    ['one from tomorrow', { receivedOn: plusDays(today, 1) }, 'OBJECTION_IN_FUTURE'],
  ])('refuses %s', async (_title, more, code) => {
    const { api, officer, listed, notice } = await running(1);
    expect(
      await answer(officer, OBJECT, { id: notice.id, objection: objectionTo(listed[0], more) }),
    ).toMatchObject({ __typename: 'Refused', code });
    expect(await api.database.objection.count()).toBe(0);
  });

  it('hears what was received on the last day, and not what came a day later', async () => {
    const api = await startApi();
    const { batch, officer } = await deciding(api);
    const formal = await formalApplication(api, batch, 'IN_PUBLICITY');
    const endsOn = plusDays(today, -1);
    const over = await noticeOver(api, batch, [formal], { startsOn: plusDays(today, -7), endsOn });
    const object = (receivedOn: string) =>
      answer(officer, OBJECT, {
        id: `PublicNotice_${over.id}`,
        objection: objectionTo(formal, { receivedOn }),
      });

    expect(await object(today)).toMatchObject({ code: 'NOTICE_ENDED', facts: { endsOn } });
    expect(await object(endsOn)).toMatchObject({ __typename: 'PublicNotice' });
  });

  it('refuses what is not on the list, what is no longer in publicity, and a draft notice', async () => {
    const { api, officer, batch, batchId, listed, notice } = await running();
    const other = await formalApplication(api, batch, 'IN_PUBLICITY');
    const draft = await answer<Notice>(officer, NOTICE, { notice: noticeOf(batchId, [other]) });
    const object = (id: string, formal: Formal) =>
      answer(officer, OBJECT, { id, objection: objectionTo(formal) });

    expect(await object(notice.id, other)).toMatchObject({ code: 'NOT_ON_LIST' });
    expect(await object(draft.id, other)).toMatchObject({ __typename: 'IllegalTransition' });
    await api.database.application.update({ where: { id: listed[0].bare }, data: { status: 'WITHDRAWN' } });
    expect(await object(notice.id, listed[0])).toMatchObject({
      __typename: 'IllegalTransition',
      state: 'WITHDRAWN',
    });
  });
});

describe('Mutation.dismissObjection, Mutation.upholdObjection', () => {
  async function objected() {
    const set = await running();
    const kept = await answer<Notice>(set.officer, OBJECT, {
      id: set.notice.id,
      objection: objectionTo(set.listed[0]),
    });
    return { ...set, objection: kept.objections[0]?.id as string };
  }
  const reason = '示例:核实后认定';

  it('dismissed leaves the application where it is', async () => {
    const { api, head, listed, objection } = await objected();
    expect(await answer<Handled>(head, DISMISS, { id: objection, reason })).toMatchObject({
      status: 'DISMISSED',
      handling: reason,
      openActions: [],
    });
    expect(await statusOf(api, listed[0])).toBe('IN_PUBLICITY');
    expect(await answer(head, UPHOLD, { id: objection, reason })).toMatchObject({
      __typename: 'IllegalTransition',
    });
  });

  it('upheld stops that application only', async () => {
    const { api, head, listed, objection } = await objected();
    expect(await answer<Handled>(head, UPHOLD, { id: objection, reason })).toMatchObject({
      status: 'UPHELD',
      application: { status: 'NOT_APPROVED' },
    });
    expect(await statusOf(api, listed[1])).toBe('IN_PUBLICITY');
    const entries = await api.database.auditEntry.findMany({
      where: { action: { in: ['uphold', 'refuseAfterObjection'] } },
    });
    expect(entries.map(({ action, reason: given }) => [action, given]).sort()).toEqual([
      ['refuseAfterObjection', reason],
      ['uphold', reason],
    ]);
    // The log names the application and not the person.
    expect(JSON.stringify(await api.database.auditEntry.findMany())).not.toContain('覃志远');
  });

  it('puts a second objection to the same application on record', async () => {
    const { officer, head, listed, notice, objection } = await objected();
    const both = await answer<Notice>(officer, OBJECT, {
      id: notice.id,
      objection: objectionTo(listed[0], { objector: '示例单位', form: 'STAMPED' }),
    });
    const second = both.objections.find(({ id }) => id !== objection)?.id as string;

    await answer(head, UPHOLD, { id: objection, reason });
    expect(await answer<Handled>(head, UPHOLD, { id: second, reason })).toMatchObject({ status: 'UPHELD' });
  });

  it('needs a reason, and the section head; others find nothing', async () => {
    const { officer, leader, head, listed, objection } = await objected();
    expect(await answer(head, UPHOLD, { id: objection, reason: ' ' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    for (const client of [officer, leader])
      expect(await refusalOf(client, DISMISS, { id: objection, reason })).toBe('FORBIDDEN');
    expect(await answer(listed[0].lead, DISMISS, { id: objection, reason })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('of two heads at once, one decides', async () => {
    const { api, head, objection } = await objected();
    const other = await api.as(await api.seed.user('SECTION_HEAD'));
    const handled = await Promise.all([
      answer<Handled>(head, DISMISS, { id: objection, reason }),
      answer<Handled>(other, UPHOLD, { id: objection, reason }),
    ]);
    expect(handled.map(({ __typename }) => __typename).sort()).toEqual(['IllegalTransition', 'Objection']);
  });
});
