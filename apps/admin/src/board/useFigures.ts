import { useQuery } from '@tanstack/react-query';
import { request } from '../providers/graphql.ts';

/** 看板的一问: each panel asks for itself, so that a slow one keeps no other waiting. */
export const useFigures = <Answer>(
  name: string,
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
) =>
  useQuery({
    queryKey: ['board', name, variables],
    queryFn: ({ signal }) => request<Answer>(document, variables, signal),
  });
