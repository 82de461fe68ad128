import { describe, expect, it } from 'vitest';
import { reminderStep, unitsToRemind } from './reminder.ts';

describe('催报阶梯', () => {
  const due = { dueOn: '2027-01-30', openedOn: '2026-12-01' };
  it.each([
    ['2027-01-08', null],
    ['2027-01-09', 21],
    ['2027-01-10', 21],
    ['2027-01-15', 21],
    ['2027-01-16', 14],
    ['2027-01-22', 14],
    ['2027-01-23', 7],
    ['2027-01-28', 7],
    ['2027-01-29', 1],
    ['2027-01-30', 1],
    ['2027-01-31', null],
  ])('on %s has reached %s', (today, step) => {
    expect(reminderStep(due, today)).toBe(step);
  });
  it.each([
    ['2027-01-08', 21],
    ['2027-01-09', null],
    ['2027-01-12', null],
  ])('of a round opened on %s is at %s on 12 January: what was over is not made up for', (openedOn, step) => {
    expect(reminderStep({ ...due, openedOn }, '2027-01-12')).toBe(step);
  });
});

describe('催报对象', () => {
  const part = (id: string | null, isConfirmed: boolean) => ({
    unit: id === null ? null : { id, legalName: id },
    isConfirmed,
    figures: {},
    evidence: [],
  });
  const missing = (unitId: string | null) => ({ outcome: 'BLOCKING', unitId }) as const;
  it.each([
    [
      'whose part is not confirmed',
      [part('lead', true), part('a', false), part('b', true)],
      [missing('a')],
      ['a'],
    ],
    [
      'and the lead where the rest is missing',
      [part('lead', true), part('a', false)],
      [missing(null)],
      ['lead', 'a'],
    ],
    ['or its own part', [part('lead', false), part('a', true)], [missing('lead')], ['lead']],
    ['or where all that is left is to submit', [part('lead', true), part('a', true)], [], ['lead']],
  ])('%s', (_what, parts, findings, units) => {
    expect(unitsToRemind({ content: { parts: [part(null, false), ...parts] }, findings }, 'lead')).toEqual(
      units,
    );
  });
});
