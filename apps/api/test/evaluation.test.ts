import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import {
  ASSIGN,
  ask,
  decide,
  type Evaluating,
  endOf,
  evaluating,
  evaluationAct,
  GRADE,
  OPEN,
  opinion,
  PUBLICISE,
  RECTIFY,
  ROUND,
  SAVE_SCORES,
  SAVE_SELF,
  SCHEME,
  SUBMIT_SCORES,
  SUBMIT_SELF,
  schemeInput,
  seenBy,
  selfReport,
} from './evaluation.ts';
import { aRegistry, today } from './registry.ts';
import { openRound } from './reports.ts';

/** 绩效评价: from self report to grade, and what follows for the consortium; every act, and who may not. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
});
afterAll(async () => {
  for (const end of ends) await end();
});
/** Rounds are one a year: each part of the file has a server of its own. */
const part = (name: string, tests: (world: () => Evaluating, database: () => Api['database']) => void) =>
  describe(name, () => {
    const partEnds: (() => Promise<void>)[] = [];
    let own: Api;
    let world: Evaluating;
    beforeAll(async () => {
      own = await startApi({ atEnd: (end) => void partEnds.push(end) });
      world = await evaluating(own);
    });
    afterAll(async () => {
      for (const end of partEnds) await end();
    });
    tests(
      () => world,
      () => own.database,
    );
  });
const codeOf = async (client: Client, query: string, variables: object) =>
  (await ask(client, query, variables)).code;
const statusOf = async (database: Api['database'], id: string) =>
  (await database.consortium.findUniqueOrThrow({ where: { id: id.replace('Consortium_', '') } })).status;

describe('Mutation.createEvaluationScheme', () => {
  const refused = async (client: Client, scheme: object) => {
    const { errors } = await client.run(SCHEME, { scheme });
    const { code, issues } = (errors?.[0]?.extensions ?? {}) as {
      code?: string;
      issues?: { path: unknown[]; facts: object }[];
    };
    return [code, issues?.[0]?.path.join('.'), issues?.[0]?.facts];
  };

  it('refuses weights, cut-offs and report indicators, each with its place and facts', async () => {
    const officer = await api.as(await api.seed.user('BUREAU_OFFICER'));
    const [first, second, bonus] = schemeInput.groups;
    const light = { ...first, indicators: [{ ...first?.indicators[0], fullMarks: '39.9' }] };
    expect(await refused(officer, { ...schemeInput, groups: [light, second, bonus] })).toEqual([
      'WEIGHTS_SUM',
      'groups',
      { sum: '99.9' },
    ]);
    const overlapping = schemeInput.cutOffs.map((each) =>
      each.grade === 'QUALIFIED' ? { ...each, below: '81' } : each,
    );
    expect(await refused(officer, { ...schemeInput, cutOffs: overlapping })).toMatchObject([
      'CUT_OFFS_INVALID',
      'cutOffs.1.below',
      { reason: 'OVERLAP', grade: 'QUALIFIED', other: 'EXCELLENT' },
    ]);
    const strange = { ...first, indicators: [{ ...first?.indicators[0], reportIndicator: 'NO_SUCH' }] };
    expect(await refused(officer, { ...schemeInput, groups: [strange, second, bonus] })).toEqual([
      'REPORT_INDICATOR_UNKNOWN',
      'evaluationScheme.groups.0.indicators.0.reportIndicator',
      { indicator: 'NO_SUCH' },
    ]);
    expect(await api.database.evaluationScheme.count({ where: { title: schemeInput.title } })).toBe(0);
  });

  it('makes an edition at each call, two at once included, and never changes one', async () => {
    const officer = await api.as(await api.seed.user('BUREAU_OFFICER'));
    const made = await Promise.all([1, 2].map(() => ask(officer, SCHEME, { scheme: schemeInput })));
    expect(made.map(({ edition }) => edition).toSorted()).toEqual([1, 2]);
    await expect(api.database.evaluationScheme.updateMany({ data: { title: '改写' } })).rejects.toThrow();
    const head = await api.as(await api.seed.user('SECTION_HEAD'));
    expect(await codeOf(head, SCHEME, { scheme: schemeInput })).toBe('FORBIDDEN');
  });
});

