import type { PrismaClient } from '@consortium/database/client';
import { hashPassword } from '../security/passwords.ts';
import { DEMO_PASSWORD, demoAccounts } from './accounts.ts';
import { expertRows } from './data/experts.ts';
import type { Actor } from './door.ts';

/** Which district the listed officer works for; the lead unit of the demo is there. */
export const DEMO_DISTRICT = '柳南区';

type Person = Readonly<{
  account: string;
  name: string;
  role: Actor['role'];
  organisationId?: string;
  districtId?: string;
}>;
/** Finds a person by account, or a district's officer by the district's name. */
export type People = (who: string) => Actor;

/** 示例账号 of the offices: the listed ones, and an officer for every district. */
export const officesOf = (
  districts: readonly Readonly<{ id: string; name: string; divisionCode: string | null }>[],
): Person[] => [
  ...demoAccounts.filter(({ role }) => role !== 'UNIT_STAFF' && role !== 'DISTRICT_OFFICER'),
  // The first expert is listed above.
  ...expertRows.slice(1).map(({ account, name }) => ({ account, name, role: 'EXPERT' as const })),
  ...districts.map(({ id, name, divisionCode }) => {
    const listed =
      name === DEMO_DISTRICT ? demoAccounts.find(({ role }) => role === 'DISTRICT_OFFICER') : undefined;
    const account = listed?.account ?? `district${divisionCode ?? '-zone'}`;
    return {
      account,
      name: listed?.name ?? `示例·${name}经办人`,
      role: 'DISTRICT_OFFICER' as const,
      districtId: id,
    };
  }),
];

/** The name by which the listed account is known, where the row is listed. */
const listedName = (account: string) => demoAccounts.find((each) => each.account === account)?.name;

/** 开立示例账号: the same password for everybody, hashed once because hashing is slow on purpose. */
export function register(database: PrismaClient, now: Date) {
  const passwordHash = hashPassword(DEMO_PASSWORD);
  const known = new Map<string, Actor>();
  return {
    add: async (persons: readonly Person[]): Promise<void> => {
      const hash = await passwordHash;
      const rows = await database.user.createManyAndReturn({
        data: persons.map(({ account, name, role, organisationId, districtId }) => ({
          account,
          name: listedName(account) ?? name,
          role,
          organisationId,
          districtId,
          passwordHash: hash,
          passwordChangedAt: now,
        })),
        select: {
          id: true,
          account: true,
          name: true,
          role: true,
          organisationId: true,
          districtId: true,
          district: { select: { name: true } },
        },
      });
      for (const { district, ...user } of rows) known.set(district?.name ?? user.account, user);
    },
    people: (who: string): Actor => {
      const found = known.get(who);
      if (!found) throw new Error(`no demo user ${who}`);
      return found;
    },
  };
}
