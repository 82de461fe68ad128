import { docxTables } from '@consortium/documents/read-back';
import { dayOf, plusDays } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi } from './api.ts';
import {
  ASSIGN,
  CLOSE,
  CREATE_EXPERT,
  CREATE_SHEET,
  codeOf,
  due,
  END,
  MINE,
  OPEN,
  opinionOf,
  type ReviewWorld,
  resultOf,
  reviewWorld,
  SAVE,
  SUBMIT,
  sheetInput,
  UPDATE_EXPERT,
  VISIT,
} from './review.ts';

/** 专家评审: every act, who may not, and two at once. */
const ends: (() => Promise<void>)[] = [];
let world: ReviewWorld;
beforeAll(async () => {
  world = await reviewWorld(await startApi({ atEnd: (end) => void ends.push(end) }));
});
afterAll(async () => {
  for (const end of ends) await end();
});
const reviewers = async (id: string) =>
  (await world.database.application.findUniqueOrThrow({ where: { id: id.slice(12) } })).reviewerIds;
const sees = async (client: ReviewWorld['officer'], id: string) =>
  (
    (await client.run('query ($id: ID!) { application(id: $id) { id } }', { id })).data as unknown as {
      application: object | null;
    }
  ).application !== null;

describe('Mutation.createScoreSheet', () => {
  it('makes an edition at each call, two at once included, and never changes one', async () => {
    const scoreSheet = { ...sheetInput, title: '示例两版' };
    const results = await Promise.all(
      [1, 2].map(() => resultOf(world.officer.run(CREATE_SHEET, { scoreSheet }))),
    );
    expect(results.map(({ edition }) => edition).toSorted()).toEqual([1, 2]);
    await expect(world.database.scoreSheet.updateMany({ data: { title: '改写' } })).rejects.toThrow();
  });

  it.each(['59.99', '60.01'])('refuses weights of %s and 40', async (weight) => {
    const [group] = sheetInput.groups;
    const items = [{ ...group?.items[0], weight }, group?.items[1]];
    const scoreSheet = { title: '示例', groups: [{ ...group, items }] };
    expect(await codeOf(world.officer.run(CREATE_SHEET, { scoreSheet }))).toBe('WEIGHTS_SUM');
  });
});

describe('Mutation.openReview', () => {
  it('opens once, with a sheet and a day to come', async () => {
    const { id } = await world.passed();
    const review = { scoreSheetId: world.scoreSheetId, dueOn: due() };
    const yesterday = { ...review, dueOn: plusDays(dayOf(new Date()), -1) };
    expect(await resultOf(world.officer.run(OPEN, { id, review: yesterday }))).toMatchObject({
      code: 'DUE_IN_PAST',
    });
    const answers = await Promise.all([1, 2].map(() => resultOf(world.officer.run(OPEN, { id, review }))));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'Application',
      'IllegalTransition',
    ]);
    const today = await world.passed();
    expect(
      await resultOf(
        world.officer.run(OPEN, { id: today.id, review: { ...review, dueOn: dayOf(new Date()) } }),
      ),
    ).toMatchObject({
      status: 'UNDER_REVIEW',
      openActions: ['assignExpert', 'closeReview', 'recordSiteVisit'],
    });
  });

  it('is not for pre-applications, nor for another role', async () => {
    const { id, lead } = await world.passed();
    const review = { scoreSheetId: world.scoreSheetId, dueOn: due() };
    expect(await codeOf(lead.run(OPEN, { id, review }))).toBe('FORBIDDEN');
    const head = await world.as(await world.seed.user('SECTION_HEAD'));
    expect(await codeOf(head.run(OPEN, { id, review }))).toBe('FORBIDDEN');
    const other = await world.seed.batch();
    await world.database.application.update({ where: { id: id.slice(12) }, data: { batchId: other.id } });
    expect(await codeOf(world.officer.run(OPEN, { id, review }))).toBe('FORBIDDEN');
  });
});

