import { networkNodeKind } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { useTerm } from '../kernel/values/terms.tsx';
import type { MapNode, MapTie } from './queries.ts';

/** Which page a node opens; a person has none. */
const pages = { CONSORTIUM: 'consortia', APPLICATION: 'applications', UNIT: 'organisations', PERSON: null };
export function pathOf({ kind, id }: MapNode): string | null {
  const page = pages[kind];
  return page && `/${page}/${id}/show`;
}

/** 一个节点的说法: its name and what it is. */
export function useNodeWords() {
  const [translate, kindOf] = [useTranslate(), useTerm(networkNodeKind)];
  return ({ name, kind, overBy, isNamesake }: MapNode): string =>
    [
      name,
      kindOf(kind),
      ...(overBy > 0 ? [translate('network.over', { count: overBy })] : []),
      ...(isNamesake ? [translate('network.namesake')] : []),
    ].join(' · ');
}

/** 一条关系的说法: a whole sentence, whichever end it is read from. */
export function useTieSentence(nameOf: (id: string) => string) {
  const translate = useTranslate();
  return ({ from, to, kind, title }: MapTie): string =>
    translate(`network.tie.${kind}`, { from: nameOf(from), to: nameOf(to), title });
}
