import { describe, expect, it } from 'vitest';
import { type ExaminedBody, operationFindings } from './operation-findings.ts';

const today = '2026-11-20';
const body = (given: Partial<ExaminedBody> = {}): ExaminedBody => ({
  id: 'b',
  name: '理事会',
  validFrom: '2024-01-01',
  validTo: null,
  termEndsOn: '2030-01-01',
  meetsEveryMonths: null,
  seats: [],
  lastMeeting: null,
  ...given,
});
const checks = (...bodies: ExaminedBody[]) =>
  operationFindings(bodies, '2023-06-30', today).map(({ check }) => check);
const met = (heldOn: string, hasQuorum = true) => ({ heldOn, present: 2, entitled: 5, hasQuorum });

describe('任期', () => {
  it.each([
    ['2027-01-20', []],
    ['2027-01-19', ['TERM_ENDING']],
    ['2026-11-20', ['TERM_ENDING']],
    ['2026-11-19', ['TERM_ENDED']],
  ])('that ends on %s: %j', (termEndsOn, expected) => {
    expect(checks(body({ termEndsOn }))).toEqual(expected);
  });
});

describe('会议', () => {
  it.each([
    ['2026-05-20', []],
    ['2026-05-19', ['MEETING_OVERDUE']],
  ])('every six months, the last on %s: %j', (heldOn, expected) => {
    expect(checks(body({ meetsEveryMonths: 6, lastMeeting: met(heldOn) }))).toEqual(expected);
  });

  it('that was never held is due from the day the body is there, or the consortium', () => {
    expect(checks(body({ meetsEveryMonths: 6, validFrom: '2026-05-20' }))).toEqual([]);
    expect(checks(body({ meetsEveryMonths: 6, validFrom: '2026-05-19' }))).toEqual(['MEETING_OVERDUE']);
    expect(checks(body({ meetsEveryMonths: 40, validFrom: null }))).toEqual(['MEETING_OVERDUE']);
    expect(checks(body({ meetsEveryMonths: 41, validFrom: null }))).toEqual([]);
  });

  it('without enough people is told until there is a better one', () => {
    expect(checks(body({ lastMeeting: met('2026-11-01', false) }))).toEqual(['NO_QUORUM']);
    expect(checks(body({ lastMeeting: met('2026-11-01') }))).toEqual([]);
  });
});

describe('席位', () => {
  const seat = (validFrom: string, validTo: string | null, post = 'MEMBER') => ({ post, validFrom, validTo });
  const from = '2024-01-01';

  it('is vacant when somebody left and nobody came', () => {
    expect(checks(body({ seats: [seat(from, null), seat(from, '2026-10-01')] }))).toEqual(['SEAT_VACANT']);
  });

  it('is filled by who came on the day or later', () => {
    expect(checks(body({ seats: [seat(from, '2026-10-01'), seat('2026-10-01', null)] }))).toEqual([]);
    expect(checks(body({ seats: [seat(from, '2026-10-01'), seat('2026-11-20', null)] }))).toEqual([]);
    expect(checks(body({ seats: [seat(from, '2026-10-01'), seat('2026-11-21', null)] }))).toEqual([
      'SEAT_VACANT',
    ]);
  });

  it('of somebody who leaves tomorrow is not vacant yet, nor is that of staff ever', () => {
    expect(checks(body({ seats: [seat(from, '2026-11-21')] }))).toEqual([]);
    expect(checks(body({ seats: [seat(from, '2026-11-20')] }))).toEqual(['SEAT_VACANT']);
    expect(checks(body({ seats: [seat(from, '2026-10-01', 'STAFF')] }))).toEqual([]);
  });
});

it('tells once of a body whose rules nobody recorded, and nothing of one that is gone', () => {
  expect(checks(body({ termEndsOn: null }))).toEqual(['RULES_MISSING']);
  expect(checks(body({ termEndsOn: null, validTo: '2026-11-20' }))).toEqual([]);
});