part('评价轮次', (world, database) => {
  it('is not made of the template, which has no weights', async () => {
    const template = await database().evaluationScheme.findFirstOrThrow({
      where: { title: { contains: '模板' } },
    });
    expect(await world().roundOf(2030, `EvaluationScheme_${template.id}`)).toMatchObject({
      code: 'SCHEME_WITHOUT_WEIGHTS',
      facts: { scheme: `${template.title} v1` },
    });
  });

  it('lays out one evaluation a consortium, again only those missing, none before its year', async () => {
    const { officer, roundOf, head, lead } = world();
    const { id } = await roundOf(2025);
    expect(await codeOf(head, OPEN, { id })).toBe('FORBIDDEN');
    expect((await ask(officer, OPEN, { id })).code).toBeUndefined();
    const count = () =>
      database().evaluation.count({ where: { roundId: id.replace('EvaluationRound_', '') } });
    expect(await count()).toBe(1);
    await aRegistry({ ...api, ...(await sharing()) }, 0);
    await ask(officer, OPEN, { id });
    expect(await count()).toBe(2);
    const { data } = await lead.run('{ evaluations { totalCount nodes { consortium { id } status } } }');
    expect(data).toMatchObject({ evaluations: { totalCount: 1, nodes: [{ status: 'SCHEDULED' }] } });
    const future = await roundOf(2090);
    expect(await codeOf(officer, OPEN, { id: future.id })).toBe('EVALUATION_TOO_EARLY');
  });
  /** Another consortium in the same database. */
  const sharing = async () => {
    const { seeding } = await import('./seed.ts');
    const client = database();
    return { database: client, seed: seeding(client), as: async () => ({}) as Client };
  };

  it('keeps year and scheme once it is open, and one a year', async () => {
    const { officer, scheme } = world();
    const row = await database().evaluationRound.findUniqueOrThrow({ where: { year: 2025 } });
    const update = `mutation ($id: ID!, $round: EvaluationRoundInput!) {
      result: updateEvaluationRound(id: $id, evaluationRound: $round) {
        __typename ... on EvaluationRound { id } ... on Problem { code facts } } }`;
    const round = { year: 2025, title: '改名', schemeId: scheme.id, dueOn: '2026-04-30' };
    const id = `EvaluationRound_${row.id}`;
    expect((await ask(officer, update, { id, round })).code).toBeUndefined();
    expect(await ask(officer, update, { id, round: { ...round, year: 2024 } })).toMatchObject({
      code: 'EVALUATION_OPENED',
      facts: { fields: ['year'] },
    });
    expect(await codeOf(officer, ROUND, { round })).toBe('ALREADY_EXISTS');
  });
});