describe('Mutation.assignExperts', () => {
  it('opens the file to the assigned, and to nobody else', async () => {
    const { application, experts } = await world.opened(2);
    const stranger = await world.expert();

    expect((await reviewers(application.id)).toSorted()).toEqual(
      experts.map(({ user }) => user.id).toSorted(),
    );
    expect(await sees(experts[0]?.client as never, application.id)).toBe(true);
    expect(await sees(stranger.client, application.id)).toBe(false);
  });

  it('refuses a seat in a member unit two steps away, shows the path, and assigns nobody', async () => {
    const { application } = await world.opened(0);
    const { parties } = application;
    // Consortium Y: its 专家委员会 has the expert, and a member unit of the application takes part in it.
    const host = await world.seed.organisation();
    const formation = await world.database.formation.create({
      data: {
        members: {
          create: [
            { organisationId: host.id, role: 'LEAD', position: 0, validFrom: new Date('2024-06-18') },
            {
              organisationId: parties.units[1]?.id as string,
              role: 'MEMBER',
              position: 1,
              validFrom: new Date('2024-06-18'),
            },
          ],
        },
        governanceBodies: {
          create: {
            function: 'ADVISORY',
            name: '示例专家委员会',
            position: 0,
            validFrom: new Date('2024-06-18'),
            seats: {
              create: {
                person: '示例远席评委',
                position: 0,
                post: 'MEMBER',
                validFrom: new Date('2024-06-18'),
              },
            },
          },
        },
      },
    });
    await world.database.consortium.create({
      data: {
        number: 'L-REVIEW',
        name: '柳州市示例远方创新联合体',
        nameKey: '远方',
        nameGrams: [],
        searchGrams: [],
        leadUnitId: host.id,
        directions: [],
        establishedOn: new Date('2024-06-18'),
        formationId: formation.id,
        status: 'OPERATING',
      },
    });
    const [clean, far] = await Promise.all([world.expert(), world.expert({ name: '示例远席评委' })]);

    const refused = await resultOf(
      world.officer.run(ASSIGN, { id: application.id, expertIds: [clean.id, far.id] }),
    );

    expect(refused).toMatchObject({ __typename: 'Refused', code: 'EXPERT_CONFLICT' });
    expect(refused.facts.experts).toHaveLength(1);
    expect(refused.facts.experts[0]?.conflicts[0]?.kind).toBe('SEAT_ELSEWHERE');
    expect(refused.facts.experts[0]?.conflicts[0]?.path.map(({ name }) => name)).toEqual([
      '示例远席评委',
      '示例专家委员会',
      '柳州市示例远方创新联合体',
      parties.units[1]?.legalName,
      expect.stringContaining('柳州市'),
    ]);
    expect(refused.message).toContain('示例专家委员会');
    expect(await reviewers(application.id)).toEqual([]);
    expect(await sees(far.client, application.id)).toBe(false);

    const { data } = await world.officer.run(
      'query ($id: ID!) { proposedExperts(applicationId: $id, search: "示例远席评委") { isAssignable conflicts { kind text(locale: ZH_CN) } expert { name } } }',
      { id: application.id },
    );
    expect((data as unknown as { proposedExperts: object[] }).proposedExperts).toEqual([
      {
        isAssignable: false,
        expert: { name: '示例远席评委' },
        conflicts: [
          { kind: 'SEAT_ELSEWHERE', text: expect.stringContaining(parties.units[1]?.legalName as string) },
        ],
      },
    ]);
  });

  it('refuses who works there, who is absent, who has no account, who reviews it already', async () => {
    const { application, experts } = await world.opened(1);
    const { parties } = application;
    const employed = await world.expert({
      employments: [{ organisationId: parties.lead.globalId }],
    });
    const left = await world.expert({
      employments: [{ organisationId: parties.lead.globalId, validTo: '2001-01-01' }],
    });
    const absent = await world.expert({ unavailableUntil: dayOf(new Date()) });
    const outside = await world.expert({ userId: null });
    const codes = await Promise.all(
      [employed, absent, outside, experts[0] as { id: string }, left].map(
        async ({ id }) =>
          (await resultOf(world.officer.run(ASSIGN, { id: application.id, expertIds: [id] }))).code ??
          'assigned',
      ),
    );
    expect(codes).toEqual([
      'EXPERT_CONFLICT',
      'EXPERT_UNAVAILABLE',
      'EXPERT_WITHOUT_ACCOUNT',
      'EXPERT_ASSIGNED',
      'assigned',
    ]);
  });

  it('assigns once of two at the same instant', async () => {
    const { application } = await world.opened(0);
    const { id } = await world.expert();
    const answers = await Promise.all(
      [1, 2].map(() => resultOf(world.officer.run(ASSIGN, { id: application.id, expertIds: [id] }))),
    );
    expect(answers.map(({ code }) => code ?? 'assigned').toSorted()).toEqual(['EXPERT_ASSIGNED', 'assigned']);
  });
});

