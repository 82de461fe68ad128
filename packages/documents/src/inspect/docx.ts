import { refuseReachingElements, refuseReachingFields } from './docx-fields.ts';
import { partLimit, refuseEmbedded } from './inside/embedded.ts';
import { foreignKind, refusePdfInFront } from './inside/foreign.ts';
import { type ContentType, refuseMacros, refuseRelations, TYPES, typeOf, typesOf } from './office.ts';
import { refuse } from './refusal.ts';
import type { Source } from './source.ts';
import { unpack } from './unpack.ts';
import { elementsOf, textOf } from './xml.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ROOT = '_rels/.rels';

/** Word 文件检查: a sound docx, without macros, controls or anything fetched from outside. */
export async function inspectDocx(source: Source, maxUnpackedBytes: number): Promise<string> {
  const isRelations = (name: string) => /\.rels$/i.test(name);
  const isText = (name: string) => name === TYPES || isRelations(name) || /\.xml$/i.test(name);
  const isKept = (name: string, head: Uint8Array) => isText(name) || foreignKind(head) !== undefined;
  await refusePdfInFront(source, 'WORD');
  const { names, kept } = await unpack(source, maxUnpackedBytes, isKept, partLimit);
  const types = typesOf(kept.get(TYPES), 'WORD');
  refuseMacros(names, types);
  for (const [part, bytes] of kept) {
    if (isRelations(part)) refuseRelations(part, textOf(bytes, part));
    // No part of a document brings a DTD along, whoever reads it.
    else if (isText(part)) textOf(bytes, part);
    else await refuseEmbedded(part, bytes);
  }
  for (const part of wordParts(names, types)) {
    const bytes = kept.get(part);
    if (!bytes) return refuse('FILE_DAMAGED', { reason: 'PART_NAME', part });
    const text = textOf(bytes, part);
    refuseReachingFields(part, text);
    refuseReachingElements(part, text);
  }
  refuseOtherThanWord(names, types, kept.get(ROOT));
  return WORD;
}

/** The parts that hold running text: the document, its headers, footers, notes and comments. */
const wordParts = (names: readonly string[], types: readonly ContentType[]): string[] =>
  names.filter((name) => /wordprocessingml\.[\w.-]+\+xml$/i.test(typeOf(`/${name}`.toLowerCase(), types)));

function refuseOtherThanWord(names: readonly string[], types: readonly ContentType[], root?: Uint8Array) {
  const main = elementsOf(root ? textOf(root, ROOT) : '', 'Relationship').find((attributes) =>
    attributes.get('Type')?.endsWith('/officeDocument'),
  );
  const path = `/${(main?.get('Target') ?? '').replace(/^\//, '')}`.toLowerCase();
  const seen = typeOf(path, types).replace(/\.main\+xml$/, '') || 'application/zip';
  const hint = seen.includes('wordprocessingml') ? 'SAVE_AS_DOCX' : undefined;
  if (seen !== WORD) refuse('FILE_TYPE_MISMATCH', { expected: 'WORD', seen, hint });
  const isThere = names.some((name) => `/${name}`.toLowerCase() === path);
  if (!isThere) refuse('FILE_DAMAGED', { reason: 'PART_MISSING', part: path });
}
