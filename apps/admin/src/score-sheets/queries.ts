import type { ScoreSheetInput } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import type { ResourceDocuments } from '../providers/documents.ts';

export const scoreSheetFields = ['title', 'groups'];

const items = 'code name guidance weight scale isCommentRequired';
const detail = `title edition createdAt groups { name items { ${items} } }`;

type Group = Partial<ScoreSheetInput['groups'][number]>;

/** 代码 by position: an edition never changes, so a place in it is a name. */
export const coded = ({ title, groups }: Readonly<Record<string, unknown>>) => {
  let count = 0;
  return {
    title,
    groups: ((groups ?? []) as readonly (Group | undefined)[]).map((group) => ({
      name: group?.name ?? '',
      items: (group?.items ?? []).map((item) => {
        count += 1;
        return { ...item, code: `I${count}` };
      }),
    })),
  };
};

/** The GraphQL documents of 评分表. */
export const scoreSheetDocuments: ResourceDocuments = {
  type: 'ScoreSheet',
  row: 'title edition createdAt groups { items { code } }',
  detail,
  orders: { title: 'TITLE', createdAt: 'CREATED' },
  toRecord: (node) =>
    ({
      ...node,
      itemCount: (node.groups as readonly { items: readonly object[] }[]).flatMap(({ items: all }) => all)
        .length,
    }) as RaRecord,
  create: {
    mutation: 'createScoreSheet',
    args: { scoreSheet: 'ScoreSheetInput!', idempotencyKey: 'String' },
    values: (record) => ({ scoreSheet: coded(record) }),
  },
};
