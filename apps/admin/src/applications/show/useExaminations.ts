import type { Finding } from '@consortium/domain';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../providers/graphql.ts';
import { examinationsDocument } from '../queries.ts';
import type { ApplicationRecord } from '../record.ts';

export type Examined = Readonly<{ examinedAt: string; findingsJson: readonly Finding[] }>;

/** 条款对照 by the server: now, and as it was frozen at the last submission. */
export function useExaminations({ id, version, status, submissionItems }: ApplicationRecord) {
  return useQuery({
    queryKey: [
      'applications',
      'examinations',
      id,
      version,
      status,
      submissionItems.map(({ receivedAt }) => receivedAt).join(),
    ],
    queryFn: async ({ signal }) =>
      (
        await request<{ application: { current: Examined; submitted: Examined | null } }>(
          examinationsDocument,
          { id },
          signal,
        )
      ).application,
  });
}
