import { foundConsortium } from '@consortium/database/rows';
import { audienceTable, lifecycles, type Role } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tell } from '../src/notification/tell.ts';
import { type Api, startApi } from './api.ts';
import { CREATE } from './documents.ts';
import { completeApplication } from './seed.ts';

/** 通知范围: on rows of every kind of record, who is told of an act and who of them is asked. */
const ends: (() => Promise<void>)[] = [];
const day = (text: string) => new Date(`${text}T00:00:00Z`);
let api: Api;
let people: Record<string, string>;
let names: Record<string, string>;
let ids: Record<
  'application' | 'consortium' | 'change' | 'notice' | 'objection' | 'assignment' | 'second' | 'review',
  string
>;

beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const { seed, as, database } = api;
  const [batch, district, parties] = await Promise.all([seed.batch(), seed.district(), seed.parties(2)]);
  const person = async (role: Role, given = {}) => (await seed.user(role, given)).id;
  people = {
    lead: parties.leadUser.id,
    first: parties.people[0]?.id as string,
    second: parties.people[1]?.id as string,
    district: await person('DISTRICT_OFFICER', { districtId: district.id }),
    officer: await person('BUREAU_OFFICER'),
    head: await person('SECTION_HEAD'),
    leader: await person('BUREAU_LEADER'),
    expert: await person('EXPERT'),
    colleague: await person('EXPERT'),
    outsider: await person('UNIT_STAFF', { organisationId: (await seed.organisation()).id }),
    admin: await person('SYSTEM_ADMIN'),
  };
  names = Object.fromEntries(Object.entries(people).map(([name, id]) => [id, name]));
  const { data } = await (await as(parties.leadUser)).run(CREATE, {
    batchId: `Batch_${batch.id}`,
    application: completeApplication(parties, batch, district.id),
  });
  const application = (data as unknown as { createApplication: { id: string } }).createApplication.id.slice(
    12,
  );
  const { id: consortium, formationId } = await foundConsortium(database, {
    number: 'L-1',
    name: '柳州市示例创新联合体',
    leadUnitId: parties.lead.id,
    directions: [],
    establishedOn: '2024-06-18',
    documentNo: '',
    status: 'OPERATING',
  });
  await database.membership.create({
    data: {
      formationId,
      organisationId: parties.units[0]?.id as string,
      role: 'MEMBER',
      position: 1,
      validFrom: day('2024-06-18'),
    },
  });
  const concernedUnitIds = parties.units.map(({ id }) => id);
  const { id: change } = await database.changeRequest.create({
    data: {
      number: 'B2026-0001',
      consortiumId: consortium,
      leadUnitId: parties.lead.id,
      kind: 'MEMBER_LEAVES',
      effectiveOn: day('2026-12-01'),
      change: {},
      concernedUnitIds,
    },
  });
  const sheet = await database.scoreSheet.create({
    data: { title: '示例评分表', edition: 1, definition: {} },
  });
  const { id: review } = await database.review.create({
    data: {
      applicationId: application,
      scoreSheetId: sheet.id,
      dueOn: day('2026-12-20'),
      openedAt: new Date(),
    },
  });
  const assignmentOf = async (userId: string) => {
    const expert = await database.expert.create({ data: { userId, name: '示例专家' } });
    return (
      await database.reviewAssignment.create({ data: { reviewId: review, expertId: expert.id, userId } })
    ).id;
  };
  const { id: notice } = await database.publicNotice.create({
    data: { batchId: batch.id, title: '示例公示', startsOn: day('2026-12-01'), endsOn: day('2026-12-07') },
  });
  const { id: objection } = await database.objection.create({
    data: {
      noticeId: notice,
      applicationId: application,
      form: 'NAMED',
      objector: '示例异议人',
      text: '示例异议',
      receivedOn: day('2026-12-02'),
      recordedById: people.officer as string,
    },
  });
  ids = {
    application,
    consortium,
    change,
    notice,
    objection,
    review,
    assignment: await assignmentOf(people.expert as string),
    second: await assignmentOf(people.colleague as string),
  };
});
afterAll(async () => {
  for (const end of ends) await end();
});

