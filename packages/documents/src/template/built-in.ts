import {
  type DocumentTemplateKind,
  isTemplateList,
  placeholders,
  type TemplateEntries,
  templateFields,
} from '@consortium/domain';
import type { Block } from '../paper/paper.ts';
import { toWord } from '../paper/printer.ts';
import { type Letter, layOut } from './print-letter.ts';

/** A paragraph around a field that may be empty is left out with it. */
function guarded(block: Block, entries: TemplateEntries): Block {
  if (block.kind !== 'paragraph') return block;
  const empty = Object.values(entries).find(
    (entry) => !isTemplateList(entry) && !entry.isRequired && block.text.includes(`{${entry.name['zh-CN']}}`),
  )?.name['zh-CN'];
  return empty === undefined ? block : { ...block, text: `{#${empty}}${block.text}{/${empty}}` };
}

/** 内置模板: the built-in layout with fields instead of what it says, to be edited in Word. */
export function builtInTemplate(kind: DocumentTemplateKind, madeAt: Date): Promise<Uint8Array> {
  const entries = templateFields[kind];
  const letter = { kind, values: placeholders(entries), isDraft: false } as unknown as Letter;
  const paper = layOut(letter, { locale: 'zh-CN', madeAt });
  return toWord({ ...paper, blocks: paper.blocks.map((block) => guarded(block, entries)) });
}
