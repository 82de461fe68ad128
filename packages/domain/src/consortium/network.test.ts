import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leadsOften,
  type NetworkNode,
  type NetworkTie,
  otherEnd,
  sharedNodes,
  sharedPersons,
  shortestChain,
} from './network.ts';

const tie = (from: string, to: string, kind: NetworkTie['kind'] = 'TAKES_PART'): NetworkTie => ({
  from,
  to,
  kind,
});
const unit = (id: string): NetworkNode => ({ id, kind: 'UNIT', name: `示例${id}` });

describe('sharedNodes', () => {
  const ties = [tie('u1', 'c1', 'LEADS'), tie('u1', 'c2'), tie('u2', 'c2'), tie('u3', 'c1'), tie('p', 'c1')];
  const nodes = ['u1', 'u2', 'u3'].map(unit);

  it('is who belongs to two; one is not shared, nor is a unit twice in one', () => {
    const twice = [...ties, tie('u2', 'c2', 'LEADS')];
    expect(sharedNodes({ nodes, ties: twice }, 'UNIT').map(({ node }) => node.id)).toEqual(['u1']);
    expect(sharedNodes({ nodes, ties: [] }, 'UNIT')).toEqual([]);
  });

  it('puts the most entangled first and tells persons from units', () => {
    const more = [...ties, tie('u3', 'c2'), tie('u3', 'c3'), tie('p', 'c2')];
    const person: NetworkNode = { id: 'p', kind: 'PERSON', name: '示例·韦建国' };
    const network = { nodes: [...nodes, person], ties: more };
    expect(sharedNodes(network, 'UNIT').map(({ node }) => node.id)).toEqual(['u3', 'u1']);
    expect(sharedNodes(network, 'PERSON').map(({ node }) => node.id)).toEqual(['p']);
  });
});

describe('leadsOften', () => {
  it('counts what a unit leads, not where it takes part', () => {
    const ties = [
      tie('u1', 'c1', 'LEADS'),
      tie('u1', 'c2'),
      tie('u2', 'c2', 'LEADS'),
      tie('u2', 'a1', 'LEADS'),
    ];
    expect([...leadsOften({ ties })]).toEqual([['u2', 2]]);
  });
});

describe('sharedPersons', () => {
  const seat = (person: string, unitId: string | null, consortiumId: string) => ({
    person,
    unitId,
    consortiumId,
  });

  it('takes one name and unit in two consortia for one person; two seats in one consortium are nothing', () => {
    const seats = [
      seat('甲', 'u1', 'c1'),
      seat('甲', 'u1', 'c2'),
      seat('乙', 'u1', 'c1'),
      seat('乙', 'u1', 'c1'),
    ];
    expect(sharedPersons(seats)).toEqual([{ name: '甲', isNamesake: false, seats: seats.slice(0, 2) }]);
  });

  it('says of one name for different units, or for none, that it may be two people', () => {
    const differing = [seat('甲', 'u1', 'c1'), seat('甲', 'u2', 'c2')];
    const unknown = [seat('乙', null, 'c1'), seat('乙', null, 'c2')];
    const half = [seat('丙', 'u1', 'c1'), seat('丙', null, 'c2')];
    expect(
      sharedPersons([...differing, ...unknown, ...half]).map(({ name, isNamesake }) => [name, isNamesake]),
    ).toEqual([
      ['丙', true],
      ['乙', true],
      ['甲', true],
    ]);
  });
});

describe('shortestChain', () => {
  const units = fc.integer({ min: 0, max: 7 }).map((index) => `u${index}`);
  const groups = fc.integer({ min: 0, max: 5 }).map((index) => `c${index}`);
  const ties = fc.array(
    fc.record({ from: units, to: groups, kind: fc.constantFrom('LEADS' as const, 'TAKES_PART' as const) }),
    { maxLength: 25 },
  );
  const anyNode = fc.oneof(units, groups);

  /** Distances by relaxing every tie until nothing gets nearer: slow and plain. */
  function distance(network: { ties: readonly NetworkTie[] }, from: string, to: string): number {
    const far = new Map<string, number>([[from, 0]]);
    for (let moved = true; moved; ) {
      moved = false;
      for (const { from: one, to: other } of network.ties)
        for (const [near, next] of [
          [one, other],
          [other, one],
        ] as const) {
          const reached = (far.get(near) ?? Infinity) + 1;
          if (reached < (far.get(next) ?? Infinity)) {
            far.set(next, reached);
            moved = true;
          }
        }
    }
    return far.get(to) ?? Infinity;
  }

  it('is a chain of given ties from one end to the other, and none is shorter', () => {
    fc.assert(
      fc.property(ties, anyNode, anyNode, (given, from, to) => {
        const chain = shortestChain({ ties: given }, from, to);
        const least = distance({ ties: given }, from, to);
        expect(chain?.length ?? Infinity).toBe(least);
        if (!chain) return;
        let at = from;
        for (const each of chain) {
          expect(given).toContain(each);
          expect([each.from, each.to]).toContain(at);
          at = otherEnd(each, at);
        }
        expect(at).toBe(to);
      }),
    );
  });

  it('is nothing from a node to itself, and null to where no tie leads', () => {
    const given = { ties: [tie('u1', 'c1'), tie('u2', 'c2')] };
    expect(shortestChain(given, 'u1', 'u1')).toEqual([]);
    expect(shortestChain(given, 'u1', 'c2')).toBeNull();
    expect(shortestChain(given, 'u1', 'unknown')).toBeNull();
  });

  it('finds the conflict: two consortia over the unit that both have', () => {
    const given = {
      ties: [tie('u1', 'c1', 'LEADS'), tie('u3', 'c1'), tie('u3', 'c2'), tie('u2', 'c2', 'LEADS')],
    };
    expect(shortestChain(given, 'u1', 'u2')?.map(({ from, to }) => `${from}-${to}`)).toEqual([
      'u1-c1',
      'u3-c1',
      'u3-c2',
      'u2-c2',
    ]);
  });
});
