import { address, PASSWORD } from './browser.ts';

/** A second pair of hands: does over the wire what other parties do while the journey goes on. */
export async function asAccount(account: string) {
  let cookie = '';
  const run = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(`${address()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  await run(
    'mutation ($account: String!, $password: String!) { signIn(account: $account, password: $password) { __typename } }',
    {
      account,
      password: PASSWORD,
    },
  );
  /** Sends a file to where an upload ticket points. */
  const put = (path: string, bytes: Uint8Array) =>
    fetch(`${address()}${path}`, {
      method: 'PUT',
      headers: { cookie },
      body: bytes as Uint8Array<ArrayBuffer>,
    });
  return { run, put };
}
