import type { Paper } from './paper.ts';

/** 核验: the number and checksum that the foot of every page says, and the square code beside it holds. */
export const verifiedBy = (number: string, hash: string): Required<Pick<Paper, 'verification' | 'mark'>> => ({
  verification: `${number} · ${hash}`,
  mark: `${number} ${hash}`,
});

/** 截至某日的核验: the number with the day. */
export const verifiedOn = (number: string, day: string, hash: string) =>
  verifiedBy(`${number}-${day.replaceAll('-', '')}`, hash);