type Act = Readonly<{
  subject: string;
  action: string;
  of: keyof typeof ids;
  by: string;
  from?: string;
  to?: string;
}>;
/** Tells of an act and takes back what was there before: who learnt of it, and who is asked for what. */
async function toldOf({ subject, action, of, by, from = '', to = '' }: Act) {
  const { database } = api;
  const before = new Set(
    (await database.notification.findMany({ select: { id: true } })).map(({ id }) => id),
  );
  const viewer = await database.user.findUniqueOrThrow({ where: { id: people[by] as string } });
  const act = { subject, action, recordId: ids[of], recordName: '示例', reason: '示例理由' };
  await database.$transaction((tx) => tell(tx, { viewer }, { ...act, fromStatus: from, toStatus: to }));
  const rows = (await database.notification.findMany()).filter(({ id }) => !before.has(id));
  return Object.fromEntries(
    rows
      .map(({ userId, next }): [string, string[]] => [names[userId] as string, next])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
const openTasks = async () =>
  (await api.database.notification.findMany({ where: { isTask: true, doneAt: null } })).map(
    ({ userId, next }) => `${names[userId]}: ${next}`,
  );

/** What makes a record, and what the clock and the scanner do. */
const untabled = ['create', 'remind', 'rebase', 'findVirus'];
it('every act of the tables is one of its lifecycle, and asks for acts that exist', () => {
  for (const [subject, table] of Object.entries(audienceTable)) {
    const lifecycle = lifecycles[subject as keyof typeof lifecycles];
    expect(Object.keys(lifecycle)).toEqual(
      expect.arrayContaining(Object.keys(table).filter((action) => !untabled.includes(action))),
    );
    const known = Object.values(lifecycles).flatMap((each) => Object.keys(each));
    for (const { next = [] } of Object.values(table).flatMap((told) => told ?? []))
      expect(known).toEqual(expect.arrayContaining([...next]));
  }
});

describe('联合体', () => {
  it.each([
    ['startOperating', 'officer', ['first', 'lead']],
    ['requireRectification', 'officer', ['first', 'lead']],
    ['suspend', 'head', ['first', 'lead']],
    ['revoke', 'head', ['first', 'lead', 'officer']],
    ['dissolve', 'leader', ['first', 'head', 'lead', 'officer']],
  ] as const)('%s is told to the lead and the members of today', async (action, by, expected) => {
    const told = await toldOf({ subject: 'Consortium', action, of: 'consortium', by });
    expect(Object.keys(told)).toEqual(expected);
    expect(Object.values(told).flat()).toEqual([]);
  });
});

describe('变更申请', () => {
  const change = { subject: 'ChangeRequest', of: 'change' } as const;

  it('asks the units concerned, then the section head, and tells all of the decision', async () => {
    const { database } = api;
    expect(await toldOf({ ...change, action: 'create', by: 'lead' })).toEqual({
      first: ['consent'],
      second: ['consent'],
    });
    const organisationId = (await database.user.findUniqueOrThrow({ where: { id: people.first as string } }))
      .organisationId as string;
    await database.changeConsent.create({
      data: {
        changeRequestId: ids.change,
        organisationId,
        givenById: people.first as string,
        givenAt: new Date(),
      },
    });
    expect(await toldOf({ ...change, action: 'consent', by: 'first', from: 'DRAFT', to: 'DRAFT' })).toEqual({
      lead: [],
    });
    expect(await openTasks()).toContain('second: consent');
    expect(await openTasks()).not.toContain('first: consent');
    // Asked already; the one who consented is not asked again.
    expect(await toldOf({ ...change, action: 'submit', by: 'lead', from: 'DRAFT', to: 'SUBMITTED' })).toEqual(
      { head: ['approve', 'refuse'], officer: [] },
    );
    expect(
      await toldOf({ ...change, action: 'approve', by: 'leader', from: 'SUBMITTED', to: 'APPROVED' }),
    ).toEqual({ first: [], lead: [], officer: [], second: [] });
    expect((await openTasks()).filter((each) => /consent|approve,refuse/.test(each))).toEqual([]);
  });

  it('is told where it only goes on file', async () => {
    expect(await toldOf({ ...change, action: 'submit', by: 'lead', from: 'DRAFT', to: 'FILED' })).toEqual({
      first: [],
      officer: [],
      second: [],
    });
  });
});

describe('专家评审', () => {
  const application = { subject: 'Application', of: 'application' } as const;

  it('asks the assigned experts by the review’s day, once, until it is closed', async () => {
    const assign = {
      ...application,
      action: 'assignExpert',
      by: 'officer',
      from: 'UNDER_REVIEW',
      to: 'UNDER_REVIEW',
    };
    expect(await toldOf(assign)).toEqual({ colleague: ['submitScores'], expert: ['submitScores'] });
    expect(await toldOf(assign)).toEqual({});
    const task = await api.database.notification.findFirstOrThrow({
      where: { userId: people.expert as string },
    });
    expect(task).toMatchObject({
      subject: 'ReviewAssignment',
      recordId: ids.assignment,
      dueOn: day('2026-12-20'),
    });
    expect(
      await toldOf({
        subject: 'ReviewAssignment',
        action: 'submitScores',
        of: 'assignment',
        by: 'expert',
        from: 'ASSIGNED',
        to: 'SUBMITTED',
      }),
    ).toEqual({ officer: [] });
    expect(await openTasks()).toContain('colleague: submitScores');
    expect(await openTasks()).not.toContain('expert: submitScores');
    expect(
      await toldOf({
        ...application,
        action: 'closeReview',
        by: 'officer',
        from: 'UNDER_REVIEW',
        to: 'REVIEWED',
      }),
    ).toEqual({ head: ['proposeApproval', 'defer', 'refuseApproval'], lead: [] });
    expect((await openTasks()).filter((each) => each.includes('submitScores'))).toEqual([]);
  });

  it('tells an expert whose assignment is taken back', async () => {
    await toldOf({
      ...application,
      action: 'assignExpert',
      by: 'officer',
      from: 'UNDER_REVIEW',
      to: 'UNDER_REVIEW',
    });
    const release = { subject: 'ReviewAssignment', action: 'release', of: 'second', by: 'officer' } as const;
    expect(await toldOf({ ...release, from: 'ASSIGNED', to: 'RELEASED' })).toEqual({ colleague: [] });
  });

  it('asks the office for the notice after the meeting, and ends it with the notice', async () => {
    expect(
      await toldOf({
        ...application,
        action: 'proposeApproval',
        by: 'head',
        from: 'REVIEWED',
        to: 'PROPOSED',
      }),
    ).toEqual({ lead: [], officer: ['publish'] });
    expect(
      await toldOf({
        ...application,
        action: 'publish',
        by: 'officer',
        from: 'PROPOSED',
        to: 'IN_PUBLICITY',
      }),
    ).toEqual({ lead: [], leader: ['approve'] });
    expect(await openTasks()).not.toContain('officer: publish');
    expect(
      await toldOf({ ...application, action: 'approve', by: 'leader', from: 'IN_PUBLICITY', to: 'APPROVED' }),
    ).toEqual({ district: [], first: [], head: [], lead: [], officer: [], second: [] });
  });

  it('tells everybody concerned of a disqualification', async () => {
    expect(
      await toldOf({
        ...application,
        action: 'disqualify',
        by: 'head',
        from: 'RECEIVED',
        to: 'DISQUALIFIED',
      }),
    ).toEqual({ district: [], first: [], lead: [], officer: [], second: [] });
  });
});

describe('异议', () => {
  it('asks the section head to decide each open one, and tells the office of the decision', async () => {
    expect(
      await toldOf({ subject: 'PublicNotice', action: 'recordObjection', of: 'notice', by: 'officer' }),
    ).toEqual({ head: ['dismiss', 'uphold'] });
    expect(
      await toldOf({ subject: 'PublicNotice', action: 'recordObjection', of: 'notice', by: 'officer' }),
    ).toEqual({});
    const dismiss = { subject: 'Objection', action: 'dismiss', of: 'objection', by: 'head' } as const;
    expect(await toldOf({ ...dismiss, from: 'OPEN', to: 'DISMISSED' })).toEqual({ officer: [] });
    expect(await openTasks()).not.toContain('head: dismiss,uphold');
  });
});

describe('一事一议', () => {
  const application = {
    subject: 'Application',
    of: 'application',
    from: 'RECEIVED',
    to: 'RECEIVED',
  } as const;

  it('goes from the office, which argues it, to those who decide, and back to who proposed it', async () => {
    const { database } = api;
    const applicationId = ids.application;
    await database.specialCase.create({
      data: {
        applicationId,
        basis: 'URGENT_NEED',
        reason: '示例',
        codes: ['ENOUGH_RD_STAFF'],
        proposedById: people.lead as string,
        proposedAt: new Date(),
      },
    });
    expect(
      await toldOf({
        ...application,
        action: 'proposeSpecialCase',
        by: 'lead',
        from: 'DRAFT',
        to: 'DRAFT',
      } as Act),
    ).toEqual({});
    expect(await toldOf({ ...application, action: 'proposeSpecialCase', by: 'lead' })).toEqual({
      head: [],
      leader: [],
      officer: ['argueSpecialCase'],
    });
    await database.specialCase.updateMany({ data: { status: 'ARGUED', arguedOn: day('2026-11-20') } });
    expect(await toldOf({ ...application, action: 'argueSpecialCase', by: 'officer' })).toEqual({
      head: ['decideSpecialCase'],
      leader: ['decideSpecialCase'],
    });
    expect(await openTasks()).not.toContain('officer: argueSpecialCase');
    await database.specialCase.updateMany({
      data: { status: 'APPROVED', decidedById: people.leader as string, decidedAt: new Date() },
    });
    expect(await toldOf({ ...application, action: 'decideSpecialCase', by: 'leader' })).toEqual({
      lead: [],
      officer: [],
    });
    // Decided by one, it waits for the other no longer.
    expect((await openTasks()).filter((each) => each.includes('decideSpecialCase'))).toEqual([]);
  });

  it('is asked for at the submission where it was proposed in the draft', async () => {
    await api.database.specialCase.deleteMany();
    await api.database.specialCase.create({
      data: {
        applicationId: ids.application,
        basis: 'URGENT_NEED',
        reason: '示例',
        codes: ['ENOUGH_RD_STAFF'],
        proposedById: people.lead as string,
        proposedAt: new Date(),
      },
    });
    const submit = { subject: 'Application', action: 'submit', of: 'application', by: 'lead' } as const;
    expect(await toldOf({ ...submit, from: 'DRAFT', to: 'SUBMITTED' })).toEqual({
      district: ['recommend', 'return'],
      officer: ['argueSpecialCase'],
    });
  });
});
