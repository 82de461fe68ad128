import type { z } from 'zod';
import { agreementInput } from '../formation/formation.ts';
import { fundManagementInput } from '../fund-management/fund-management.ts';
import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import type { ApplicationInput } from './application.ts';

/** 改动方式. */
export const formAct = vocabulary('FormAct', {
  SET: { 'zh-CN': '修改', en: 'Change' },
  ADD: { 'zh-CN': '增加', en: 'Add' },
  REMOVE: { 'zh-CN': '删去', en: 'Remove' },
});
export type FormAct = TermOf<typeof formAct>;

/** 未采用原因: why something in a returned form cannot be taken over. */
export const formLeftOut = vocabulary('FormLeftOut', {
  UNREADABLE: { 'zh-CN': '读不出含义,请按原有写法填写', en: 'Not understood; write it as the form does' },
  INVALID: { 'zh-CN': '不符合填写要求', en: 'Not as the field requires' },
  UNIT_UNKNOWN: {
    'zh-CN': '没有登记的单位;请先在“成员单位”页新增,再读入',
    en: 'No such unit is registered; add it on the tab of the members first',
  },
  UNIT_RECORD: {
    'zh-CN': '属于单位档案,请由该单位在其档案中修改',
    en: 'Belongs to the record of the unit; the unit changes it there',
  },
  OWN_ACT: { 'zh-CN': '由成员单位自行确认', en: 'The member unit itself confirms it' },
  LEAD_FIXED: {
    'zh-CN': '牵头单位和角色不从文件读取',
    en: 'The lead unit and roles are not read from a file',
  },
  SYSTEM: { 'zh-CN': '由系统填写', en: 'Filled in by the system' },
  TWICE: { 'zh-CN': '重复出现,只采用第一处', en: 'Stands there twice; the first is taken' },
  INCOMPLETE: { 'zh-CN': '缺少必填内容', en: 'Something that is required is missing' },
  MERGED: { 'zh-CN': '单元格已合并,分不清属于哪一栏', en: 'Merged cells: whose they are cannot be told' },
  UNPLACED: { 'zh-CN': '不在表的任何一栏内', en: 'In no field of the form' },
  PICTURE: { 'zh-CN': '图片请作为材料上传', en: 'Hand pictures in as materials' },
  MISSING: { 'zh-CN': '文件中没有此栏,未作改动', en: 'The file lacks this field; nothing is changed' },
});
export type FormLeftOut = TermOf<typeof formLeftOut>;

/** 表中改动: one thing that a form edited offline says otherwise than the record; taken over or not. */
export type FormChange = Readonly<{
  act: FormAct;
  /** In the input; of a list, where something is to be added. */
  path: readonly (string | number)[];
  value: unknown;
  where: Label;
  before: string;
  after: string;
}>;
/** 未采用: what cannot be taken over, where it stands and why. */
export type LeftOutOfForm = Readonly<{ where: Label; text: string; reason: FormLeftOut; label: Label }>;
/** 读回结果. */
export type FormReading = Readonly<{ changes: readonly FormChange[]; leftOut: readonly LeftOutOfForm[] }>;

type Container = Record<string | number, unknown>;
const within = (input: unknown, path: FormChange['path']): Container =>
  path.reduce<unknown>((part, key) => (part as Container)[key], input) as Container;

const declarations = { fundManagement: fundManagementInput, agreement: agreementInput } satisfies Partial<
  Record<keyof ApplicationInput['formation'], z.ZodType>
>;

/** 采用: the input with the changes that were accepted; positions are those before any of them. */
export function takenOver(input: ApplicationInput, changes: readonly FormChange[]): ApplicationInput {
  const taken = structuredClone(input);
  for (const { path } of changes)
    for (const [name, shape] of Object.entries(declarations))
      if (path[1] === name) within(taken, ['formation'])[name] ??= shape.parse({});
  const of = (act: FormAct) => changes.filter((change) => change.act === act);
  for (const { path, value } of of('SET')) within(taken, path.slice(0, -1))[path.at(-1) as string] = value;
  for (const { path, value } of of('ADD')) (within(taken, path) as unknown as unknown[]).push(value);
  // From the end, so that those before keep their places; what lies in a part that goes, before the part.
  const last = (path: FormChange['path']) => Number(path.at(-1));
  const removed = of('REMOVE').toSorted(
    (one, other) => other.path.length - one.path.length || last(other.path) - last(one.path),
  );
  for (const { path } of removed)
    (within(taken, path.slice(0, -1)) as unknown as unknown[]).splice(last(path), 1);
  return taken;
}
