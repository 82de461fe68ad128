import type { Paper } from './paper.ts';

/** 核验: the number and checksum that the foot of every page says, and the square code beside it holds. */
export const verifiedBy = (number: string, hash: string): Required<Pick<Paper, 'verification' | 'mark'>> => ({
  verification: `${number} · ${hash}`,
  mark: `${number} ${hash}`,
});