part('自评与初审', (world, database) => {
  let id: string;
  beforeAll(async () => {
    const { officer, fillAll, reportIn, toAcceptance, openYear } = world();
    await openRound(officer, database(), 2025);
    const report = await reportIn(2025);
    await fillAll(report, '3');
    await toAcceptance(report);
    id = await openYear(2025);
  });

  it('is the lead unit’s own while it is written', async () => {
    const { lead, units, officer } = world();
    const [member] = units as [Client];
    expect((await ask(lead, SAVE_SELF, { id, selfReport })).code).toBeUndefined();
    expect(await codeOf(member, SAVE_SELF, { id, selfReport })).toBe('FORBIDDEN');
    const fields = 'draft { group text }';
    expect((await seenBy(lead, id, fields))?.draft).toHaveLength(3);
    expect((await seenBy(officer, id, fields))?.draft).toBeNull();
    expect((await seenBy(member, id, fields))?.draft).toBeNull();
  });

  it('refuses what has no group, and leaves what was written', async () => {
    const { lead } = world();
    const strange = { texts: [{ group: '没有的分组', text: '示例' }] };
    expect(await codeOf(lead, SAVE_SELF, { id, selfReport: strange })).toBe('GROUP_UNKNOWN');
    const empty = { texts: [{ group: '运行管理', text: '  ' }] };
    expect(await ask(lead, SUBMIT_SELF, { id, selfReport: empty })).toMatchObject({
      code: 'SELF_REPORT_INCOMPLETE',
      facts: { groups: ['运行管理', '创新成效'] },
    });
    expect((await seenBy(lead, id, 'status draft { text }'))?.draft).toContainEqual({
      text: '示例:机构健全',
    });
  });

  it('freezes texts and the exact figures of the accepted report with one hash', async () => {
    const { lead, officer, fill, units, unitOf, toReview, act } = world();
    expect((await ask(lead, SUBMIT_SELF, { id })).status).toBe('SELF_REPORTED');
    const fields = 'figures { code value name unit } selfReports { hash reportHash texts { group } }';
    const before = await seenBy(officer, id, fields);
    // Every unit had three of them.
    expect(before?.figures).toEqual([
      { code: 'PATENTS', value: '9', name: '授权专利', unit: '件' },
      { code: 'AWARDS', value: '3', name: '省部级以上科技奖励', unit: '项' },
    ]);
    await expect(database().selfReport.updateMany({ data: { hash: '改写' } })).rejects.toThrow();
    // A later correction of the report does not move what was submitted.
    const report = await world().reportIn(2025);
    await ask(
      officer,
      evaluationAct('requireReportCorrection', { correctionReason: 'CorrectionReason!' })
        .replace('Evaluation {', 'AnnualReport {')
        .replace(' grade consequence', ''),
      { id: report, correctionReason: 'FILLED_WRONG', reason: '示例:少报一件' },
    );
    await fill(report, unitOf(0), 'PATENTS_GRANTED', '5');
    await act(units[0] as Client, 'confirmReportPart', report);
    await toReview(report);
    await act(officer, 'acceptAnnualReport', report);
    expect(await seenBy(officer, id, fields)).toEqual(before);
  });

  it('shows no figures to a member unit, and nothing to another unit or district', async () => {
    const { units, otherDistrict, ownDistrict } = world();
    const [member] = units as [Client];
    expect(await seenBy(member, id, 'status figures { code }')).toMatchObject({
      status: 'SELF_REPORTED',
      figures: null,
    });
    expect((await seenBy(ownDistrict, id, 'figures { code }'))?.figures).toHaveLength(2);
    expect(await seenBy(otherDistrict, id, 'status')).toBeNull();
  });

  it('is returned with a reason by the own district alone, and handed in again', async () => {
    const { ownDistrict, otherDistrict, officer, lead } = world();
    const back = evaluationAct('returnSelfReport');
    expect(await codeOf(otherDistrict, back, { id, reason: '示例' })).toBe('NOT_FOUND');
    expect(await codeOf(officer, back, { id, reason: '示例' })).toBe('FORBIDDEN');
    expect(await codeOf(ownDistrict, back, { id })).toBe('REASON_REQUIRED');
    expect((await ask(ownDistrict, back, { id, reason: '示例:请补充会议情况' })).status).toBe('RETURNED');
    // Handed in anew, the corrected report counts.
    expect((await ask(lead, SUBMIT_SELF, { id })).status).toBe('SELF_REPORTED');
    expect((await seenBy(officer, id, 'figures { code value }'))?.figures).toContainEqual({
      code: 'PATENTS',
      value: '11',
    });
    expect((await seenBy(officer, id, 'selfReports { hash }'))?.selfReports).toHaveLength(2);
    const forward = evaluationAct('forwardEvaluation');
    expect(await codeOf(ownDistrict, forward, { id })).toBe('REASON_REQUIRED');
    await ask(ownDistrict, forward, { id, reason: '示例:情况属实' });
    expect(await seenBy(lead, id, 'status firstOpinion')).toMatchObject({
      status: 'FORWARDED',
      firstOpinion: '示例:情况属实',
    });
  });
});

