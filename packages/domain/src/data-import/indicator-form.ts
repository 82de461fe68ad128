import { z } from 'zod';
import {
  formulaKind,
  formulaLabels,
  type IndicatorSetInput,
  indicator,
  indicatorGroup,
  indicatorGroupLabels,
  indicatorKind,
  indicatorLabels,
  indicatorSetInput,
  indicatorSetLabels,
  indicatorSource,
  narrative,
  narrativeLabels,
  registryFigure,
} from '../annual-report/indicator-set.ts';
import { both } from '../kernel/label.ts';
import { choose, columnsOf, note, required, words, yesOrNo } from './columns.ts';
import type { ImportForm } from './import-form.ts';

/** 指标集 as the sheets tell it: an indicator a row, each with the group that it stands in. */
export const indicatorSheet = z.object({
  set: indicatorSetInput.shape.title,
  indicators: z.array(indicator.extend({ group: indicatorGroup.shape.name })),
  narratives: z.array(narrative).default([]),
});

/** 逐行的指标 of a set. */
export const indicatorRows = ({ groups }: Pick<IndicatorSetInput, 'groups'>) =>
  groups.flatMap(({ name: group, indicators }) => indicators.map((each) => ({ ...each, group })));

type Row = Readonly<{ group?: unknown }>;
/** 归组: rows that follow each other under one name are a group. */
export function indicatorGroups<Each extends Row>(rows: readonly Each[]) {
  const groups: { name: unknown; indicators: Omit<Each, 'group'>[] }[] = [];
  for (const { group, ...each } of rows) {
    if (groups.length === 0 || groups.at(-1)?.name !== group) groups.push({ name: group, indicators: [] });
    groups.at(-1)?.indicators.push(each);
  }
  return groups;
}

const set = columnsOf({ set: both(indicatorSetLabels.title['zh-CN'], 'Indicator set') });
const of = columnsOf({ ...indicatorLabels, group: indicatorGroupLabels.name });
const by = columnsOf({ kind: formulaLabels.kind, of: formulaLabels.of }, 'formula.');
const text = columnsOf(narrativeLabels);

/** 指标导入表: what createIndicatorSet takes, as two sheets. */
export const indicatorForm: ImportForm = {
  kind: 'INDICATORS',
  sheet: null,
  key: ['set'],
  name: 'set',
  columns: [
    set('set', 'LINE', '示例指标集', {
      ...required,
      ...note('同名的即为新版本', 'The same title makes a new edition'),
    }),
  ],
  lists: [
    {
      path: 'indicators',
      sheet: indicatorSetLabels.groups,
      identity: null,
      columns: [
        of('group', 'LINE', '知识产权', required),
        of('code', 'CODE', 'PATENTS_FILED', {
          ...required,
          ...note('大写字母、数字和下划线', 'Capital letters, digits and underscores'),
        }),
        of('name', 'LINE', '申请专利数', required),
        of('unit', 'LINE', '件', required),
        of('decimals', 'WHOLE', '0'),
        of('kind', indicatorKind, '本年数', { ...required, ...choose }),
        of('source', indicatorSource, '各单位填报汇总', { ...required, ...choose }),
        by('kind', formulaKind, '', note('公式计算的指标填写', 'Of indicators by formula')),
        by('of', 'WORDS', '', words),
        of(
          'registryFigure',
          registryFigure,
          '',
          note('系统取数的指标填写', 'Of indicators taken from records'),
        ),
        of('yearOnYear', 'FIGURE', '50'),
        of('least', 'FIGURE', '0'),
        of('most', 'FIGURE', '1000'),
        of('countsOnce', 'YES_NO', '是', yesOrNo),
        of('evidenceRequired', 'YES_NO', '否', yesOrNo),
        of('definition', 'PROSE', '当年申请并受理的专利数(示例)'),
      ],
    },
    {
      path: 'narratives',
      sheet: indicatorSetLabels.narratives,
      identity: null,
      columns: [
        text('code', 'CODE', 'SUMMARY', required),
        text('title', 'LINE', '总体情况', required),
        text('guidance', 'PROSE', '概述全年工作(示例)'),
        text('expectedLength', 'WHOLE', '1000'),
      ],
    },
  ],
  howTo: [
    both(
      '一个指标集的指标须全部列出,按先后顺序;连续填写同一分组名的为一组。与现有版本不同的,导入后成为新版本。',
      'List all indicators of a set in their order; rows in a row with one group name are a group. What differs from the present edition becomes the next one.',
    ),
  ],
};
