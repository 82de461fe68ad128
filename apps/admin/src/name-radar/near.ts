import type {
  ApplicationStatus,
  ConsortiumStatus,
  NameGrammar,
  NameNearness,
  NameVerdict,
} from '@consortium/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../providers/graphql.ts';
import { radarDocument, settingDocument, subjectDocument } from './queries.ts';

export type Decision = Readonly<{
  version: number;
  verdict: NameVerdict;
  reason: string;
  names: readonly string[];
  decidedAt: string;
  decidedBy: string;
}>;

/** 相近名称, as the wire tells it. */
export type Near = Readonly<{
  kind: 'APPLICATION' | 'CONSORTIUM';
  recordId: string | null;
  number: string;
  name: string;
  leadUnit: string;
  applicationStatus: ApplicationStatus | null;
  consortiumStatus: ConsortiumStatus | null;
  by: NameNearness;
  score: string;
  shared: string;
  directions: readonly string[];
  parts: readonly Readonly<{ text: string; isShared: boolean }>[];
  decisions: readonly Decision[];
  isDecisionOutdated: boolean;
}>;

export type Asked = Readonly<{
  name: string;
  directions: readonly string[];
  applicationId: string | null;
  first: number;
}>;

export const nearKey = ['nameRadar', 'near'] as const;

/** The near names of a name; nothing is asked of an empty one, and an answer that comes late is nobody's. */
export const useNear = (asked: Asked) =>
  useQuery({
    queryKey: [...nearKey, asked],
    queryFn: async ({ signal }) =>
      (await request<{ nameRadar: readonly Near[] }>(radarDocument, asked, signal)).nameRadar,
    enabled: asked.name.trim() !== '',
    placeholderData: keepPreviousData,
  });

type Setting = Readonly<{
  ruleSets: { nodes: readonly Readonly<{ definition: { nameGrammar: NameGrammar } }>[] };
  batches: {
    nodes: readonly Readonly<{ title: string; directions: readonly Readonly<{ name: string }>[] }>[];
  };
}>;

/** The form of names and the directions to choose from. */
export const useSetting = () =>
  useQuery({
    queryKey: ['nameRadar', 'setting'],
    queryFn: async ({ signal }) => {
      const { ruleSets, batches } = await request<Setting>(settingDocument, {}, signal);
      return {
        grammar: ruleSets.nodes[0]?.definition.nameGrammar ?? { prefix: '', suffix: '' },
        directions: batches.nodes[0]?.directions.map(({ name }) => name) ?? [],
      };
    },
    staleTime: 600_000,
  });

export type Subject = Readonly<{
  id: string;
  number: string;
  name: string;
  priorityDirections: readonly Readonly<{ name: string }>[];
}>;

/** The application that is looked at; null where there is none, or none that one may read. */
export const useSubject = (id: string | null) =>
  useQuery({
    queryKey: ['nameRadar', 'subject', id],
    queryFn: async ({ signal }) =>
      (await request<{ application: Subject | null }>(subjectDocument, { id }, signal)).application,
    enabled: id !== null,
  });

/** A value once nothing has changed it for a while. */
export function useSettled<T>(value: T, quiet: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), quiet);
    return () => window.clearTimeout(timer);
  }, [value, quiet]);
  return settled;
}

/** Whether something has been going on for so long that it must be told. */
export function useIsLong(isGoing: boolean, after: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(isGoing), isGoing ? after : 0);
    return () => window.clearTimeout(timer);
  }, [isGoing, after]);
  return isGoing && isLong;
}
