import { z } from 'zod';
import { applicationLabels } from '../../../application/application.ts';
import { submissionItemKind } from '../../../application/submission-item.ts';
import { agreementLabels } from '../../../formation/formation.ts';
import { both, same } from '../../../kernel/label.ts';
import { type Measured, measure } from '../../../kernel/measure.ts';
import { dayOf, inChinese, instantOf, startOfDay } from '../../../values/calendar-day.ts';
import { joined, none, notGiven } from '../wording.ts';

const dayOfInstant = (iso: string): string => dayOf(instantOf(iso));

/** 推荐: a district office, or a functional zone that acts like one, has recommended the application. */
export const recommended = measure({
  kind: 'recommended',
  parameters: z.object({}),
  field: 'recommendingBodyId',
  take: (_, __, { recommendation }): Measured => {
    const threshold = both('县（区）科技主管部门推荐', 'recommended by the district office');
    if (recommendation === null)
      return {
        result: 'MISSING',
        seen: none,
        threshold,
        computation: both('县（区）科技主管部门尚未推荐', 'The district office has not recommended it yet'),
        fix: both(
          '选定推荐单位并提交，由县（区）科技主管部门推荐',
          'Name the recommending body and submit; the district office then recommends',
        ),
      };
    const { districtName } = recommendation;
    const day = dayOfInstant(recommendation.at);
    return {
      result: 'HOLDS',
      seen: same(districtName),
      threshold,
      computation: both(
        `${districtName}已于 ${inChinese(day)}推荐`,
        `Recommended by ${districtName} on ${day}`,
      ),
    };
  },
});

/** 申报截止: judged by the instant of submission; whether the closing day counts is the batch's setting. */
export const submittedInTime = measure({
  kind: 'submittedInTime',
  parameters: z.object({}),
  // Nothing on the form mends a date.
  field: '',
  take: (_, __, { batch: { closesBefore, closesOn }, submittedAt }): Measured => {
    const isIncluded = instantOf(closesBefore) > startOfDay(closesOn);
    const threshold = isIncluded
      ? both(`${inChinese(closesOn)}前（含当日）`, `by ${closesOn} (that day included)`)
      : both(`${inChinese(closesOn)}前（不含当日）`, `before ${closesOn}`);
    const day = dayOfInstant(submittedAt);
    const isLate = instantOf(submittedAt) >= instantOf(closesBefore);
    return {
      result: isLate ? 'MISSES' : 'HOLDS',
      seen: both(inChinese(day), day),
      threshold,
      computation: both(
        `提交日期 ${inChinese(day)}，截止 ${threshold['zh-CN']}，${isLate ? '已逾期' : '未逾期'}`,
        `Submitted on ${day}, due ${threshold.en}: ${isLate ? 'late' : 'in time'}`,
      ),
      fix: both(
        '已过截止日期，草稿仍保留，请联系主管部门',
        'The window has closed; the draft is kept; contact the bureau',
      ),
    };
  },
});

/** 申报材料: each kind received by the bureau, with its own time. */
export const materialsReceived = measure({
  kind: 'materialsReceived',
  parameters: z.object({ kinds: z.array(submissionItemKind.schema).min(1) }),
  field: 'submissionItems',
  take: ({ kinds }, _, { receipts }): Measured => {
    const received = kinds.filter((kind) => receipts.some((receipt) => receipt.kind === kind));
    const open = kinds.filter((kind) => !received.includes(kind));
    const names = (some: typeof kinds) =>
      joined(
        some.map((kind) => submissionItemKind.labels[kind]),
        '、',
        ', ',
      );
    const [openNames, allNames] = [names(open), names(kinds)];
    return {
      result: open.length === 0 ? 'HOLDS' : 'MISSING',
      seen: both(`${received.length} / ${kinds.length} 项`, `${received.length} / ${kinds.length}`),
      threshold: both(`收到${allNames['zh-CN']}`, `received: ${allNames.en}`),
      computation:
        open.length === 0
          ? both(`${kinds.length} 项材料均已收到`, `All ${kinds.length} materials are received`)
          : both(`尚未收到：${openNames['zh-CN']}`, `Not received yet: ${openNames.en}`),
      fix: both(`报送并由受理人员登记：${openNames['zh-CN']}`, `Hand in and have received: ${openNames.en}`),
      related: open.map((kind) => ({
        kind: 'SUBMISSION_ITEM',
        name: submissionItemKind.labels[kind]['zh-CN'],
        detail: both('尚未收到', 'not received yet'),
      })),
    };
  },
});

const days = {
  selfCheckSignedOn: { label: applicationLabels.selfCheckSignedOn, field: 'selfCheckSignedOn' },
  agreementSignedOn: { label: agreementLabels.signedOn, field: 'formation.agreement.signedOn' },
} as const;

/** 签署: a declaration or agreement is signed, and not on a day to come. */
export const signedOn = measure({
  kind: 'signedOn',
  parameters: z.object({ what: z.enum(['selfCheckSignedOn', 'agreementSignedOn']) }),
  field: 'selfCheckSignedOn',
  take: ({ what }, subject, { today }): Measured => {
    const { label, field } = days[what];
    const threshold = both('已签署', 'signed');
    const fix = both(`填写${label['zh-CN']}`, `Give “${label.en}”`);
    const day = subject[what];
    if (day === null)
      return {
        result: 'MISSING',
        seen: notGiven,
        threshold,
        computation: both(`未填写${label['zh-CN']}`, `Not given: ${label.en}`),
        fix,
        field,
      };
    return {
      result: day <= today ? 'HOLDS' : 'MISSES',
      seen: both(inChinese(day), day),
      threshold,
      computation: both(
        `${label['zh-CN']}：${inChinese(day)}${day <= today ? '' : '，晚于今日'}`,
        `${label.en}: ${day}${day <= today ? '' : ', which is still to come'}`,
      ),
      fix,
      field,
    };
  },
});
