import { dayOf, inChinese, plusDays } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { type Client, startApi } from './api.ts';
import { APPROVE, actOf, CORRECTION, CREATE, PROPOSE, RECEIVE, UPDATE } from './documents.ts';
import { completeApplication } from './seed.ts';

type Told = Readonly<{ sentence: string; action: string; isTask: boolean; isOpen: boolean; next: string[] }>;
const LIST = `query ($filter: NotificationFilter, $orderBy: NotificationOrder) {
  notifications(first: 100, filter: $filter, orderBy: $orderBy) { totalCount nodes {
    id subject action recordId recordName reason isTask isOpen next dueOn readAt doneAt sentence(locale: ZH_CN) } }
  viewer { unreadCount openTaskCount } }`;
const MARK = `mutation ($ids: [ID!]!) { result: markNotificationsRead(ids: $ids) { __typename
  ... on NotificationsRead { count } ... on Problem { code } } }`;
const MARK_ALL = 'mutation { result: markAllNotificationsRead { ... on NotificationsRead { count } } }';

type Desk = Readonly<{
  notifications: {
    totalCount: number;
    nodes: (Told & { id: string; dueOn: string | null; recordId: string })[];
  };
  viewer: { unreadCount: number; openTaskCount: number };
}>;
const deskOf = async (client: Client, filter: object = {}, orderBy = 'CREATED'): Promise<Desk> => {
  const { data, errors } = await client.run(LIST, { filter, orderBy });
  expect(errors).toBeUndefined();
  return data as unknown as Desk;
};
const told = async (client: Client) =>
  (await deskOf(client)).notifications.nodes.map(({ action, next, isOpen }) => [action, next, isOpen]);
const done = async (client: Client, query: string, variables: object) => {
  const { data, errors } = await client.run(query, variables);
  expect(errors).toBeUndefined();
  const result = Object.values(data as Record<string, unknown>)[0] as { __typename: string; id: string };
  expect(result).toMatchObject({ __typename: 'Application' });
  return result as { __typename: string; id: string; number: string; version: number };
};

/** A draft with two members, and everybody who has to do with it, twice: a colleague, and a suspended one. */
async function setUp(members = 2) {
  const api = await startApi();
  const { seed, as, database } = api;
  const [batch, district, parties] = await Promise.all([
    seed.batch(),
    seed.district(),
    seed.parties(members),
  ]);
  const person = async (...given: Parameters<typeof seed.user>) => as(await seed.user(...given));
  const [far, gone] = [await seed.district('柳南区'), await seed.user('BUREAU_OFFICER')];
  await database.user.update({ where: { id: gone.id }, data: { status: 'SUSPENDED' } });
  const people = {
    lead: await as(parties.leadUser),
    colleague: await person('UNIT_STAFF', { organisationId: parties.lead.id }),
    first: await as(parties.people[0] as { id: string }),
    second: await as(parties.people[1] as { id: string }),
    district: await person('DISTRICT_OFFICER', { districtId: district.id }),
    otherDistrict: await person('DISTRICT_OFFICER', { districtId: far.id }),
    officer: await person('BUREAU_OFFICER'),
    otherOfficer: await person('BUREAU_OFFICER'),
    head: await person('SECTION_HEAD'),
    leader: await person('BUREAU_LEADER'),
    expert: await person('EXPERT'),
    admin: await person('SYSTEM_ADMIN'),
  };
  const application = completeApplication(parties, batch, district.id);
  const variables = { batchId: `Batch_${batch.id}`, application, key: 'notify-create-1' };
  const draft = await done(people.lead, CREATE, variables);
  /** The state that acts start from; what leads there is tested elsewhere. */
  const put = (status: 'SUBMITTED' | 'RECEIVED') =>
    database.application.update({
      where: { id: draft.id.slice(12) },
      data: { status, firstSubmittedAt: new Date(), submittedAt: new Date() },
    });
  const closesOn = plusDays(dayOf(new Date()), 30);
  return { ...api, ...people, parties, variables, draft, put, gone, closesOn };
}

