import type { RaRecord } from 'react-admin';
import { useGetList } from 'react-admin';

/** An application as the desk lists it. */
export type DeskApplication = RaRecord & {
  name: string;
  number: string;
  status: string;
  leadUnit: { legalName: string };
  batch: { title: string; closesAt: string };
  submittedAt: string | null;
  correctionDueOn: string | null;
  updatedAt: string;
  openActions: readonly string[];
};

type Wanted = Readonly<{
  filter?: Readonly<Record<string, unknown>>;
  order: 'ASC' | 'DESC';
  size: number;
  isAsked?: boolean;
}>;

/** Applications by when they were last moved. */
export const useApplications = ({ filter = {}, order, size, isAsked = true }: Wanted) =>
  useGetList<DeskApplication>(
    'applications',
    { filter, sort: { field: 'updatedAt', order }, pagination: { page: 1, perPage: size } },
    { enabled: isAsked },
  );
