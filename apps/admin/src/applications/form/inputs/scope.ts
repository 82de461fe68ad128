import type { Locale } from '@consortium/domain';
import { createContext, useContext } from 'react';
import { useDeskLocale } from '../../../kernel/values/language.ts';
import { type Labels, labelsOf, type ResourceName } from '../../../messages/labels.ts';
import { fieldOf } from '../values/places.ts';

/** Which record the inputs below belong to: its labels, and what its paths are called on the page. */
export type Scope = Readonly<{ resource: ResourceName; prefix: string; isReadOnly: boolean }>;

export const ScopeContext = createContext<Scope>({ resource: 'applications', prefix: '', isReadOnly: false });
export const useScope = (): Scope => useContext(ScopeContext);

/** The official name of a field, by its path with or without list positions. */
export const labelAt = (resource: ResourceName, path: string, locale: Locale): string => {
  const labels: Labels = labelsOf[resource];
  return labels[fieldOf(path)]?.[locale] ?? path;
};

export function useFieldLabel(): (path: string) => string {
  const { resource } = useScope();
  const locale = useDeskLocale();
  return (path) => labelAt(resource, path, locale);
}

/** What the element of a field is called on the page; a finding finds it by this. */
export const useElementId = (path: string): string => `${useScope().prefix}${path}`;
