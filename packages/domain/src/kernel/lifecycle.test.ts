import { describe, expect, it } from 'vitest';
import { IllegalTransition } from './errors.ts';
import { actionsFrom, type Lifecycle, nextState } from './lifecycle.ts';

const door = {
  open: { moves: { CLOSED: 'OPEN' }, label: { 'zh-CN': '开', en: 'Open' } },
  close: { moves: { OPEN: 'CLOSED' }, label: { 'zh-CN': '关', en: 'Close' } },
  paint: { moves: { OPEN: 'OPEN', CLOSED: 'CLOSED' }, label: { 'zh-CN': '漆', en: 'Paint' } },
} as const satisfies Lifecycle<'OPEN' | 'CLOSED'>;

describe('环节', () => {
  it('leads where the table says', () => {
    expect(nextState<'OPEN' | 'CLOSED'>(door, 'open', 'CLOSED')).toBe('OPEN');
    expect(nextState<'OPEN' | 'CLOSED'>(door, 'paint', 'CLOSED')).toBe('CLOSED');
  });

  it.each([
    ['open', 'OPEN'],
    ['lock', 'OPEN'],
  ] as const)('%s from %s is refused with the act and the state', (action, state) => {
    const refused = () => nextState<'OPEN' | 'CLOSED'>(door, action, state);

    expect(refused).toThrow(IllegalTransition);
    expect(refused).toThrow(expect.objectContaining({ code: 'ILLEGAL_STATE', facts: { action, state } }));
  });

  it('are listed from a state', () => {
    expect(actionsFrom<'OPEN' | 'CLOSED', typeof door>(door, 'OPEN')).toEqual(['close', 'paint']);
  });
});
