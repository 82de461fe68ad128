import { coreOf, leadsOften, liukeGui2022No7, type NetworkTie, tiesByNode } from '@consortium/domain';
import type { MapNetwork, MapNode } from '../queries.ts';
import { layOut, type Place } from './layout.ts';
import { SHARED_SIZE, sizes } from './shapes.ts';

/** 图上的节点: where it stands, how large, and whether it deserves a look. */
export type SceneNode = Readonly<{
  node: MapNode;
  place: Place;
  size: number;
  label: string;
  /** Whether it belongs to several. */
  isShared: boolean;
  isFlagged: boolean;
  /** What is labelled first where there is not room for all. */
  rank: number;
}>;
export type Line = Readonly<{ tie: NetworkTie; from: Place; to: Place }>;
export type Scene = Readonly<{
  nodes: readonly SceneNode[];
  byId: ReadonlyMap<string, SceneNode>;
  places: ReadonlyMap<string, Place>;
  lines: readonly Line[];
}>;

/** Every name of the programme begins and ends alike; what is between tells one from another. */
const coreName = (name: string): string => coreOf(name, liukeGui2022No7.nameGrammar) ?? name;

const rankOf = (node: MapNode, isShared: boolean): number => {
  if (node.kind === 'CONSORTIUM') return 0;
  if (node.kind === 'APPLICATION') return 1;
  return isShared ? 2 : 3;
};

/** 图景: the network laid out, ready to be drawn at any distance. */
export function sceneOf(network: MapNetwork): Scene {
  const places = layOut(network);
  const ties = tiesByNode(network);
  const often = leadsOften(network);
  const nodes = network.nodes
    .flatMap((node): SceneNode[] => {
      const place = places.get(node.id);
      if (!place) return [];
      const isHub = node.kind === 'CONSORTIUM' || node.kind === 'APPLICATION';
      const isShared = !isHub && new Set(ties.get(node.id)?.map(({ to }) => to)).size > 1;
      return [
        {
          node,
          place,
          isShared,
          size: isShared && node.kind === 'UNIT' ? SHARED_SIZE : sizes[node.kind],
          label: isHub ? coreName(node.name) : node.name,
          isFlagged: node.overBy > 0 || often.has(node.id),
          rank: rankOf(node, isShared),
        },
      ];
    })
    .sort((one, other) => one.rank - other.rank);
  return {
    nodes,
    byId: new Map(nodes.map((each) => [each.node.id, each])),
    places,
    lines: network.ties.flatMap((tie) => {
      const [from, to] = [places.get(tie.from), places.get(tie.to)];
      return from && to ? [{ tie, from, to }] : [];
    }),
  };
}
