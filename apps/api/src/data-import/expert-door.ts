import { dayText } from '@consortium/database/rows';
import {
  both,
  expertForm,
  expertSheet,
  type InputIssue,
  InvalidInput,
  inputIssue,
  keyOf,
  type Plain,
} from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { createExpert, updateExpert } from '../graph/review/expert-acts.ts';
import type { ImportDoor, StoredRecord } from './door.ts';
import { removal, versionsIn } from './take-back.ts';

const read = (tx: Transaction, numbers: readonly string[]) =>
  tx.expert.findMany({
    where: { number: { in: [...numbers] } },
    omit: { searchGrams: true },
    include: {
      user: { select: { account: true } },
      employments: {
        orderBy: { id: 'asc' },
        select: { post: true, validFrom: true, validTo: true, organisation: { select: { uscc: true } } },
      },
    },
  });

function stored(row: Awaited<ReturnType<typeof read>>[number]): StoredRecord {
  const { id, version, user, userId: _userId, employments, ...columns } = row;
  const input: Plain = {
    ...columns,
    unavailableUntil: dayText(columns.unavailableUntil),
    account: user?.account ?? null,
    employments: employments.map(({ organisation, validFrom, validTo, ...each }) => ({
      ...each,
      uscc: organisation.uscc,
      validFrom: dayText(validFrom),
      validTo: dayText(validTo),
    })),
  };
  return { id, version, name: row.name, row, input };
}

type Employment = Readonly<{ uscc?: unknown }>;
const codeOf = ({ uscc }: Employment): string => keyOf(String(uscc ?? ''));

/** As the write takes it: the units and the account that the row names; a name of nobody's is refused in its cell. */
async function toWrite({ database }: Context, { account, ...expert }: Plain): Promise<Plain> {
  const employments = (expert.employments ?? []) as readonly Employment[];
  const units = await database.organisation.findMany({
    where: { uscc: { in: employments.map(codeOf) } },
    select: { id: true, uscc: true },
  });
  const idOf = new Map(units.map(({ id, uscc }) => [uscc, id]));
  const named = typeof account === 'string' ? account.trim() : '';
  const user =
    named === '' ? null : await database.user.findUnique({ where: { account: named }, select: { id: true } });
  const issues: InputIssue[] = [
    ...(named !== '' && !user ? [inputIssue('ACCOUNT_UNKNOWN', ['account'], { account: named })] : []),
    ...employments.flatMap((each, index) =>
      idOf.has(codeOf(each))
        ? []
        : [inputIssue('UNIT_UNKNOWN', ['employments', index, 'uscc'], { uscc: codeOf(each) })],
    ),
  ];
  if (issues.length > 0) throw new InvalidInput(issues);
  return {
    ...expert,
    userId: user?.id ?? null,
    employments: employments.map(({ uscc: _uscc, ...each }, index) => ({
      ...each,
      organisationId: idOf.get(codeOf(employments[index] as Employment)),
    })),
  };
}

/** 专家导入: through createExpert and updateExpert. */
export const expertDoor: ImportDoor = {
  form: expertForm,
  schema: expertSheet,
  find: async (tx, keys) =>
    new Map((await read(tx, keys)).map((row): [string, StoredRecord] => [row.number, stored(row)])),
  create: async (context, expert) => createExpert(context, await toWrite(context, expert)),
  update: async (context, record, expert) => updateExpert(context, record, await toWrite(context, expert)),
  doubtsOf: async (tx, given) => {
    const namesakes = await tx.expert.findMany({
      where: { name: { in: given.map(({ name }) => name) } },
      select: { name: true, number: true },
    });
    const numberOf = new Map(namesakes.map(({ name, number }) => [name, number]));
    return new Map(
      given.flatMap(({ key, name }) => {
        const other = numberOf.get(name);
        if (other === undefined || other === key) return [];
        return [
          [
            key,
            both(
              `已有同名专家,编号为 ${other};如为同一人,请改用该编号`,
              `An expert of this name exists with the number ${other}; if it is the same person, use that number`,
            ),
          ] as const,
        ];
      }),
    );
  },
  versionsOf: versionsIn('expert'),
  takeBack: removal('Expert', (tx, id) => tx.expert.delete({ where: { id }, select: { id: true } })),
  list: {
    filterType: 'ExpertFilter',
    orderType: 'ExpertOrder',
    nodes: `number name title fields phone email account isAvailable unavailableUntil
      employments { post validFrom validTo organisation { uscc } }`,
    toInput: ({ employments, ...node }) => ({
      ...node,
      employments: (employments as readonly Readonly<{ organisation: { uscc: string } }>[]).map(
        ({ organisation, ...each }) => ({ ...each, uscc: organisation.uscc }),
      ),
    }),
  },
};
