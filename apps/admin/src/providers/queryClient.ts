import { QueryClient, type QueryKey, type SetDataOptions } from '@tanstack/react-query';

const FRESH_MS = 5_000;

/**
 * 查询缓存. React-admin lays the rows of a list into the cache as if they were whole records; a page that
 * opens one would then lack what only the whole record has. Rows are kept out: `isWhole` marks the others.
 */
export function deskQueries(): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: FRESH_MS } },
  });
  const write = client.setQueryData.bind(client);
  client.setQueryData = ((key: QueryKey, updater: unknown, options?: SetDataOptions) => {
    const isOne = key[1] === 'getOne';
    const next: unknown =
      isOne && typeof updater === 'function' ? updater(client.getQueryData(key)) : updater;
    if (isOne && !(next as { isWhole?: boolean } | undefined)?.isWhole) return undefined;
    return write(key, (isOne ? next : updater) as never, options);
  }) as typeof client.setQueryData;
  return client;
}