describe('Query.notifications', () => {
  it('asks every member unit for its intent, once, and nobody else', async () => {
    const {
      lead,
      colleague,
      first,
      second,
      officer,
      district,
      expert,
      admin,
      draft,
      variables,
      database,
      closesOn,
    } = await setUp();

    expect(await told(first)).toEqual([['create', ['confirmIntent'], true]]);
    expect(await told(second)).toEqual([['create', ['confirmIntent'], true]]);
    for (const each of [lead, colleague, officer, district, expert, admin])
      expect(await told(each)).toEqual([]);
    const [task] = (await deskOf(first)).notifications.nodes;
    expect(task).toMatchObject({
      subject: 'Application',
      recordId: draft.id,
      dueOn: closesOn,
      sentence: `${draft.number} ${variables.application.name}:新建;待办:确认合作意愿(${inChinese(closesOn)}前)`,
    });

    // The same request again, and every saving of the draft: nobody is asked twice.
    await done(lead, CREATE, variables);
    await done(lead, UPDATE, { id: draft.id, version: 1, application: variables.application });
    expect(await database.notification.count()).toBe(2);
  });

  it('takes the task from a unit that confirmed, and from one that was left out', async () => {
    const { lead, colleague, first, second, draft, variables } = await setUp();

    await done(first, actOf('confirmIntent'), { id: draft.id });
    expect(await told(first)).toEqual([['create', ['confirmIntent'], false]]);
    // What was done is not told as still to do.
    const sentence = `${draft.number} ${variables.application.name}:新建`;
    expect((await deskOf(first)).notifications.nodes[0]?.sentence).toBe(sentence);
    expect(await told(second)).toEqual([['create', ['confirmIntent'], true]]);
    expect(await told(lead)).toEqual([['confirmIntent', [], false]]);
    expect(await told(colleague)).toEqual([['confirmIntent', [], false]]);

    const { formation } = variables.application;
    const application = {
      ...variables.application,
      formation: { ...formation, members: formation.members.slice(0, 2) },
    };
    await done(lead, UPDATE, { id: draft.id, version: 1, application });
    expect(await told(second)).toEqual([['create', ['confirmIntent'], false]]);
  });

  it('goes from hand to hand: submitted, returned, recommended, corrected, passed', async () => {
    const {
      lead,
      colleague,
      district,
      otherDistrict,
      officer,
      otherOfficer,
      draft,
      put,
      database,
      closesOn,
    } = await setUp();
    await put('SUBMITTED');

    // Of a day that is not included, the day before is the last.
    await database.batch.updateMany({ data: { isClosingDayIncluded: false } });
    await done(district, actOf('returnApplication'), { id: draft.id, reason: '请补充章程' });
    const [returned] = (await deskOf(lead)).notifications.nodes;
    expect(returned).toMatchObject({
      action: 'return',
      reason: '请补充章程',
      next: ['submit'],
      isOpen: true,
      dueOn: plusDays(closesOn, -1),
    });
    await put('SUBMITTED');
    await done(district, actOf('recommendApplication'), { id: draft.id });
    // What was asked before is nobody's any more, once the state moved on.
    expect(await told(lead)).toEqual([
      ['return', ['submit'], false],
      ['recommend', [], false],
    ]);
    for (const each of [officer, otherOfficer])
      expect(await told(each)).toEqual([['recommend', ['receiveItem', 'recordVerdict'], true]]);
    expect(await told(otherDistrict)).toEqual([]);

    await done(officer, RECEIVE, { id: draft.id, kind: 'STAMPED_PAPER' });
    expect((await deskOf(officer)).viewer.openTaskCount).toBe(1);
    await put('RECEIVED');
    const dueOn = plusDays(dayOf(new Date()), 7);
    await done(officer, CORRECTION, { id: draft.id, correction: { dueOn, items: [{ note: '补章程' }] } });
    expect((await deskOf(otherOfficer)).viewer.openTaskCount).toBe(0);
    for (const each of [lead, colleague]) {
      const [task] = (await deskOf(each, { isOpen: true })).notifications.nodes;
      expect(task).toMatchObject({ action: 'requestCorrection', next: ['submit'], dueOn });
      expect(task?.sentence).toMatch(/:要求补正;待办:提交\(\d{4}年\d{1,2}月\d{1,2}日前\)$/);
    }
    await put('RECEIVED');
    await done(officer, actOf('failFormalCheck'), { id: draft.id, reason: '示例理由' });
    expect((await told(lead)).at(-1)).toEqual(['failFormalCheck', [], false]);
    expect((await told(district)).at(-1)).toEqual(['failFormalCheck', [], false]);
    expect((await told(officer)).map(([action]) => action)).toEqual(['recommend']);
    // Only the members' question is older than the state it was asked in; it ended with it.
    expect(await database.notification.count({ where: { isTask: true, doneAt: null } })).toBe(0);
  });

  it('asks for a decision on a reason, and tells who gave it', async () => {
    const { lead, officer, head, leader, draft, put } = await setUp();
    const waiver = (code: string) => ({ id: draft.id, waiver: { code, reason: '示例理由一二三' } });
    await done(lead, PROPOSE, waiver('ENOUGH_RD_STAFF'));
    // A draft is nobody else's business.
    expect(await told(head)).toEqual([]);
    await put('RECEIVED');
    await done(officer, PROPOSE, waiver('ENOUGH_MEMBER_UNITS'));
    expect(await told(head)).toEqual([['proposeWaiver', ['approveWaiver'], true]]);
    expect(await told(leader)).toEqual([]);

    await done(head, APPROVE, { id: draft.id, code: 'ENOUGH_RD_STAFF' });
    expect(await told(lead)).toEqual([['approveWaiver', [], false]]);
    expect(await told(head)).toEqual([['proposeWaiver', ['approveWaiver'], true]]);
    await done(head, APPROVE, { id: draft.id, code: 'ENOUGH_MEMBER_UNITS' });
    expect(await told(officer)).toEqual([['approveWaiver', [], false]]);
    expect(await told(head)).toEqual([['proposeWaiver', ['approveWaiver'], false]]);
  });

  it('tells who held a task that the file is withdrawn, with the reason', async () => {
    const { lead, colleague, first, second, draft } = await setUp();
    await done(first, actOf('confirmIntent'), { id: draft.id });
    await done(lead, actOf('withdrawApplication'), { id: draft.id, reason: '示例:另行申报' });

    expect(await told(second)).toEqual([
      ['create', ['confirmIntent'], false],
      ['withdraw', [], false],
    ]);
    expect((await told(first)).map(([action]) => action)).toEqual(['create']);
    expect((await told(colleague)).at(-1)).toEqual(['withdraw', [], false]);
    // Nobody is told of their own act.
    expect((await told(lead)).map(([action]) => action)).toEqual(['confirmIntent']);
  });

  it('writes nothing for a suspended account, nor for an act that is refused', async () => {
    const { district, gone, officer, draft, put, database } = await setUp();
    await put('SUBMITTED');
    await district.run(actOf('returnApplication'), { id: draft.id });
    await officer.run(actOf('recommendApplication'), { id: draft.id });
    expect(await database.notification.count({ where: { action: { not: 'create' } } })).toBe(0);

    await done(district, actOf('recommendApplication'), { id: draft.id });
    expect(await database.notification.count({ where: { userId: gone.id } })).toBe(0);
  });

  it('filters and orders: unread, still to do, by the day it is due', async () => {
    const { first, database, draft, parties } = await setUp();
    const userId = (parties.people[0] as { id: string }).id;
    const row = { userId, subject: 'Application', action: 'return', recordId: draft.id.slice(12) };
    await database.notification.updateMany({ data: { dueOn: null } });
    const on = (day: string) => new Date(`${day}T00:00:00Z`);
    await database.notification.createMany({
      data: [
        { ...row, isTask: true, next: ['submit'], dueOn: on('2026-12-02') },
        { ...row, isTask: true, next: ['submit'], dueOn: on('2026-12-01') },
        { ...row, readAt: new Date() },
      ],
    });
    const days = async (orderBy: string) =>
      (await deskOf(first, { isOpen: true }, orderBy)).notifications.nodes.map(({ dueOn }) => dueOn);

    expect(await days('DUE')).toEqual(['2026-12-01', '2026-12-02', null]);
    expect(await days('DUE_DESC')).toEqual(['2026-12-02', '2026-12-01', null]);
    expect((await deskOf(first, { subject: ['ChangeRequest'] })).notifications.totalCount).toBe(0);
    expect((await deskOf(first, { subject: ['Application'] })).notifications.totalCount).toBe(4);
    expect((await deskOf(first, { isUnread: true })).notifications.totalCount).toBe(3);
    expect((await deskOf(first, { isUnread: false })).notifications.totalCount).toBe(1);
    expect((await deskOf(first, { isOpen: false })).notifications.totalCount).toBe(1);
    expect((await deskOf(first)).viewer).toEqual({ unreadCount: 3, openTaskCount: 3 });
  });
});

