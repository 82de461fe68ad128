import type { Network } from '@consortium/domain';
import { type Circle, separate } from './separate.ts';

export type Place = Readonly<{ x: number; y: number }>;

const STEP = 26;
const FIRST_RING = 46;
/** The hub’s own name stands below it: there the rings are open. */
const SPAN = 2 * Math.PI * 0.8;
const HUB_GAP = 18;
const ROUNDS = 90;
/** What stands close among much else takes many small steps. */
const SETTLING = 120;
const PULL = 0.06;
const GRAVITY = 0.012;
/** A screen is wider than high. */
const FLATTER = 1.7;
const SHARED = 15;

type Ring = Readonly<{ radius: number; seats: number }>;

/** Rings around a hub, as many as so many units need. */
function rings(count: number): Ring[] {
  const made: Ring[] = [];
  for (let left = count, radius = FIRST_RING; left > 0; radius += STEP) {
    const room = Math.floor((SPAN * radius) / STEP);
    made.push({ radius, seats: Math.min(room, left) });
    left -= room;
  }
  return made;
}

/** Where so many units stand around a hub, clockwise, ring by ring. */
function around({ x, y }: Place, count: number): Place[] {
  return rings(count).flatMap(({ radius, seats }) =>
    Array.from({ length: seats }, (_, index) => {
      const angle = (SPAN * (index + 0.5)) / seats - (SPAN + Math.PI) / 2;
      return { x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius };
    }),
  );
}

type Link = Readonly<{ one: number; other: number; weight: number }>;

/** How many units and people each two hubs share. */
function linksOf(shared: Iterable<readonly number[]>): Link[] {
  const weights = new Map<string, { one: number; other: number; weight: number }>();
  for (const hubs of shared)
    hubs.forEach((one, index) => {
      for (const other of hubs.slice(index + 1)) {
        const key = `${one} ${other}`;
        const link = weights.get(key) ?? { one, other, weight: 0 };
        link.weight += 1;
        weights.set(key, link);
      }
    });
  return [...weights.values()];
}

/** From the middle outward like the seeds of a sunflower: always the same, and no two on one spot. */
function seed(index: number, apart: number): Place {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const far = apart * Math.sqrt(index);
  return { x: Math.cos(angle) * far, y: Math.sin(angle) * far };
}

/** The hubs, those that share much near each other and none upon another. */
function placeHubs(radii: readonly number[], links: readonly Link[]): Circle[] {
  const widest = Math.max(...radii, 1);
  const hubs = radii.map((radius, index): Circle => {
    const { x, y } = seed(index, widest * 1.6);
    return { x: x * FLATTER, y, radius: radius + HUB_GAP };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { one, other, weight } of links) {
      const [a, b] = [hubs[one] as Circle, hubs[other] as Circle];
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const apart = Math.hypot(dx, dy) || 1;
      const excess = Math.max(0, apart - a.radius - b.radius - 2 * SHARED);
      const share = (Math.min(0.4, PULL * weight) * excess) / apart / 2;
      a.x += dx * share;
      a.y += dy * share;
      b.x -= dx * share;
      b.y -= dy * share;
    }
    for (const hub of hubs) {
      hub.x *= 1 - GRAVITY;
      hub.y *= 1 - GRAVITY * FLATTER ** 2;
    }
    separate(hubs, 1);
  }
  separate(hubs, SETTLING);
  return hubs;
}

/**
 * 布局: every consortium and application in the middle of its own units; who belongs to several stands between them.
 * The same network always lies the same way.
 */
export function layOut({ nodes, ties }: Network): ReadonlyMap<string, Place> {
  const hubs = nodes.filter(({ kind }) => kind === 'CONSORTIUM' || kind === 'APPLICATION');
  const indexOf = new Map(hubs.map(({ id }, index) => [id, index]));
  const belongs = new Map<string, number[]>();
  for (const { from, to } of ties) {
    const hub = indexOf.get(to);
    if (hub === undefined) continue;
    const own = belongs.get(from) ?? [];
    if (!own.includes(hub)) own.push(hub);
    belongs.set(from, own);
  }
  const sole = hubs.map((): string[] => []);
  const shared: { id: string; hubs: readonly number[] }[] = [];
  for (const { id } of nodes) {
    const own = belongs.get(id);
    if (own?.length === 1) sole[own[0] as number]?.push(id);
    else if (own) shared.push({ id, hubs: own.sort((one, other) => one - other) });
  }
  const radii = sole.map((own) => (rings(own.length).at(-1)?.radius ?? 20) + STEP / 2);
  const placed = placeHubs(radii, linksOf(shared.map((each) => each.hubs)));
  // In one line between two hubs they could not pass each other: each starts a little aside.
  const between = shared.map(({ hubs: own }, index): Circle => {
    const aside = seed(1 + (index % 40), 3);
    const mean = (of: (hub: Circle) => number) =>
      own.reduce((sum, hub) => sum + of(placed[hub] as Circle), 0) / own.length;
    return { x: mean(({ x }) => x) + aside.x, y: mean(({ y }) => y) + aside.y, radius: SHARED };
  });
  separate([...between, ...placed], SETTLING);

  const places = new Map<string, Place>();
  hubs.forEach(({ id }, index) => {
    const { x, y } = placed[index] as Circle;
    places.set(id, { x, y });
    const own = sole[index] ?? [];
    around({ x, y }, own.length).forEach((place, at) => {
      places.set(own[at] as string, place);
    });
  });
  shared.forEach(({ id }, index) => {
    const { x, y } = between[index] as Circle;
    places.set(id, { x, y });
  });
  return places;
}
