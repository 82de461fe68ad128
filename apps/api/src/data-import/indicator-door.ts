import {
  type IndicatorSet,
  indicatorForm,
  indicatorGroups,
  indicatorRows,
  indicatorSheet,
  keyOf,
  type Plain,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { createIndicatorSet } from '../graph/annual-report/indicator-set.ts';
import type { ImportDoor, Path, StoredRecord } from './door.ts';
import { removal } from './take-back.ts';

type Told = Readonly<{ title: string; edition: number }>;
const isLatest = ({ title, edition }: Told, all: readonly Told[]): boolean =>
  !all.some((other) => other.title === title && other.edition > edition);

/** The present edition of each of these sets. */
async function latest(tx: Transaction, keys: readonly string[]) {
  const all = await tx.indicatorSet.findMany({ select: { id: true, title: true, edition: true } });
  const ids = all.filter((set) => keys.includes(keyOf(set.title)) && isLatest(set, all)).map(({ id }) => id);
  return tx.indicatorSet.findMany({ where: { id: { in: ids } } });
}

function stored(row: Awaited<ReturnType<typeof latest>>[number]): StoredRecord {
  const { id, title, edition, definition } = row;
  const { groups, narratives } = definition as unknown as IndicatorSet;
  return {
    ...{ id, version: edition, name: title, row },
    input: { set: title, indicators: indicatorRows({ groups }), narratives },
  };
}

const groupsOf = ({ indicators }: Plain) => indicatorGroups((indicators ?? []) as readonly Plain[]);
const toWrite = ({ set: title, narratives, ...rest }: Plain) => ({
  title,
  narratives,
  groups: groupsOf(rest),
});

/** The row of an indicator by its place within its group. */
function pathOf([head = '', group, field = '', index, ...rest]: Path, input: Plain): Path {
  if (head === 'title') return ['set'];
  if (head !== 'groups')
    return [head, ...[group, field, index].filter((each) => each !== undefined), ...rest];
  const before = groupsOf(input)
    .slice(0, Number(group ?? 0))
    .reduce((sum, { indicators }) => sum + indicators.length, 0);
  if (field === 'name') return ['indicators', before, 'group'];
  return index === undefined ? ['indicators'] : ['indicators', before + Number(index), ...rest];
}

/** 指标导入: through createIndicatorSet; what differs from the present edition is the next one. */
export const indicatorDoor: ImportDoor = {
  form: indicatorForm,
  schema: indicatorSheet,
  isOrdered: true,
  find: async (tx, keys) =>
    new Map((await latest(tx, keys)).map((row): [string, StoredRecord] => [keyOf(row.title), stored(row)])),
  create: (context, set) => createIndicatorSet(context, toWrite(set), 0),
  update: (context, { version }, set) => createIndicatorSet(context, toWrite(set), version),
  pathOf,
  // An edition never changes: whoever is there is as it was.
  versionsOf: async (tx, ids) => {
    const rows = await tx.indicatorSet.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
    return new Map(rows.map(({ id }) => [id, 1]));
  },
  takeBack: removal('IndicatorSet', (tx, id) =>
    tx.indicatorSet.delete({ where: { id }, select: { id: true } }),
  ),
  list: {
    filterType: 'IndicatorSetFilter',
    orderType: 'IndicatorSetOrder',
    orderBy: 'TITLE',
    nodes: `title edition narratives { code title guidance expectedLength } groups { name indicators {
      code name unit decimals kind source formula { kind of } registryFigure yearOnYear least most
      countsOnce evidenceRequired definition } }`,
    toInput: (node, _at, all) => {
      if (!isLatest(node as Told, all as unknown as readonly Told[])) return null;
      const { title, narratives, groups } = node as unknown as Plain & IndicatorSet;
      return { set: title, narratives, indicators: indicatorRows({ groups }) };
    },
  },
};