describe('Mutation.updateExpert', () => {
  it('declines the open assignments that are now in conflict, and follows a new account', async () => {
    const { application, experts } = await world.opened(1);
    const [{ id, input, client }] = experts as [(typeof experts)[number]];
    const moved = await world.seed.user('EXPERT');
    const update = (expert: object) => world.officer.run(UPDATE_EXPERT, { id, expert });

    await resultOf(update({ ...input, userId: `User_${moved.id}` }));
    expect(await reviewers(application.id)).toEqual([moved.id]);
    expect(await sees(client, application.id)).toBe(false);

    const unit = application.parties.units[0]?.globalId;
    await resultOf(update({ ...input, employments: [{ organisationId: unit, post: '顾问' }] }));
    expect(await reviewers(application.id)).toEqual([]);
    expect(
      await world.database.reviewAssignment.findFirstOrThrow({ where: { expertId: id.slice(7) } }),
    ).toMatchObject({ status: 'DECLINED' });
    const entry = await world.database.auditEntry.findFirstOrThrow({ where: { action: 'recuse' } });
    expect(entry.reason).toContain(application.parties.units[0]?.legalName);
  });

  it('is the officer’s, takes expert accounts only, and the current version', async () => {
    const { id, input, client, version } = await world.expert();
    const head = await world.as(await world.seed.user('SECTION_HEAD'));
    expect(await codeOf(head.run(UPDATE_EXPERT, { id, expert: input }))).toBe('FORBIDDEN');
    expect(await codeOf(client.run(UPDATE_EXPERT, { id, expert: input }))).toBe('FORBIDDEN');
    expect(await codeOf(client.run(CREATE_EXPERT, { expert: input }))).toBe('FORBIDDEN');
    const other = await world.expert();
    expect(await resultOf(client.run(UPDATE_EXPERT, { id: other.id, expert: input }))).toMatchObject({
      __typename: 'NotFound',
    });
    const clerk = await world.seed.user('BUREAU_OFFICER');
    const wrong = { ...input, userId: `User_${clerk.id}` };
    expect(await resultOf(world.officer.run(UPDATE_EXPERT, { id, expert: wrong }))).toMatchObject({
      code: 'ACCOUNT_NOT_EXPERT',
    });
    expect(
      await resultOf(world.officer.run(UPDATE_EXPERT, { id, version: version + 1, expert: input })),
    ).toMatchObject({ __typename: 'ConflictVersion' });
  });
});

