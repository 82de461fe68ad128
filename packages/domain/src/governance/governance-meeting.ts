import { z } from 'zod';
import type { InputIssue } from '../kernel/errors.ts';
import type { Label } from '../kernel/label.ts';
import { calendarDay } from '../values/calendar-day.ts';
import { inputIssue } from '../values/issue.ts';
import { lineText, longText, personName, recordId } from '../values/text.ts';
import { type DecisionRules, reaches } from './body-rules.ts';
import type { SeatInput } from './governance-body.ts';

const votes = z.int().min(0).max(1000).default(0);

/** 决议: what was put to the vote, and how the vote went. */
export const resolutionInput = z.object({
  title: lineText(200),
  text: longText(4000).default(''),
  votesFor: votes,
  votesAgainst: votes,
  votesAbstained: votes,
});
export type ResolutionInput = z.output<typeof resolutionInput>;
export const resolutionLabels = {
  title: { 'zh-CN': '议题', en: 'Resolution' },
  text: { 'zh-CN': '决议内容', en: 'Text' },
  votesFor: { 'zh-CN': '赞成', en: 'For' },
  votesAgainst: { 'zh-CN': '反对', en: 'Against' },
  votesAbstained: { 'zh-CN': '弃权', en: 'Abstained' },
} satisfies Record<keyof ResolutionInput, Label>;

/** 组织机构会议: of one body of a running consortium, on a day, with who was there and what was resolved. */
export const governanceMeetingInput = z.object({
  bodyId: recordId,
  heldOn: calendarDay,
  place: lineText(100).or(z.literal('')).default(''),
  chairedBy: personName.or(z.literal('')).default(''),
  /** 出席: names of people who had a seat in the body on that day. */
  present: z.array(personName).max(200).default([]),
  summary: longText(4000).default(''),
  resolutions: z.array(resolutionInput).max(50).default([]),
});
export type GovernanceMeetingInput = z.output<typeof governanceMeetingInput>;
export const governanceMeetingLabels = {
  bodyId: { 'zh-CN': '组织机构', en: 'Body' },
  heldOn: { 'zh-CN': '会议日期', en: 'Held on' },
  place: { 'zh-CN': '地点', en: 'Place' },
  chairedBy: { 'zh-CN': '主持人', en: 'Chaired by' },
  present: { 'zh-CN': '出席人员', en: 'Present' },
  summary: { 'zh-CN': '会议纪要', en: 'Minutes' },
  resolutions: { 'zh-CN': '决议', en: 'Resolutions' },
} satisfies Record<keyof GovernanceMeetingInput, Label>;

type Seat = Pick<SeatInput, 'person' | 'post'>;

/** 应到: who sits in a body; staff prepare its meetings and have no seat in them. */
export const entitledTo = <Held extends Seat>(seats: readonly Held[]): Held[] =>
  seats.filter(({ post }) => post !== 'STAFF');

/** 法定人数: enough of those entitled are there; of a body without seats nobody is. */
export const hasQuorum = (
  present: number,
  entitled: number,
  { quorumPercent }: Pick<DecisionRules, 'quorumPercent'>,
): boolean => reaches(present, entitled, quorumPercent);

/** 通过: enough of those present voted for it, at a meeting that could decide. */
export const isAdopted = (
  { votesFor }: Pick<ResolutionInput, 'votesFor'>,
  present: number,
  entitled: number,
  rules: DecisionRules,
): boolean => hasQuorum(present, entitled, rules) && reaches(votesFor, present, rules.majorityPercent);

/** 判定会议: attendance above the entitled, votes above the present, a day that lies ahead. */
export function meetingIssues(
  { heldOn, present, resolutions }: GovernanceMeetingInput,
  seats: readonly Seat[],
  today: string,
): InputIssue[] {
  const left = entitledTo(seats).map(({ person }) => person);
  const surplus = present.flatMap((person, index) => {
    const at = left.indexOf(person);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 ? [] : [inputIssue('ATTENDANCE_ABOVE_ENTITLED', ['present', index], { person })];
  });
  const cast = ({ votesFor, votesAgainst, votesAbstained }: ResolutionInput) =>
    votesFor + votesAgainst + votesAbstained;
  return [
    ...(heldOn > today ? [inputIssue('DATE_INVALID', ['heldOn'], { reason: 'IN_FUTURE' })] : []),
    ...surplus,
    ...resolutions.flatMap((resolution, index) =>
      cast(resolution) > present.length
        ? [
            inputIssue('VOTES_ABOVE_PRESENT', ['resolutions', index, 'votesFor'], {
              cast: cast(resolution),
              present: present.length,
            }),
          ]
        : [],
    ),
  ];
}
