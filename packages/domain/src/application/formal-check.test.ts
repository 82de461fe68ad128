import { describe, expect, it } from 'vitest';
import { aSubject, facts, findingOf } from '../builders.ts';
import type { Finding, Outcome, Stage } from '../kernel/rule.ts';
import { liukeGui2022No7 } from '../rule-sets/liuke-gui-2022-7.ts';
import {
  blockingFor,
  correctionInput,
  type Verdict,
  verdictInput,
  type WaiverStatus,
  waiverInput,
} from './formal-check.ts';

const base = findingOf(liukeGui2022No7, 'ENOUGH_MEMBER_UNITS', aSubject(), facts());
const finding = (outcome: Outcome, dueBy: Stage = 'SUBMISSION'): Finding => ({ ...base, outcome, dueBy });
const blocks = (
  stage: Stage,
  outcome: Outcome,
  {
    dueBy = 'SUBMISSION',
    waiver,
    verdict,
    code = base.code,
  }: { dueBy?: Stage; waiver?: WaiverStatus; verdict?: Verdict; code?: string } = {},
) =>
  blockingFor(stage, [finding(outcome, dueBy)], {
    waivers: waiver ? [{ code, status: waiver }] : [],
    verdicts: verdict ? [{ code, verdict }] : [],
  }).length > 0;

describe('blockingFor', () => {
  it.each<[Outcome, boolean, boolean]>([
    ['FAIL', true, true],
    ['MISSING_DATA', true, true],
    ['WAIVABLE', true, true],
    ['NEEDS_REVIEW', false, true],
    ['PASS', false, false],
    ['NOT_APPLICABLE', false, false],
  ])('%s blocks a submission: %s, the formal check: %s', (outcome, atSubmission, atFormalCheck) => {
    expect(blocks('SUBMISSION', outcome)).toBe(atSubmission);
    expect(blocks('FORMAL_CHECK', outcome)).toBe(atFormalCheck);
  });

  it.each<[WaiverStatus, boolean, boolean]>([
    ['PROPOSED', false, true],
    ['APPROVED', false, false],
    ['REFUSED', true, true],
  ])(
    'a miss with a reason that is %s blocks a submission: %s, the formal check: %s',
    (waiver, atSubmission, atFormalCheck) => {
      expect(blocks('SUBMISSION', 'WAIVABLE', { waiver })).toBe(atSubmission);
      expect(blocks('FORMAL_CHECK', 'WAIVABLE', { waiver })).toBe(atFormalCheck);
    },
  );

  it.each<[Verdict, boolean]>([
    ['MET', false],
    ['NOT_MET', true],
    ['TO_CORRECT', true],
  ])('a judgement with the verdict %s blocks the formal check: %s', (verdict, blocking) => {
    expect(blocks('FORMAL_CHECK', 'NEEDS_REVIEW', { verdict })).toBe(blocking);
  });

  it('takes the reason or the verdict of another clause for nothing', () => {
    expect(blocks('SUBMISSION', 'WAIVABLE', { waiver: 'APPROVED', code: 'OTHER' })).toBe(true);
    expect(blocks('FORMAL_CHECK', 'NEEDS_REVIEW', { verdict: 'MET', code: 'OTHER' })).toBe(true);
  });

  it('takes no reason and no verdict for a hard miss or missing data', () => {
    for (const outcome of ['FAIL', 'MISSING_DATA'] as const)
      expect(blocks('FORMAL_CHECK', outcome, { waiver: 'APPROVED', verdict: 'MET' })).toBe(true);
  });

  it('takes no verdict for a reason', () => {
    expect(blocks('FORMAL_CHECK', 'WAIVABLE', { verdict: 'MET' })).toBe(true);
  });

  it('waits for what is due at the formal check only', () => {
    expect(blocks('SUBMISSION', 'FAIL', { dueBy: 'FORMAL_CHECK' })).toBe(false);
    expect(blocks('FORMAL_CHECK', 'FAIL', { dueBy: 'FORMAL_CHECK' })).toBe(true);
  });

  it('names every blocking finding at once', () => {
    expect(
      blockingFor('SUBMISSION', [finding('FAIL'), finding('PASS'), finding('MISSING_DATA')], {
        waivers: [],
        verdicts: [],
      }),
    ).toHaveLength(2);
  });
});

describe('豁免说明', () => {
  it.each([
    ['确有特殊原因', true],
    ['五个字以', false],
    ['    五字     ', false],
    ['五个字整好', true],
  ])('with the reason %j is accepted: %s', (reason, accepted) => {
    expect(waiverInput.safeParse({ code: 'ENOUGH_RD_STAFF', reason }).success).toBe(accepted);
  });
});

describe('形审意见与补正通知', () => {
  it('name a clause by its code', () => {
    expect(verdictInput.parse({ code: 'NAME_FORM', verdict: 'MET' }).note).toBe('');
    expect(verdictInput.safeParse({ code: 'name form', verdict: 'MET' }).success).toBe(false);
  });

  it('ask for at least one correction by a day that exists', () => {
    const items = [{ note: '请补充名称' }];
    expect(correctionInput.safeParse({ dueOn: '2024-05-10', items }).success).toBe(true);
    expect(correctionInput.safeParse({ dueOn: '2024-02-30', items }).success).toBe(false);
    expect(correctionInput.safeParse({ dueOn: '2024-05-10', items: [] }).success).toBe(false);
  });
});