describe('Mutation.saveScores and submitScores', () => {
  it('saves what is there, submits what is whole, computes the total and locks', async () => {
    const { experts } = await world.opened(2);
    const [mine, other] = experts as [(typeof experts)[number], (typeof experts)[number]];
    const id = mine.assignmentId;
    const draft = { scores: [{ code: 'IDEA', score: '85.5' }], opinion: '', recommendation: null };
    expect(await resultOf(mine.client.run(SAVE, { id, opinion: draft, version: 1 }))).toMatchObject({
      status: 'ASSIGNED',
      version: 2,
      total: null,
    });
    expect(await resultOf(mine.client.run(SAVE, { id, opinion: draft, version: 1 }))).toMatchObject({
      __typename: 'ConflictVersion',
    });
    const issues = async (opinion: object | null) =>
      (
        ((await mine.client.run(SUBMIT, { id, opinion })).errors?.[0]?.extensions.issues ?? []) as {
          code: string;
          path: string[];
        }[]
      ).map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(await issues(null)).toEqual([
      'COMMENT_REQUIRED scores.IDEA.comment',
      'SCORE_INVALID scores.TEAM.score',
      'BAD_USER_INPUT recommendation',
    ]);
    for (const score of ['101', '85.555', '-1', 'NaN', '优'])
      expect(await codeOf(mine.client.run(SAVE, { id, opinion: opinionOf(score) })), score).toBe(
        'SCORE_INVALID',
      );

    // Another expert's sheet, and the office, do not score it.
    expect(await resultOf(other.client.run(SUBMIT, { id, opinion: opinionOf('1') }))).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await codeOf(world.officer.run(SUBMIT, { id, opinion: opinionOf('1') }))).toBe('FORBIDDEN');

    const twice = await Promise.all(
      [1, 2].map(() => resultOf(mine.client.run(SUBMIT, { id, opinion: opinionOf('85.5') }))),
    );
    expect(twice.map(({ __typename }) => __typename).toSorted()).toEqual([
      'IllegalTransition',
      'ReviewAssignment',
    ]);
    expect(twice.find(({ total }) => total)?.total).toBe('83.30');
    expect(await resultOf(mine.client.run(SAVE, { id, opinion: opinionOf('99') }))).toMatchObject({
      __typename: 'IllegalTransition',
    });
    expect(
      await resultOf(world.officer.run(END('releaseAssignment'), { id, reason: '示例理由' })),
    ).toMatchObject({ __typename: 'IllegalTransition' });
    await expect(
      world.database.reviewAssignment.update({
        where: { id: id.slice('ReviewAssignment_'.length) },
        data: { opinion: '改写' },
      }),
    ).rejects.toThrow();
  });

  it('refuses to submit once a conflict has come up', async () => {
    const { application, experts } = await world.opened(1);
    const [{ id, client, assignmentId }] = experts as [(typeof experts)[number]];
    await world.database.expertEmployment.create({
      data: { expertId: id.slice(7), organisationId: application.parties.lead.id },
    });
    expect(await resultOf(client.run(SUBMIT, { id: assignmentId, opinion: opinionOf('80') }))).toMatchObject({
      code: 'EXPERT_CONFLICT',
    });
  });
});

describe('Mutation.declareConflict, releaseAssignment, recuseExpert', () => {
  it.each(['declareConflict', 'releaseAssignment', 'recuseExpert'])(
    '%s takes the file out of sight at once, with a reason',
    async (name) => {
      const { application, experts } = await world.opened(2);
      const [{ client, assignmentId: id }] = experts as [(typeof experts)[number]];
      const who = name === 'declareConflict' ? client : world.officer;
      expect(await resultOf(who.run(END(name), { id }))).toMatchObject({ code: 'REASON_REQUIRED' });
      const ended = await resultOf(who.run(END(name), { id, reason: '示例:与牵头单位有合作' }));
      expect(ended.openActions).toEqual([]);
      expect(await sees(client, application.id)).toBe(false);
      const { data } = await client.run(MINE);
      const [row] = (data as unknown as { reviewAssignments: { nodes: { application: unknown }[] } })
        .reviewAssignments.nodes;
      expect(row?.application).toBe(null);
      expect(await resultOf(client.run(SAVE, { id, opinion: opinionOf('80') }))).toMatchObject({
        __typename: 'IllegalTransition',
      });
      expect(await reviewers(application.id)).toEqual([experts[1]?.user.id]);
    },
  );

  it('what was declared stands against another assignment; a release does not', async () => {
    const { application, experts } = await world.opened(2);
    const [declared, released] = experts as [(typeof experts)[number], (typeof experts)[number]];
    await declared.client.run(END('declareConflict'), { id: declared.assignmentId, reason: '示例:亲属任职' });
    await world.officer.run(END('releaseAssignment'), { id: released.assignmentId, reason: '示例:时间冲突' });
    const again = (id: string) =>
      resultOf(world.officer.run(ASSIGN, { id: application.id, expertIds: [id] }));
    expect(await again(declared.id)).toMatchObject({
      code: 'EXPERT_CONFLICT',
      facts: { experts: [{ conflicts: [{ kind: 'DECLARED' }] }] },
    });
    expect(await again(released.id)).toMatchObject({ __typename: 'Application' });
  });
});

