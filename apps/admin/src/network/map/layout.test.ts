import type { Network, NetworkNode, NetworkTie } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { layOut } from './layout.ts';

const node = (id: string, kind: NetworkNode['kind']): NetworkNode => ({ id, kind, name: id });
const tie = (from: string, to: string): NetworkTie => ({ from, to, kind: 'TAKES_PART' });

/** So many consortia, and units that belong to some of them. */
function networkOf(hubs: number, units: readonly (readonly number[])[]): Network {
  return {
    nodes: [
      ...Array.from({ length: hubs }, (_, index) => node(`c${index}`, 'CONSORTIUM')),
      ...units.map((_, index) => node(`u${index}`, 'UNIT')),
    ],
    ties: units.flatMap((own, index) => own.map((hub) => tie(`u${index}`, `c${hub % hubs}`))),
  };
}
/** Sixty networks of many sizes, each unit in one to three consortia; the same ones at every run. */
function networks(): Network[] {
  let state = 7;
  const below = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * most);
  };
  const some = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  return some(60, () =>
    networkOf(
      1 + below(12),
      some(below(60), () => some(1 + below(3), () => below(30))),
    ),
  );
}
const distance = (one: { x: number; y: number }, other: { x: number; y: number }) =>
  Math.hypot(one.x - other.x, one.y - other.y);

describe('layOut', () => {
  it('gives everybody who is tied a place, the same one every time', () => {
    for (const given of networks()) {
      const places = layOut(given);
      expect(places.size).toBe(given.nodes.length);
      for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      expect([...layOut(given)]).toEqual([...places]);
    }
  });

  it('keeps a unit of one consortium nearer to it than to any other, and no two on one spot', () => {
    for (const given of networks()) {
      const places = layOut(given);
      const hubs = given.nodes.filter(({ kind }) => kind === 'CONSORTIUM');
      const at = (id: string) => places.get(id) as { x: number; y: number };
      for (const { id, kind } of given.nodes) {
        const own = new Set(given.ties.flatMap(({ from, to }) => (from === id ? to : [])));
        if (kind !== 'UNIT' || own.size !== 1) continue;
        const nearest = hubs.toSorted(
          (one, other) => distance(at(id), at(one.id)) - distance(at(id), at(other.id)),
        )[0];
        expect(own.has(nearest?.id ?? '')).toBe(true);
      }
      const all = [...places.values()];
      const apart = all.flatMap((one, index) => all.slice(index + 1).map((other) => distance(one, other)));
      expect(Math.min(Infinity, ...apart)).toBeGreaterThan(8);
    }
  });

  it('leaves out who is tied to nothing, and is empty for nobody', () => {
    expect(layOut({ nodes: [], ties: [] }).size).toBe(0);
    const lonely = { nodes: [node('c', 'CONSORTIUM'), node('u', 'UNIT')], ties: [] };
    expect([...layOut(lonely).keys()]).toEqual(['c']);
  });
});