part('专家评分', (world, database) => {
  let id: string;
  let panel: Awaited<ReturnType<Evaluating['expert']>>[];
  beforeAll(async () => {
    id = await world().openYear(2025);
    await world().toScoring(id);
    panel = await Promise.all([1, 2, 3].map(() => world().expert()));
  });
  const tasks = 'assignments { id total scores { code } expert { name } } progress result suggestedGrade';

  it('is not by who works for a unit of the consortium', async () => {
    const { officer, expert, leadUnit } = world();
    const own = await expert([leadUnit.globalId]);
    const refused = await ask(officer, ASSIGN, { id, expertIds: [panel[0]?.id, own.id] });
    expect(refused.code).toBe('EXPERT_CONFLICT');
    expect(refused.facts).toMatchObject({
      experts: [{ conflicts: [{ kind: 'PRESENT_EMPLOYMENT', path: [{}, {}, { kind: 'CONSORTIUM' }] }] }],
    });
    expect(await database().evaluationAssignment.count()).toBe(0);
    const { data } = await officer.run(
      'query ($id: ID!) { proposedEvaluators(evaluationId: $id) { isAssignable expert { id } conflicts { text } } }',
      { id },
    );
    const proposals = (
      data as unknown as { proposedEvaluators: { isAssignable: boolean; expert: { id: string } }[] }
    ).proposedEvaluators;
    expect(proposals.find(({ expert: each }) => each.id === own.id)?.isAssignable).toBe(false);
    expect(proposals.find(({ expert: each }) => each.id === panel[0]?.id)?.isAssignable).toBe(true);
  });

  it('is blind: an expert sees the own scores, the office none before all are in, the units no experts', async () => {
    const { officer, lead, taskOf } = world();
    const [one, two, three] = panel as [(typeof panel)[0], (typeof panel)[0], (typeof panel)[0]];
    expect(await seenBy(one.client, id, 'status')).toBeNull();
    await ask(officer, ASSIGN, { id, expertIds: panel.map((each) => each.id) });
    const [first, second] = [await taskOf(id, one), await taskOf(id, two)];
    expect(await codeOf(two.client, SUBMIT_SCORES, { id: first, opinion: opinion('30', '40') })).toBe(
      'NOT_FOUND',
    );
    expect((await ask(one.client, SAVE_SCORES, { id: first, opinion: opinion('', '55.5') })).status).toBe(
      'ASSIGNED',
    );
    expect(await codeOf(one.client, SUBMIT_SCORES, { id: first })).toBe('SCORE_INVALID');
    expect(
      await codeOf(one.client, SUBMIT_SCORES, {
        id: first,
        opinion: opinion('40.1', '50'),
      }),
    ).toBe('SCORE_INVALID');
    expect(
      await ask(one.client, SUBMIT_SCORES, {
        id: first,
        opinion: opinion('40', '55.5', '9'),
      }),
    ).toMatchObject({
      status: 'SUBMITTED',
      total: '100.50',
    });
    expect(await codeOf(one.client, SAVE_SCORES, { id: first, opinion: opinion('1', '1') })).toBe(
      'ILLEGAL_STATE',
    );
    expect(await seenBy(one.client, id, tasks)).toMatchObject({
      assignments: [{ id: first, total: '100.50' }],
      progress: null,
    });
    expect(await seenBy(two.client, id, tasks)).toMatchObject({ assignments: [{ id: second, total: null }] });
    expect(await seenBy(officer, id, tasks)).toMatchObject({
      assignments: [{ total: null, scores: null }, { total: null }, { total: null }],
      progress: '1/3',
    });
    expect(await seenBy(lead, id, tasks)).toMatchObject({ assignments: [], progress: null, result: null });
    // Who declares a conflict sees nothing any more.
    const third = await taskOf(id, three);
    await ask(three.client, endOf('declareEvaluationConflict'), { id: third, reason: '示例:亲属任职' });
    expect(await seenBy(three.client, id, 'status')).toBeNull();
    expect(await codeOf(officer, ASSIGN, { id, expertIds: [three.id] })).toBe('EXPERT_CONFLICT');
  });

  it('closes once nobody is at it and two have scored; the result is the mean, the spread is shown', async () => {
    const { officer, lead, head, taskOf } = world();
    const [, two] = panel as [unknown, (typeof panel)[0]];
    const close = evaluationAct('closeScoring');
    expect(await codeOf(lead, close, { id })).toBe('FORBIDDEN');
    expect(await ask(officer, close, { id })).toMatchObject({
      code: 'SCORES_OUTSTANDING',
      facts: { experts: [two.name] },
    });
    const second = await taskOf(id, two);
    await ask(officer, endOf('releaseEvaluator'), { id: second, reason: '示例:出差' });
    expect(await ask(officer, close, { id })).toMatchObject({
      code: 'SCORES_TOO_FEW',
      facts: { least: 2, submitted: 1 },
    });
    await ask(officer, ASSIGN, { id, expertIds: [two.id] });
    await ask(two.client, SUBMIT_SCORES, { id: second, opinion: opinion('20.2', '39') });
    expect((await ask(officer, close, { id })).status).toBe('SCORED');
    const fields = 'result spread suggestedGrade indicatorMeans { code mean }';
    // (100.50 + 59.20) / 2
    expect(await seenBy(head, id, fields)).toMatchObject({
      result: '79.85',
      spread: '29.20',
      suggestedGrade: 'QUALIFIED',
      indicatorMeans: [
        { code: 'MANAGEMENT', mean: '30.10' },
        { code: 'PATENTS', mean: '47.25' },
        { code: 'AWARDS', mean: '4.50' },
      ],
    });
    expect(await seenBy(lead, id, fields)).toMatchObject({
      result: null,
      spread: null,
      suggestedGrade: null,
    });
  });

  it('is publicised, and graded when the notice is over; another grade than the suggested needs a reason', async () => {
    const { officer, head, leader, lead, noticeOver } = world();
    const days = { noticeFrom: today(), noticeUntil: today() };
    expect(await codeOf(officer, PUBLICISE, { id, ...days, noticeUntil: '2026-01-01' })).toBe(
      'NOTICE_DAYS_INVALID',
    );
    expect(await codeOf(officer, PUBLICISE, { id, ...days, noticeFrom: '2026-01-01' })).toBe(
      'NOTICE_DAYS_INVALID',
    );
    expect((await ask(officer, PUBLICISE, { id, ...days })).status).toBe('IN_PUBLICITY');
    expect(await seenBy(lead, id, 'result spread suggestedGrade')).toMatchObject({
      result: '79.85',
      spread: null,
      suggestedGrade: 'QUALIFIED',
    });
    expect((await seenBy(head, id, 'openActions'))?.openActions).toEqual([]);
    expect(await codeOf(head, GRADE, { id, grade: 'QUALIFIED' })).toBe('NOTICE_NOT_OVER');
    await noticeOver(id);
    expect((await seenBy(leader, id, 'openActions'))?.openActions).toEqual(['grade']);
    expect(await codeOf(officer, GRADE, { id, grade: 'QUALIFIED' })).toBe('FORBIDDEN');
    expect(await codeOf(head, GRADE, { id, grade: 'EXCELLENT' })).toBe('REASON_REQUIRED');
    expect(await ask(leader, GRADE, { id, grade: 'EXCELLENT', reason: '示例:会议研究' })).toMatchObject({
      status: 'GRADED',
      grade: 'EXCELLENT',
    });
    expect((await seenBy(lead, id, 'gradeReason'))?.gradeReason).toBe('示例:会议研究');
    expect((await ask(officer, evaluationAct('concludeEvaluation'), { id })).consequence).toBe('NONE');
  });
});

