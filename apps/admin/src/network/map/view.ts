import type { Place } from './layout.ts';

/** 视图: where the map's own measure lies on the screen. */
export type View = Readonly<{ scale: number; x: number; y: number }>;
export type Size = Readonly<{ width: number; height: number }>;

const LEAST = 0.05;
const MOST = 4;
const MARGIN = 48;
/** Two or three consortia are not blown up to fill the screen. */
const LARGEST_FIT = 1.4;

export const toScreen = ({ scale, x, y }: View, place: Place): Place => ({
  x: place.x * scale + x,
  y: place.y * scale + y,
});

export const panned = (view: View, dx: number, dy: number): View => ({
  ...view,
  x: view.x + dx,
  y: view.y + dy,
});

/** Nearer or farther, what lies under the point stays there. */
export function zoomed(view: View, factor: number, at: Place): View {
  const scale = Math.min(MOST, Math.max(LEAST, view.scale * factor));
  const by = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by };
}

/** All of it on the screen. */
export function fitted(places: Iterable<Place>, { width, height }: Size): View {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { scale: 1, x: width / 2, y: height / 2 };
  const room = (space: number, extent: number) => Math.max(space - 2 * MARGIN, 1) / Math.max(extent, 1);
  const scale = Math.max(LEAST, Math.min(LARGEST_FIT, room(width, right - left), room(height, bottom - top)));
  return {
    scale,
    x: width / 2 - ((left + right) / 2) * scale,
    y: height / 2 - ((top + bottom) / 2) * scale,
  };
}

/** Moved just so far that the place is on the screen. */
export function brought(view: View, place: Place, { width, height }: Size): View {
  const { x, y } = toScreen(view, place);
  const by = (at: number, space: number) =>
    at < MARGIN ? MARGIN - at : at > space - MARGIN ? space - MARGIN - at : 0;
  return panned(view, by(x, width), by(y, height));
}

export const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;
export type Direction = keyof typeof directions;

/** Aside counts double, so that an arrow goes straight before it goes far. */
const ASIDE = 2;

/** The nearest place in a direction; null at the edge. */
export function nearestTowards(
  from: Place,
  direction: Direction,
  places: Iterable<readonly [string, Place]>,
): string | null {
  const [dx, dy] = directions[direction];
  let best: string | null = null;
  let least = Infinity;
  for (const [id, { x, y }] of places) {
    const ahead = (x - from.x) * dx + (y - from.y) * dy;
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    if (ahead <= 1e-6 || aside > ahead * 2) continue;
    const cost = ahead + ASIDE * aside;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
