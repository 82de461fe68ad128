import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 关系图节点类别. */
export const networkNodeKind = vocabulary('NetworkNodeKind', {
  CONSORTIUM: { 'zh-CN': '创新联合体', en: 'Consortium' },
  APPLICATION: { 'zh-CN': '在办申报', en: 'Open application' },
  UNIT: { 'zh-CN': '单位', en: 'Unit' },
  PERSON: { 'zh-CN': '人员', en: 'Person' },
});
export type NetworkNodeKind = TermOf<typeof networkNodeKind>;

/** 关系类别: from a unit or a person to the consortium or application. */
export const networkTieKind = vocabulary('NetworkTieKind', {
  LEADS: { 'zh-CN': '牵头', en: 'Leads' },
  TAKES_PART: { 'zh-CN': '参加', en: 'Takes part' },
  SITS: { 'zh-CN': '任职', en: 'Sits in' },
});
export type NetworkTieKind = TermOf<typeof networkTieKind>;

export type NetworkNode = Readonly<{ id: string; kind: NetworkNodeKind; name: string }>;
/** 关系: a unit or a person (`from`) and the consortium or application that it belongs to (`to`). */
export type NetworkTie = Readonly<{ from: string; to: string; kind: NetworkTieKind }>;
export type Network<Node extends NetworkNode = NetworkNode, Tie extends NetworkTie = NetworkTie> = Readonly<{
  nodes: readonly Node[];
  ties: readonly Tie[];
}>;

/** Every tie of every node, in the order given. */
export function tiesByNode<Tie extends NetworkTie>({
  ties,
}: Pick<Network<NetworkNode, Tie>, 'ties'>): ReadonlyMap<string, readonly Tie[]> {
  const found = new Map<string, Tie[]>();
  const add = (id: string, tie: Tie) => {
    const own = found.get(id);
    if (own) own.push(tie);
    else found.set(id, [tie]);
  };
  for (const tie of ties) {
    add(tie.from, tie);
    add(tie.to, tie);
  }
  return found;
}

export const otherEnd = ({ from, to }: NetworkTie, id: string): string => (id === from ? to : from);

/** 共同单位、共同人员: who belongs to two or more, the most entangled first, of equals by name. */
export function sharedNodes<Node extends NetworkNode, Tie extends NetworkTie>(
  { nodes, ties }: Network<Node, Tie>,
  kind: 'UNIT' | 'PERSON',
): readonly Readonly<{ node: Node; ties: readonly Tie[] }>[] {
  const byNode = tiesByNode({ ties });
  return nodes
    .flatMap((node) => {
      const own = node.kind === kind ? (byNode.get(node.id) ?? []) : [];
      return new Set(own.map(({ to }) => to)).size > 1 ? [{ node, ties: own }] : [];
    })
    .sort(
      (one, other) =>
        other.ties.length - one.ties.length ||
        one.node.name.localeCompare(other.node.name, 'zh-CN') ||
        (one.node.id < other.node.id ? -1 : 1),
    );
}

/** 牵头数: units that lead more than one consortium in force or open application [一(二)5], with how many. */
export function leadsOften({ ties }: Pick<Network, 'ties'>): ReadonlyMap<string, number> {
  const led = new Map<string, number>();
  for (const { from, kind } of ties) if (kind === 'LEADS') led.set(from, (led.get(from) ?? 0) + 1);
  return new Map([...led].filter(([, count]) => count > 1));
}

/**
 * 关联路径: the shortest chain of ties from one node to another, the same whenever it is asked; empty from a node to
 * itself, null where nothing ties them.
 */
export function shortestChain<Tie extends NetworkTie>(
  network: Pick<Network<NetworkNode, Tie>, 'ties'>,
  from: string,
  to: string,
): readonly Tie[] | null {
  const byNode = tiesByNode(network);
  const reachedBy = new Map<string, Tie | null>([[from, null]]);
  const queue = [from];
  for (const id of queue) {
    if (id === to) break;
    for (const tie of byNode.get(id) ?? []) {
      const next = otherEnd(tie, id);
      if (reachedBy.has(next)) continue;
      reachedBy.set(next, tie);
      queue.push(next);
    }
  }
  if (!reachedBy.has(to)) return null;
  const chain: Tie[] = [];
  for (let at = to; ; ) {
    const tie = reachedBy.get(at);
    if (!tie) return chain.reverse();
    chain.push(tie);
    at = otherEnd(tie, at);
  }
}

/** 席位: who sits where, for which unit. */
export type HeldSeat = Readonly<{ person: string; unitId: string | null; consortiumId: string }>;
/** 共同任职: a name that has seats in more than one consortium; people are known by name and unit alone. */
export type SharedPerson<Seat extends HeldSeat> = Readonly<{
  name: string;
  /** For different units, or for none: perhaps different people of one name. */
  isNamesake: boolean;
  seats: readonly Seat[];
}>;

/** The names that have seats in more than one consortium, by name. */
export function sharedPersons<Seat extends HeldSeat>(seats: readonly Seat[]): SharedPerson<Seat>[] {
  const byName = Map.groupBy(seats, ({ person }) => person);
  return [...byName]
    .filter(([, own]) => new Set(own.map(({ consortiumId }) => consortiumId)).size > 1)
    .map(([name, own]) => ({
      name,
      isNamesake: own[0]?.unitId === null || own.some(({ unitId }) => unitId !== own[0]?.unitId),
      seats: own,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
