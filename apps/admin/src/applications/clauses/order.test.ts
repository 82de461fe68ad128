import { examine, type Finding, liukeGui2022No7 } from '@consortium/domain';
import { aSubject, facts } from '@consortium/domain/builders';
import { describe, expect, it } from 'vitest';
import { changedSince, isSettled, kept, ordered, standingInTheWay } from './order.ts';

const findings = (given: Parameters<typeof aSubject>[0]) =>
  examine(liukeGui2022No7, aSubject(given), facts());
const few = findings({ name: '没有格式', members: aSubject().members.slice(0, 5), taskGoals: '' });
const nothing = { waivers: [], verdicts: [] };
const codes = (some: readonly Finding[]) => some.map(({ code }) => code);

describe('what stands in the way of a submission', () => {
  it('is told apart: to be mended, and to be explained', () => {
    const { toMend, toExplain } = standingInTheWay('SUBMISSION', few, nothing);

    expect(codes(toMend)).toContain('NAME_FORM');
    expect(codes(toExplain)).toEqual(['ENOUGH_MEMBER_UNITS']);
  });

  it('a written reason settles, unless it was refused', () => {
    const given = (status: 'PROPOSED' | 'REFUSED') =>
      standingInTheWay('SUBMISSION', few, { ...nothing, waivers: [{ code: 'ENOUGH_MEMBER_UNITS', status }] })
        .toExplain;

    expect(given('PROPOSED')).toEqual([]);
    expect(codes(given('REFUSED'))).toEqual(['ENOUGH_MEMBER_UNITS']);
  });
});

describe('clauses in order', () => {
  const { toMend, toExplain } = standingInTheWay('SUBMISSION', few, nothing);
  const blocks = new Set(codes([...toMend, ...toExplain]));

  it('what blocks comes first, what holds last', () => {
    const order = ordered(few, blocks, null);
    const ranks = order.map((finding) => (blocks.has(finding.code) ? 0 : isSettled(finding) ? 2 : 1));

    expect(ranks).toEqual([...ranks].sort());
    expect(order).toHaveLength(few.length);
  });

  it('the section being edited comes first among its equals', () => {
    expect(ordered(few, blocks, 'basic')[0]?.code).toBe('NAME_FORM');
    expect(ordered(few, blocks, 'plan')[0]?.code).toBe('PLAN_SOUND');
  });

  it('stay where they are while someone types, whatever becomes of them', () => {
    const before = codes(ordered(few, blocks, 'basic'));
    const after = kept(before, findings({}));

    expect(codes(after)).toEqual(before);
    expect(after.find(({ code }) => code === 'NAME_FORM')?.outcome).toBe('PASS');
  });

  it('a clause that was not there before comes last', () => {
    const [first, ...rest] = few as [Finding, ...Finding[]];

    expect(codes(kept(codes(rest), few)).at(-1)).toBe(first.code);
  });
});

it('tells what changed since the submission, and only that', () => {
  const changed = changedSince(few, findings({ members: aSubject().members.slice(0, 5), taskGoals: '' }));

  expect(changed.map(({ before, after }) => [after.code, before.outcome, after.outcome])).toContainEqual([
    'NAME_FORM',
    'FAIL',
    'PASS',
  ]);
  expect(changedSince(few, few)).toEqual([]);
});
