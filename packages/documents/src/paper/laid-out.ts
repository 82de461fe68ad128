import { printable } from '../printable.ts';
import type { Block, LaidOutPaper, Paper } from './paper.ts';
import { paperWords } from './words.ts';

/** On one line. */
const line = (text: string): string => printable(text).replaceAll('\n', ' ');

const linesOf = (text: string): string[] =>
  printable(text)
    .split('\n')
    .filter((each) => each.trim() !== '');

function laidOutBlock(block: Block): Block[] {
  switch (block.kind) {
    case 'pageBreak':
      return [block];
    case 'heading':
      return [{ ...block, text: line(block.text) }];
    case 'paragraph':
    case 'note':
      return linesOf(block.text).map((text) => ({ kind: block.kind, text }));
    case 'table':
      return [
        {
          ...block,
          columns: block.columns.map((column) => ({ ...column, label: line(column.label) })),
          rows: block.rows.map((row) => row.map(printable)),
        },
      ];
    case 'closing':
      return [{ ...block, lines: block.lines.map(line) }];
    case 'seals':
      return [
        {
          ...block,
          boxes: block.boxes.map(({ label, text, lines }) => ({
            label: line(label),
            text: printable(text),
            lines: lines.map(line),
          })),
        },
      ];
    case 'bars':
      return [
        {
          ...block,
          caption: line(block.caption),
          bars: block.bars.map(({ label, value, share }) => ({
            label: line(label),
            value: line(value),
            share: Math.min(1, Math.max(0, share)),
          })),
        },
      ];
  }
}

/** 排版前: the paper with only what can be printed, so that Word and PDF say the same, character by character. */
export const laidOut = (paper: Paper): LaidOutPaper => ({
  ...paper,
  words: paperWords(paper.locale),
  title: line(paper.title),
  subtitle: line(paper.subtitle),
  facts: paper.facts.map(([name, value]) => [line(name), line(value)] as const),
  verification: line(paper.verification),
  blocks: paper.blocks.flatMap(laidOutBlock),
});
