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

/** The heading and the head of a table whose list may have no lines are left out with them. */
function guardedLists(blocks: readonly Block[], entries: TemplateEntries): Block[] {
  const guarded = [...blocks];
  for (const entry of Object.values(entries)) {
    const given = isTemplateList(entry) && entry.given ? entries[entry.given]?.name['zh-CN'] : undefined;
    const at = blocks.findIndex(
      (block) => block.kind === 'table' && block.rows[0]?.[0]?.startsWith(`{#${entry.name['zh-CN']}}`),
    );
    const [heading, table] = [blocks[at - 1], blocks[at]];
    if (given === undefined || table?.kind !== 'table') continue;
    const [open, close] = [`{#${given}}`, `{/${given}}`];
    const last = table.columns.length - 1;
    const columns = table.columns.map((column, index) => ({
      ...column,
      label: `${index === 0 ? open : ''}${column.label}${index === last ? close : ''}`,
    }));
    guarded[at] = { ...table, columns };
    if (heading?.kind === 'heading') guarded[at - 1] = { ...heading, text: `${open}${heading.text}${close}` };
  }
  return guarded;
}

/** 内置模板: the built-in layout with fields instead of what it says, to be edited in Word. */
export function builtInTemplate(kind: DocumentTemplateKind, madeAt: Date): Promise<Uint8Array> {
  const entries = templateFields[kind];
  const letter = { kind, values: placeholders(entries), isDraft: false } as unknown as Letter;
  const paper = layOut(letter, { locale: 'zh-CN', madeAt });
  const blocks = paper.blocks.map((block) => guarded(block, entries));
  return toWord({ ...paper, blocks: guardedLists(blocks, entries) });
}
