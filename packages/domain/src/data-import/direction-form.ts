import { z } from 'zod';
import { batchInput, batchLabels } from '../batch/batch.ts';
import { both } from '../kernel/label.ts';
import { columnsOf, note, required } from './columns.ts';
import type { ImportForm } from './import-form.ts';

const { title, directions } = batchInput.shape;
const name = directions.unwrap().element;
/** 批次的重点方向 as the sheet tells them: a row each, in their order. */
export const directionSheet = z.object({
  title,
  directions: z.array(z.object({ name })).max(60).default([]),
});

const batch = columnsOf(batchLabels);
const direction = columnsOf({ name: batchLabels.directions });

/** 重点方向导入表: the directions of batches that are there, as updateBatch takes them. */
export const directionForm: ImportForm = {
  kind: 'DIRECTIONS',
  sheet: null,
  key: ['title'],
  name: 'title',
  columns: [
    batch('title', 'LINE', '示例批次', {
      ...required,
      ...note('已有批次的名称;凭此认出批次', 'The title of a batch that is there; by it the batch is known'),
    }),
  ],
  lists: [
    {
      path: 'directions',
      sheet: batchLabels.directions,
      identity: null,
      columns: [
        direction('name', 'LINE', '新能源汽车', {
          ...required,
          ...note('一行一个,按先后顺序', 'One a row, in their order'),
        }),
      ],
    },
  ],
  howTo: [
    both(
      '每个批次填了几行就是几个方向,未列出的随之删去;已有申报选用的方向保留。',
      'The rows of a batch are all its directions; what is not listed goes, except where an application has chosen it.',
    ),
  ],
};
