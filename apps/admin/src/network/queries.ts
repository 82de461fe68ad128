import type { Network, NetworkNode, NetworkTie } from '@consortium/domain';

export const networkDocument = `query consortiumNetwork($asOf: CalendarDay, $filter: ConsortiumNetworkFilter) {
  consortiumNetwork(asOf: $asOf, filter: $filter) { isWhole knownDirections
    nodes { id kind name detail unitKind overBy isNamesake } ties { from to kind title } } }`;

export type MapNode = NetworkNode &
  Readonly<{ detail: string; unitKind: string | null; overBy: number; isNamesake: boolean }>;
export type MapTie = NetworkTie & Readonly<{ title: string }>;
export type MapNetwork = Network<MapNode, MapTie>;
export type NetworkAnswer = Readonly<{
  consortiumNetwork: MapNetwork & Readonly<{ isWhole: boolean; knownDirections: readonly string[] }>;
}>;