part('处理', (world, database) => {
  let id: string;
  beforeAll(async () => {
    id = await world().openYear(2025);
    await world().toGrade(id, 'UNQUALIFIED', opinion('20', '30'), opinion('10', '40'));
  });
  const notice = { reason: '示例:评价不合格', documentNo: '柳科通〔2026〕8号' };

  it('belongs to whoever may do it in the registry', async () => {
    const { lead, officer, head, leader } = world();
    for (const client of [lead, head, leader])
      expect(await codeOf(client, RECTIFY, { id, ...notice, rectifyBy: '2099-01-01' })).toBe('FORBIDDEN');
    expect(await codeOf(officer, decide('revokeAfterEvaluation'), { id, ...notice })).toBe('FORBIDDEN');
    expect(await codeOf(leader, decide('suspendAfterEvaluation'), { id, ...notice })).toBe('FORBIDDEN');
  });

  it('refuses no reason, no document and a past day, and leaves both as they were', async () => {
    const { officer, id: consortium } = world();
    expect(await codeOf(officer, RECTIFY, { id, ...notice, reason: '', rectifyBy: '2099-01-01' })).toBe(
      'REASON_REQUIRED',
    );
    expect(
      await codeOf(officer, RECTIFY, { id, ...notice, documentNo: '八号文', rectifyBy: '2099-01-01' }),
    ).toBe('DOCUMENT_NUMBER_INVALID');
    expect(await codeOf(officer, RECTIFY, { id, ...notice, rectifyBy: '2026-01-01' })).toBe('DUE_IN_PAST');
    expect(await statusOf(database(), consortium)).toBe('OPERATING');
    expect((await seenBy(officer, id, 'status consequence'))?.consequence).toBeNull();
  });

  it('rectifies the consortium in the same transaction, once, with its reason and document in both histories', async () => {
    const { officer, id: consortium, lead } = world();
    const given = { id, ...notice, rectifyBy: '2099-01-01' };
    const both = await Promise.all([ask(officer, RECTIFY, given), ask(officer, RECTIFY, given)]);
    expect(both.map(({ code }) => code ?? 'done').toSorted()).toEqual(['ILLEGAL_STATE', 'done']);
    expect(await statusOf(database(), consortium)).toBe('RECTIFYING');
    expect(await seenBy(lead, id, 'status consequence consequenceReason documentNo rectifyBy')).toMatchObject(
      {
        status: 'CONCLUDED',
        consequence: 'RECTIFICATION',
        consequenceReason: notice.reason,
        documentNo: notice.documentNo,
        rectifyBy: '2099-01-01',
      },
    );
    const entries = await database().auditEntry.findMany({
      where: { action: 'requireRectification' },
      orderBy: { subject: 'asc' },
    });
    expect(entries.map(({ subject, reason }) => [subject, reason])).toEqual([
      ['Consortium', `${notice.reason}(${notice.documentNo})`],
      ['Evaluation', notice.reason],
    ]);
  });

  it('revokes after two failures in a row, of which the office is told, and nothing moves what was revoked', async () => {
    const { head, officer, openYear, toGrade, id: consortium, lead } = world();
    const next = await openYear(2026);
    await toGrade(next, 'UNQUALIFIED', opinion('5', '5'), opinion('5', '5'));
    expect(await seenBy(head, next, 'hints { code message(locale: EN) }')).toMatchObject({
      hints: [
        { code: 'REPORT_NOT_ACCEPTED' },
        { code: 'FAILED_AGAIN', message: 'Not qualified 2 years in a row (2025, 2026)' },
      ],
    });
    expect((await seenBy(lead, next, 'hints { code }'))?.hints).toBeNull();
    // The consortium is under rectification already: what the registry refuses is refused here.
    expect(await codeOf(officer, RECTIFY, { id: next, ...notice, rectifyBy: '2099-01-01' })).toBe(
      'ILLEGAL_STATE',
    );
    expect((await seenBy(officer, next, 'status'))?.status).toBe('GRADED');
    expect((await ask(head, decide('revokeAfterEvaluation'), { id: next, ...notice })).consequence).toBe(
      'REVOCATION',
    );
    expect(await statusOf(database(), consortium)).toBe('REVOKED');
    expect(
      await database().notification.count({ where: { subject: 'Consortium', action: 'revoke' } }),
    ).toBeGreaterThan(0);
  });
});

