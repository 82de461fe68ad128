import { dayText } from '@consortium/database/rows';
import {
  directionForm,
  directionSheet,
  InvalidInput,
  inputIssue,
  keyOf,
  type Plain,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { updateBatch } from '../graph/batch/acts.ts';
import type { ImportDoor, StoredRecord } from './door.ts';
import { versionsIn } from './take-back.ts';

const inOrder = { directions: { select: { name: true }, orderBy: { position: 'asc' } } } as const;

function stored(row: Awaited<ReturnType<typeof all>>[number]): StoredRecord {
  const { id, version, title, directions } = row;
  return { id, version, name: title, row, input: { title, directions } };
}
// There are some batches a year, and a title is known however it is spaced.
const all = (tx: Transaction) => tx.batch.findMany({ include: inOrder });

/** 重点方向导入: through updateBatch, which leaves all else of the batch as it is. */
export const directionDoor: ImportDoor = {
  form: directionForm,
  schema: directionSheet,
  isOrdered: true,
  find: async (tx, keys) =>
    new Map(
      (await all(tx)).flatMap((row): [string, StoredRecord][] => {
        const key = keyOf(row.title);
        return keys.includes(key) ? [[key, stored(row)]] : [];
      }),
    ),
  create: async (_context, { title }) => {
    throw new InvalidInput([inputIssue('BATCH_UNKNOWN', ['title'], { title })]);
  },
  update: async (context, record, { directions }) => {
    const { title, kind, year, noticeDocument, opensOn, closesOn, isClosingDayIncluded, ...rest } =
      await context.database.batch.findUniqueOrThrow({ where: { id: record.id } });
    const { ruleSetId, requiredItems, allowsDirect, publicityDays } = rest;
    return updateBatch(context, {
      ...record,
      batch: {
        ...{ title, kind, year, noticeDocument, isClosingDayIncluded },
        ...{ ruleSetId, requiredItems, allowsDirect, publicityDays },
        opensOn: dayText(opensOn),
        closesOn: dayText(closesOn),
        directions: (directions as readonly Plain[]).map(({ name }) => name),
      },
    });
  },
  pathOf: ([head = '', index, ...rest]) =>
    head === 'directions' && index !== undefined ? [head, index, 'name', ...rest] : [head],
  versionsOf: versionsIn('batch'),
  list: {
    filterType: 'BatchFilter',
    orderType: 'BatchOrder',
    nodes: 'title directions { name }',
    toInput: (node) => node,
  },
};
