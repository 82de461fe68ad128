import { type RaRecord, useGetOne } from 'react-admin';
import type { ApplicationRecord } from './record.ts';

// Lists leave their rows in the cache under the plain key; a whole record has a key of its own.
const whole = { whole: true } as const;

/** Where a whole application lies in the cache. */
export const wholeKey = (id: string) => ['applications', 'getOne', { id, meta: whole }];

export const useApplication = (id: string) =>
  useGetOne<ApplicationRecord>('applications', { id, meta: whole });

/** 单位 with its details, where the viewer may see them. */
export const useUnit = (id: string | undefined) =>
  useGetOne<RaRecord>('organisations', { id: id ?? '', meta: whole }, { enabled: id !== undefined });