part('未自评', (world, database) => {
  it('is graded once it is overdue, with a reason, and can end in a suspension', async () => {
    const { head, openYear, officer, id: consortium } = world();
    const id = await openYear(2026);
    const round = { year: 2026 };
    expect(await codeOf(head, GRADE, { id, grade: 'UNQUALIFIED', reason: '示例:未报' })).toBe(
      'SELF_REPORT_NOT_OVERDUE',
    );
    await database().evaluationRound.update({ where: round, data: { dueOn: new Date('2026-01-05') } });
    expect(await codeOf(head, GRADE, { id, grade: 'UNQUALIFIED' })).toBe('REASON_REQUIRED');
    expect((await ask(head, GRADE, { id, grade: 'UNQUALIFIED', reason: '示例:未报' })).status).toBe('GRADED');
    expect((await seenBy(officer, id, 'hints { code }'))?.hints).toContainEqual({
      code: 'SELF_REPORT_MISSING',
    });
    const notice = { reason: '示例:未提交自评', documentNo: '柳科通〔2026〕9号' };
    await ask(head, decide('suspendAfterEvaluation'), { id, ...notice });
    expect(await statusOf(database(), consortium)).toBe('SUSPENDED');
    const { data } = await officer.run(
      '{ evaluationRounds { nodes { year progress { status count } grades { grade count } } } }',
    );
    expect(data).toMatchObject({
      evaluationRounds: {
        nodes: [
          {
            year: 2026,
            progress: [{ status: 'CONCLUDED', count: 1 }],
            grades: [{ grade: 'UNQUALIFIED', count: 1 }],
          },
        ],
      },
    });
  });
});