describe('Mutation.closeReview', () => {
  it('wants one sheet, asks about those that are out, releases them, and ends all scoring', async () => {
    const { application, experts } = await world.opened(2);
    const [first, late] = experts as [(typeof experts)[number], (typeof experts)[number]];
    const { id } = application;
    expect(await resultOf(world.officer.run(CLOSE, { id }))).toMatchObject({ code: 'REVIEW_WITHOUT_SCORES' });
    await resultOf(first.client.run(SUBMIT, { id: first.assignmentId, opinion: opinionOf('80') }));
    const asked = await resultOf(world.officer.run(CLOSE, { id }));
    expect(asked.warnings).toEqual([`${late.input.name} 尚未提交评分,结束后不能再评`]);
    expect(await resultOf(world.officer.run(CLOSE, { id, confirmed: true }))).toMatchObject({
      status: 'REVIEWED',
    });
    expect(
      await resultOf(late.client.run(SUBMIT, { id: late.assignmentId, opinion: opinionOf('80') })),
    ).toMatchObject({ __typename: 'IllegalTransition' });
    expect(await reviewers(id)).toEqual([first.user.id]);
    expect(await resultOf(world.officer.run(ASSIGN, { id, expertIds: [late.id] }))).toMatchObject({
      __typename: 'IllegalTransition',
    });
  });

  it('and a submission at the same instant: either the sheet counts or it is refused, never in between', async () => {
    const { application, experts } = await world.opened(2);
    const [first, racing] = experts as [(typeof experts)[number], (typeof experts)[number]];
    await resultOf(first.client.run(SUBMIT, { id: first.assignmentId, opinion: opinionOf('80') }));
    const [closed, submitted] = await Promise.all([
      resultOf(world.officer.run(CLOSE, { id: application.id, confirmed: true })),
      resultOf(racing.client.run(SUBMIT, { id: racing.assignmentId, opinion: opinionOf('70') })),
    ]);
    expect(closed.status).toBe('REVIEWED');
    const { data } = await world.officer.run(
      'query ($id: ID!) { application(id: $id) { review { statistics { totals { total } } progress { submitted released } } } }',
      { id: application.id },
    );
    const { review } = (
      data as unknown as { application: { review: Record<string, Record<string, unknown>> } }
    ).application;
    const isIn = submitted.__typename === 'ReviewAssignment';
    expect(review.progress).toEqual(isIn ? { submitted: 2, released: 0 } : { submitted: 1, released: 1 });
    expect(review.statistics?.totals).toHaveLength(isIn ? 2 : 1);
  });

  it('a withdrawn application is not scored any more', async () => {
    const { application, experts } = await world.opened(1);
    const [{ client, assignmentId }] = experts as [(typeof experts)[number]];
    await world.database.application.update({
      where: { id: application.id.slice(12) },
      data: { status: 'WITHDRAWN' },
    });
    expect(await resultOf(client.run(SUBMIT, { id: assignmentId, opinion: opinionOf('80') }))).toMatchObject({
      code: 'REVIEW_CLOSED',
    });
  });
});

describe('Mutation.recordSiteVisit', () => {
  it('keeps the record for the office, and refuses a day to come', async () => {
    const { application } = await world.opened(1);
    const { id, lead } = application;
    const siteVisit = { kind: 'SITE_VISIT', heldOn: dayOf(new Date()), record: '示例:考察实验室' };
    expect(await resultOf(world.officer.run(VISIT, { id, siteVisit }))).toMatchObject({
      status: 'UNDER_REVIEW',
    });
    const tomorrow = { ...siteVisit, heldOn: plusDays(dayOf(new Date()), 1) };
    expect(await resultOf(world.officer.run(VISIT, { id, siteVisit: tomorrow }))).toMatchObject({
      code: 'HELD_IN_FUTURE',
    });
    expect(await codeOf(lead.run(VISIT, { id, siteVisit }))).toBe('FORBIDDEN');
    const ask = 'query ($id: ID!) { application(id: $id) { siteVisits { record recordedBy } } }';
    const visits = async (client: typeof lead) =>
      ((await client.run(ask, { id })).data as unknown as { application: { siteVisits: object[] } })
        .application.siteVisits.length;
    expect([await visits(world.officer), await visits(lead)]).toEqual([1, 0]);
  });
});

