import { expect, it } from 'vitest';
import { deskQueries } from './queryClient.ts';

const key = ['batches', 'getOne', { id: '1', meta: undefined }];

it('keeps the rows of lists out of the cache of whole records', () => {
  const queries = deskQueries();

  queries.setQueryData(key, (old: object | undefined) => old ?? { id: '1', title: 'a row' });

  expect(queries.getQueryData(key)).toBeUndefined();
});

it('keeps whole records, and what is laid over them', () => {
  const queries = deskQueries();

  queries.setQueryData(key, { id: '1', isWhole: true, counts: [] });
  queries.setQueryData(key, (old: object | undefined) => ({ ...old, title: 'new' }));

  expect(queries.getQueryData(key)).toEqual({ id: '1', isWhole: true, counts: [], title: 'new' });
});

it('leaves everything else alone', () => {
  const queries = deskQueries();

  queries.setQueryData(['batches', 'open'], { batches: [] });

  expect(queries.getQueryData(['batches', 'open'])).toEqual({ batches: [] });
});
