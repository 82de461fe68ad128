import { describe, expect, it } from 'vitest';
import { brought, fitted, nearestTowards, toScreen, zoomed } from './view.ts';

const size = { width: 800, height: 400 };

describe('view', () => {
  it('fits all places on the screen, and one alone in the middle', () => {
    const places = [
      { x: -3000, y: 10 },
      { x: 5000, y: 900 },
      { x: 0, y: -700 },
    ];
    const view = fitted(places, size);
    for (const place of places) {
      const { x, y } = toScreen(view, place);
      expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true);
    }
    expect(toScreen(fitted([{ x: 7, y: 9 }], size), { x: 7, y: 9 })).toEqual({ x: 400, y: 200 });
  });

  it('zooms about a point that stays where it is, and not for ever', () => {
    const view = { scale: 1, x: 30, y: 40 };
    const closer = zoomed(view, 2, { x: 130, y: 240 });
    expect(toScreen(closer, { x: 100, y: 200 })).toEqual({ x: 130, y: 240 });
    expect(zoomed(view, 1e9, { x: 0, y: 0 }).scale).toBe(4);
    expect(zoomed(view, 1e-9, { x: 0, y: 0 }).scale).toBe(0.05);
  });

  it('brings a place onto the screen, and moves nothing where it is there already', () => {
    const view = { scale: 1, x: 0, y: 0 };
    expect(brought(view, { x: 400, y: 200 }, size)).toEqual(view);
    const { x, y } = toScreen(brought(view, { x: 2000, y: -500 }, size), { x: 2000, y: -500 });
    expect([x, y]).toEqual([752, 48]);
  });
});

describe('nearestTowards', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['right', { x: 100, y: 10 }],
    ['far', { x: 300, y: 0 }],
    ['aside', { x: 60, y: 90 }],
    ['below', { x: 10, y: 80 }],
  ]);
  const from = { x: 0, y: 0 };

  it('goes straight rather than to what is nearer but aside', () => {
    expect(nearestTowards(from, 'ArrowRight', places)).toBe('right');
    expect(nearestTowards(from, 'ArrowDown', places)).toBe('below');
  });

  it('is null at the edge', () => {
    expect(nearestTowards(from, 'ArrowLeft', places)).toBeNull();
    expect(nearestTowards(from, 'ArrowUp', places)).toBeNull();
  });
});
