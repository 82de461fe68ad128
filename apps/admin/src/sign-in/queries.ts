export const demoAccountsDocument = `query demoAccounts { demoAccounts { account name roleName password } }`;
export type DemoAccount = Readonly<{ account: string; name: string; roleName: string; password: string }>;

export const setPasswordDocument = `mutation setPassword($token: String!, $password: String!) {
  outcome: setPassword(token: $token, password: $password) {
    __typename ... on PasswordSet { account } ... on Problem { code message facts }
  }
}`;

export const changePasswordDocument = `mutation changePassword($current: String!, $password: String!) {
  outcome: changePassword(current: $current, password: $password) {
    __typename ... on Viewer { id } ... on Problem { code message facts }
  }
}`;
