import type { NetworkNodeKind } from '@consortium/domain';

/** 图形: each kind of node has a form of its own, drawn on the map and in its legend from the same line. */
export const shapes: Readonly<Record<NetworkNodeKind, string>> = {
  CONSORTIUM: 'M-1 0L-.5-.87H.5L1 0L.5.87H-.5Z',
  APPLICATION: 'M-.85-.85H.85V.85H-.85Z',
  UNIT: 'M-1 0A1 1 0 1 0 1 0A1 1 0 1 0-1 0Z',
  PERSON: 'M0-1.15L1.15 0L0 1.15L-1.15 0Z',
};
/** A unit of several has a second line around it. */
export const SHARED_RING = 'M-1.6 0A1.6 1.6 0 1 0 1.6 0A1.6 1.6 0 1 0-1.6 0Z';
/** What is over its limit carries a flag. */
export const FLAG = 'M.7-.7L1.5-2.3L2.3-.7Z';

export const sizes: Readonly<Record<NetworkNodeKind, number>> = {
  CONSORTIUM: 16,
  APPLICATION: 12,
  UNIT: 6,
  PERSON: 7,
};
/** Who stands between several is worth seeing. */
export const SHARED_SIZE = 8;
