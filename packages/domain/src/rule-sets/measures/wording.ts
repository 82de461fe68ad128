import { both, type Label } from '../../kernel/label.ts';
import type { Measured } from '../../kernel/measure.ts';
import type { Related } from '../../kernel/rule.ts';

const MOST = 5;

/** 列举: 甲、乙等 9 个; the related records of a finding name them all. */
export const listed = (names: readonly string[]): Label => {
  const shown = names.slice(0, MOST);
  const rest = names.length - shown.length;
  return rest > 0
    ? both(`${shown.join('、')}等 ${names.length} 个`, `${shown.join(', ')} and ${rest} more`)
    : both(shown.join('、'), shown.join(', '));
};

/** One label from several, e.g. alternatives or parts of a sum. */
export const joined = (labels: readonly Label[], chinese: string, english: string): Label =>
  both(labels.map((each) => each['zh-CN']).join(chinese), labels.map(({ en }) => en).join(english));

/** Labels of the form as a sentence names them. */
export const fieldNames = (labels: readonly Label[]): Label =>
  both(labels.map((label) => label['zh-CN']).join('、'), labels.map(({ en }) => `“${en}”`).join(', '));

/** 不少于 n 个. */
export const atLeast = (count: number): Label => both(`≥ ${count} 个`, `≥ ${count}`);

/** n 个. */
export const counted = (count: number): Label => both(`${count} 个`, `${count}`);

export const none = both('无', 'none');
export const notGiven = both('未填写', 'not given');

/** A unit of the formation that a finding points to, and what is short there. */
export const unitRecord = (name: string, detail: Label): Related => ({ kind: 'ORGANISATION', name, detail });

/** 未指定牵头单位: what the measures of the lead unit answer then. */
export const noLead = (threshold: Label): Measured => ({
  result: 'MISSING',
  seen: notGiven,
  threshold,
  computation: both('尚未指定牵头单位', 'No lead unit is named yet'),
  fix: both('在单位名单中指定牵头单位', 'Name the lead unit in the list of units'),
  field: 'formation.members',
});

/** 尚未列入单位: what the measures of the whole formation answer then. */
export const noUnits = (threshold: Label): Measured => ({
  result: 'MISSING',
  seen: none,
  threshold,
  computation: both('组建方案中尚无单位', 'The formation lists no unit yet'),
  fix: both('在单位名单中添加牵头单位和成员单位', 'Add the lead unit and the member units'),
  field: 'formation.members',
});

/** 不适用. */
export const notApplicable = (seen: Label, threshold: Label, computation: Label): Measured => ({
  result: 'NOT_APPLICABLE',
  seen,
  threshold,
  computation,
});

/** 由人工研判: the data are there; whether they suffice no machine can say. */
export const forAPerson = (computation: Label): Label =>
  both(
    `${computation['zh-CN']}；是否达到要求由人工研判`,
    `${computation.en}; a person judges whether it suffices`,
  );

export const quoted = (text: string): Label => both(`“${text}”`, `“${text}”`);
