import { describe, expect, it } from 'vitest';
import { startApi } from './api.ts';

const ASSIGN = `mutation ($id: ID!, $version: Int!, $user: UserInput!) {
  assignRole(id: $id, version: $version, user: $user) {
    __typename ... on User { role version } ... on ConflictVersion { code currentVersion } } }`;

describe('Mutation.assignRole', () => {
  it('refuses an administrator who has not seen what the other did', async () => {
    const { seed, as, database } = await startApi();
    const admin = await as(await seed.user('SECURITY_ADMIN'));
    const { id, account, name, version } = await seed.user('EXPERT');
    const assign = (role: string) =>
      admin.run(ASSIGN, { id: `User_${id}`, version, user: { account, name, role } });

    const first = await assign('BUREAU_OFFICER');
    const second = await assign('SECTION_HEAD');

    expect(first.data).toMatchObject({ assignRole: { role: 'BUREAU_OFFICER', version: version + 1 } });
    expect(second.data).toEqual({
      assignRole: { __typename: 'ConflictVersion', code: 'CONFLICT_VERSION', currentVersion: version + 1 },
    });
    expect(await database.user.findUniqueOrThrow({ where: { id } })).toMatchObject({
      role: 'BUREAU_OFFICER',
    });
  });
});