describe('Viewer.unreadCount', () => {
  it('is asked by the page itself without keeping an idle session alive', async () => {
    let now = new Date();
    const { seed, as } = await startApi({ clock: () => now });
    const [watched, left] = await Promise.all([
      as(await seed.user('BUREAU_OFFICER')),
      as(await seed.user('BUREAU_OFFICER')),
    ]);
    const query = JSON.stringify({ query: '{ viewer { unreadCount } }' });
    const ask = async (client: Client, headers: Record<string, string>) =>
      ((await (await client.post(query, headers)).json()) as { data: unknown }).data;
    const later = (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    };

    later(20);
    expect(await ask(watched, {})).toEqual({ viewer: { unreadCount: 0 } });
    expect(await ask(left, { 'x-unattended': '1' })).toEqual({ viewer: { unreadCount: 0 } });
    later(20);
    expect(await ask(watched, { 'x-unattended': '1' })).toEqual({ viewer: { unreadCount: 0 } });
    expect(await ask(left, { 'x-unattended': '1' })).toEqual({ viewer: null });
  });
});

describe('Mutation.markNotificationsRead', () => {
  it('marks as read and leaves the task to do; again changes nothing', async () => {
    const { first } = await setUp();
    const [{ id } = { id: '' }] = (await deskOf(first)).notifications.nodes;

    expect((await first.run(MARK, { ids: [id] })).data?.result).toMatchObject({ count: 1 });
    expect((await first.run(MARK, { ids: [id, id] })).data?.result).toMatchObject({ count: 0 });
    expect((await deskOf(first)).viewer).toEqual({ unreadCount: 0, openTaskCount: 1 });
    expect((await first.run(MARK_ALL)).data?.result).toEqual({ count: 0 });
  });

  it('does not find another’s, and then marks none of one’s own', async () => {
    const { first, second } = await setUp();
    const [own, other] = [await deskOf(first), await deskOf(second)];
    const ids = [own, other].map(({ notifications }) => notifications.nodes[0]?.id);

    expect((await first.run(MARK, { ids })).data?.result).toMatchObject({ __typename: 'NotFound' });
    expect(
      (await first.run('query ($id: ID!) { node(id: $id) { id } }', { id: ids[1] })).data?.node,
    ).toBeNull();
    expect((await deskOf(first)).viewer.unreadCount).toBe(1);
    expect((await second.run(MARK_ALL)).data?.result).toEqual({ count: 1 });
    expect((await deskOf(first)).viewer.unreadCount).toBe(1);
  });

  it.each([[0], [201]])('refuses %i ids as bad input', async (count) => {
    const { first } = await setUp();
    const ids = Array.from(
      { length: count },
      (_, index) => `Notification_0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    );
    const { errors } = await first.run(MARK, { ids });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
