import { both, type Label } from '../kernel/label.ts';
import type { Holds, ImportColumn } from './import-form.ts';

type Labels = Readonly<Record<string, Label>>;

const inUnit = (label: Label, unit: string): Label =>
  both(`${label['zh-CN']}(${unit})`, `${label.en} (${unit})`);

/** 栏目 of a record by its own labels; an amount says its unit in the heading. */
export const columnsOf =
  (labels: Labels, prefix = '') =>
  (path: string, holds: Holds, example: string, more: Partial<ImportColumn> = {}): ImportColumn => {
    const label = labels[path] ?? both(path, path);
    return {
      path: `${prefix}${path}`,
      label: holds === 'WAN' ? inUnit(label, '万元') : label,
      holds,
      example,
      ...more,
    };
  };

export const required = { isRequired: true } as const;
export const note = (chinese: string, english: string) => ({ note: both(chinese, english) });
export const choose = note('从下拉列表选择', 'Choose from the list');
export const yesOrNo = note('是或否', 'Yes or No');
export const day = note('如 2024-03-15', 'Such as 2024-03-15');
export const words = note(
  '多个时每行一个(Alt+Enter 换行),或以顿号分隔',
  'Several: one a line (Alt+Enter), or parted by 、',
);
