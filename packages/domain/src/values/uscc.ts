import { z } from 'zod';
import { refuse } from './issue.ts';
import { keyOf, lengthOf } from './text.ts';

// GB 32100-2015 leaves out I, O, S, V and Z; the body of GB 11714 uses all letters.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CHARACTERS = new RegExp(`^[${ALPHABET}]*$`);
const BODY_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of seventeen characters (GB 32100-2015). */
export function checkCharacter(seventeen: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of seventeen) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The check character of the eight-character organisation body inside a code (GB 11714-1997). */
export function bodyCheckCharacter(eight: string): string {
  const sum = BODY_WEIGHTS.reduce(
    (total, weight, index) => total + BODY_ALPHABET.indexOf(eight.charAt(index)) * weight,
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

export type UsccFault = 'LENGTH' | 'CHARSET' | 'CHECKSUM' | 'BODY_CHECKSUM';

/** What is wrong with a code, or null; full-width and lower-case forms are normalised before. */
export function usccFault(code: string): UsccFault | null {
  if (lengthOf(code) !== 18) return 'LENGTH';
  if (!CHARACTERS.test(code)) return 'CHARSET';
  if (code.at(-1) !== checkCharacter(code.slice(0, 17))) return 'CHECKSUM';
  if (code.at(16) !== bodyCheckCharacter(code.slice(8, 16))) return 'BODY_CHECKSUM';
  return null;
}

/** 统一社会信用代码: 18 characters with both check characters (GB 32100-2015, GB 11714-1997). */
export const uscc = z
  .string()
  .max(64)
  .transform((text) => keyOf(text))
  .check(({ value, issues }) => {
    const reason = usccFault(value);
    if (reason) issues.push(refuse('USCC_INVALID', [], value, { reason }));
  });