describe('Query.batchRanking', () => {
  it('orders the closed reviews, 优先 first, and says why', async () => {
    const own = await reviewWorld(await startApi());
    const rounds = [];
    for (const score of ['90', '60', '80']) {
      const round = await own.opened(2);
      for (const { client, assignmentId: id } of round.experts)
        await resultOf(client.run(SUBMIT, { id, opinion: opinionOf(score) }));
      await resultOf(own.officer.run(CLOSE, { id: round.application.id }));
      rounds.push(round.application);
    }
    const [best, preferred, second] = rounds as [object, { id: string; number: string }, object] as never as [
      { number: string },
      { id: string; number: string },
      { number: string },
    ];
    const { ruleSetId } = own.batch;
    const findings = [
      {
        code: 'STRATEGIC_AGREEMENT',
        clause: '三(四)',
        force: 'PREFERENCE',
        outcome: 'PASS',
        message: { 'zh-CN': '签有战略合作协议的优先', en: 'Agreement' },
      },
    ];
    await own.database.examinationSnapshot.create({
      data: {
        applicationId: preferred.id.slice(12),
        ruleSetId,
        stage: 'FORMAL_CHECK',
        input: {},
        inputHash: '',
        findings,
        examinedAt: new Date(),
      },
    });
    const ask = `query ($id: ID!) { batchRanking(batchId: $id) {
      places { rank mean spread sheetCount isPreferred reason(locale: ZH_CN) application { number leadUnit { legalName } } }
      severities { expertName count difference } } }`;
    const id = `Batch_${own.batch.id}`;
    const { data, errors } = await own.officer.run(ask, { id });
    expect(errors).toBeUndefined();
    const { places, severities } = (data as unknown as { batchRanking: Record<string, object[]> })
      .batchRanking;
    expect(
      (places as { application: { number: string }; reason: string; mean: string }[]).map(
        ({ application: { number }, mean, reason }) => [number, mean, reason],
      ),
    ).toEqual([
      [preferred.number, '68.00', '优先:三(四) 签有战略合作协议的优先;平均分 68.00'],
      [best.number, '86.00', '平均分 86.00'],
      [second.number, '80.00', '平均分 80.00'],
    ]);
    expect(severities).toHaveLength(6);
    const head = await own.as(await own.seed.user('SECTION_HEAD'));
    expect((await head.run(ask, { id })).data?.batchRanking).not.toBe(null);
    const pack = async (client: typeof head, query = '') => {
      const response = await client.send(`/papers/review-packs/${id}.docx${query}`);
      return response.ok ? Buffer.from(await response.arrayBuffer()) : response.status;
    };
    const [contents, page] = docxTables((await pack(head)) as Buffer);
    expect((contents ?? []).slice(1).map(([rank, number, , , mean]) => [rank, number, mean])).toEqual([
      ['1', preferred.number, '68.00'],
      ['2', best.number, '86.00'],
      ['3', second.number, '80.00'],
    ]);
    const said = Object.fromEntries((page ?? []) as [string, string][]);
    expect(said.专家评分).toContain('第 1 名（优先:三(四) 签有战略合作协议的优先;平均分 68.00）');
    expect(said.评审意见).toContain('示例');
    const [chosen] = docxTables((await pack(head, `?applications=${preferred.id}`)) as Buffer);
    expect(chosen).toHaveLength(2);
    expect(await pack(rounds[0]?.lead as typeof head)).toBe(404);
    expect(await pack((await own.expert()).client)).toBe(404);
    for (const client of [rounds[0]?.lead, (await own.expert()).client])
      expect((await client?.run(ask, { id }))?.data).toEqual({ batchRanking: null });
  });
});
