export type TextDifference = Readonly<{ start: string; removed: string; added: string; end: string }>;

/** What changed in a long text: the common beginning and end, and the middle that was replaced. */
export function textDifference(from: string, to: string): TextDifference {
  const [old, now] = [[...from], [...to]];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1;
  const part = (text: readonly string[], first: number, last: number) => text.slice(first, last).join('');
  return {
    start: part(old, 0, start),
    removed: part(old, start, old.length - end),
    added: part(now, start, now.length - end),
    end: part(old, old.length - end, old.length),
  };
}

const KEPT = 24;

/** The common parts shortened, so that the change is seen at once. */
export const shortened = (text: string, side: 'start' | 'end'): string => {
  const characters = [...text];
  if (characters.length <= KEPT) return text;
  return side === 'start' ? `…${characters.slice(-KEPT).join('')}` : `${characters.slice(0, KEPT).join('')}…`;
};
