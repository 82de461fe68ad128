import { describe, expect, it } from 'vitest';
import { exampleId } from '../builders.ts';
import {
  entitledTo,
  type GovernanceMeetingInput,
  governanceMeetingInput,
  hasQuorum,
  isAdopted,
  meetingIssues,
} from './governance-meeting.ts';

const seats = [
  { person: '张三', post: 'HEAD' },
  { person: '李四', post: 'MEMBER' },
  { person: '李四', post: 'MEMBER' },
  { person: '王五', post: 'STAFF' },
] as const;
const aMeeting = (given: object): GovernanceMeetingInput =>
  governanceMeetingInput.parse({ bodyId: exampleId(1), heldOn: '2025-03-15', ...given });
const codes = (given: object) =>
  meetingIssues(aMeeting(given), seats, '2025-06-30').map(({ code, path }) => `${path.join('.')} ${code}`);

it('staff prepare a meeting and have no seat in it', () => {
  expect(entitledTo(seats)).toHaveLength(3);
});

describe('meetingIssues', () => {
  it.each([
    [['张三'], []],
    [['张三', '李四', '李四'], []],
    [['李四', '李四', '李四'], ['present.2 ATTENDANCE_ABOVE_ENTITLED']],
    [['王五'], ['present.0 ATTENDANCE_ABOVE_ENTITLED']],
    [['张三', '赵六'], ['present.1 ATTENDANCE_ABOVE_ENTITLED']],
  ])('present: %j', (present, expected) => {
    expect(codes({ present })).toEqual(expected);
  });

  it.each([
    [{ votesFor: 2 }, []],
    [{ votesFor: 2, votesAgainst: 1 }, ['resolutions.0.votesFor VOTES_ABOVE_PRESENT']],
    [{ votesFor: 1, votesAbstained: 1 }, []],
  ])('of two present, %j', (cast, expected) => {
    expect(codes({ present: ['张三', '李四'], resolutions: [{ title: '示例', ...cast }] })).toEqual(expected);
  });

  it.each([
    ['2025-06-30', []],
    ['2025-07-01', ['heldOn DATE_INVALID']],
  ])('on %s', (heldOn, expected) => {
    expect(codes({ heldOn })).toEqual(expected);
  });
});

const silent = { quorumPercent: null, majorityPercent: null };
const twoThirds = { quorumPercent: 67, majorityPercent: 75 };

it.each([
  [0, 0, null, false],
  [1, 2, null, false],
  [2, 3, null, true],
  [2, 4, null, false],
  [0, 0, 50, false],
  [2, 4, 50, true],
  [2, 3, 67, false],
  [67, 100, 67, true],
  [66, 100, 67, false],
])(
  '%i of %i entitled can decide where %s per cent are asked: %s',
  (present, entitled, quorumPercent, expected) => {
    expect(hasQuorum(present, entitled, { quorumPercent })).toBe(expected);
  },
);

it.each([
  [3, 5, 6, silent, true],
  [2, 4, 6, silent, false],
  [3, 4, 9, silent, false],
  [3, 4, 5, twoThirds, true],
  [3, 5, 6, twoThirds, false],
  [3, 3, 5, twoThirds, false],
])('%i votes for, of %i present and %i entitled: %s', (votesFor, present, entitled, rules, expected) => {
  expect(isAdopted({ votesFor }, present, entitled, rules)).toBe(expected);
});
