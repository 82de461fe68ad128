import type { Block, LaidOutPaper } from '../paper.ts';

const STAND_IN = '〓';
// Line breaks are no glyphs; a variation selector or a joiner only chooses the form of the one before it.
const NO_GLYPH = /^[\n\p{Default_Ignorable_Code_Point}]$/u;

/** 缺字: every character that no font has becomes 〓, and a note at the end says which they were and how often. */
export function withStandIns(paper: LaidOutPaper, lacks: (character: string) => boolean): LaidOutPaper {
  const missing = new Map<string, number>();
  const shown = (text: string): string =>
    Array.from(text, (character) => {
      if (NO_GLYPH.test(character) || !lacks(character)) return character;
      missing.set(character, (missing.get(character) ?? 0) + 1);
      return STAND_IN;
    }).join('');
  const whole = JSON.parse(JSON.stringify(paper), (_key, value) =>
    typeof value === 'string' ? shown(value) : value,
  ) as LaidOutPaper;
  if (missing.size === 0) return whole;
  const codes = [...missing].map(
    ([character, count]) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()} × ${count}`,
  );
  const text = paper.words.missing.replace('{codes}', codes.join('、'));
  const note: Block = { kind: 'note', text };
  return { ...whole, blocks: [...whole.blocks, note] };
}
