import { both, type Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { daysBetween, plusMonths } from '../values/calendar-day.ts';
import { inForce } from './running-formation.ts';

/** 运行检查: what is looked at of a consortium that runs, beside the clauses. */
export const operationCheck = vocabulary('OperationCheck', {
  TERM_ENDED: { 'zh-CN': '任期已满', en: 'Term ended' },
  TERM_ENDING: { 'zh-CN': '任期将满', en: 'Term ends soon' },
  MEETING_OVERDUE: { 'zh-CN': '会议逾期', en: 'Meeting overdue' },
  NO_QUORUM: { 'zh-CN': '未达法定人数', en: 'No quorum' },
  SEAT_VACANT: { 'zh-CN': '席位空缺', en: 'Seat vacant' },
  RULES_MISSING: { 'zh-CN': '未录入议事规则', en: 'Rules of procedure not recorded' },
});
export type OperationCheck = TermOf<typeof operationCheck>;

/** 运行问题: what is found of a body, and what would clear it. */
export type OperationFinding = Readonly<{
  check: OperationCheck;
  bodyId: string;
  message: Label;
  howToFix: Label;
}>;

type Dated = Readonly<{ validFrom: string | null; validTo: string | null }>;
/** A body with its rules of procedure, every seat it ever had, and its latest meeting. */
export type ExaminedBody = Dated &
  Readonly<{
    id: string;
    name: string;
    termEndsOn: string | null;
    meetsEveryMonths: number | null;
    seats: readonly (Dated & Readonly<{ post: string }>)[];
    lastMeeting: Readonly<{ heldOn: string; present: number; entitled: number; hasQuorum: boolean }> | null;
  }>;

/** From how many days before its end a term is told of. [D] */
const SOON = 60;

type Found = Omit<OperationFinding, 'bodyId'>;

function termFindings({ name, termEndsOn }: ExaminedBody, today: string): Found[] {
  if (termEndsOn === null) return [];
  const left = daysBetween(today, termEndsOn);
  if (left > SOON) return [];
  const isOver = left < 0;
  return [
    {
      check: isOver ? 'TERM_ENDED' : 'TERM_ENDING',
      message: isOver
        ? both(
            `${name}任期于 ${termEndsOn} 届满，已过 ${-left} 天`,
            `The term of ${name} ended on ${termEndsOn}, ${-left} day(s) ago`,
          )
        : both(
            `${name}任期于 ${termEndsOn} 届满，还有 ${left} 天`,
            `The term of ${name} ends on ${termEndsOn}, in ${left} day(s)`,
          ),
      howToFix: both(
        '换届后提出“组织机构变更”，并更新议事规则中的任期届满日',
        'After the election ask for a change of the body and record the new end of the term',
      ),
    },
  ];
}

function meetingFindings(
  { name, meetsEveryMonths, lastMeeting, validFrom }: ExaminedBody,
  establishedOn: string,
  today: string,
): Found[] {
  const found: Found[] = [];
  const from = lastMeeting?.heldOn ?? validFrom ?? establishedOn;
  if (meetsEveryMonths !== null) {
    const dueOn = plusMonths(from, meetsEveryMonths);
    if (dueOn < today)
      found.push({
        check: 'MEETING_OVERDUE',
        message: lastMeeting
          ? both(
              `${name}最近一次会议在 ${from}，应于 ${dueOn} 前再次召开`,
              `${name} met last on ${from} and was to meet again by ${dueOn}`,
            )
          : both(
              `${name}成立以来没有会议登记，应于 ${dueOn} 前召开`,
              `No meeting of ${name} is recorded; it was to meet by ${dueOn}`,
            ),
        howToFix: both(
          `每 ${meetsEveryMonths} 个月召开一次，会后登记`,
          `Meet every ${meetsEveryMonths} month(s) and record it`,
        ),
      });
  }
  if (lastMeeting && !lastMeeting.hasQuorum)
    found.push({
      check: 'NO_QUORUM',
      message: both(
        `${name} ${lastMeeting.heldOn} 的会议出席 ${lastMeeting.present} 人、应到 ${lastMeeting.entitled} 人，未达法定人数`,
        `${name} had no quorum on ${lastMeeting.heldOn}: ${lastMeeting.present} of ${lastMeeting.entitled}`,
      ),
      howToFix: both('重新召开会议', 'Meet again'),
    });
  return found;
}

/** 空缺: fewer people sit in the body than before the last one left it; staff have no seat. */
function seatFindings({ name, seats }: ExaminedBody, today: string): Found[] {
  const seated = seats.filter(({ post }) => post !== 'STAFF');
  const lastEnd = seated.reduce(
    (latest, { validTo }) => (validTo !== null && validTo <= today && validTo > latest ? validTo : latest),
    '',
  );
  if (lastEnd === '') return [];
  const now = seated.filter((seat) => inForce(seat, today)).length;
  const before = seated.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom < lastEnd) && (validTo === null || validTo >= lastEnd),
  ).length;
  return now >= before
    ? []
    : [
        {
          check: 'SEAT_VACANT',
          message: both(
            `${name}自 ${lastEnd} 起席位由 ${before} 个减为 ${now} 个，尚未补足`,
            `${name} has ${now} seat(s) filled since ${lastEnd}, ${before} before`,
          ),
          howToFix: both('提出“组织机构变更”补足人员', 'Ask for a change of the body that fills the seat'),
        },
      ];
}

/** 运行问题 of a consortium on a day, body by body; what nobody recorded is told once for each body. */
export const operationFindings = (
  bodies: readonly ExaminedBody[],
  establishedOn: string,
  today: string,
): OperationFinding[] =>
  bodies
    .filter((body) => inForce(body, today))
    .flatMap((body) =>
      [
        ...termFindings(body, today),
        ...meetingFindings(body, establishedOn, today),
        ...seatFindings(body, today),
        ...(body.termEndsOn === null && body.meetsEveryMonths === null
          ? [
              {
                check: 'RULES_MISSING' as const,
                message: both(
                  `${body.name}的任期和会议间隔尚未录入，无法检查`,
                  `Term and interval of ${body.name} are not recorded, so they cannot be checked`,
                ),
                howToFix: both('在“会议”中录入议事规则', 'Record its rules of procedure under meetings'),
              },
            ]
          : []),
      ].map((found) => ({ ...found, bodyId: body.id })),
    );
