import { unzipSync } from 'fflate';
import { inspectFile, isRefusal } from '../inspect/inspect.ts';
import { type FileRefusal, FileRefused, refuse } from '../inspect/refusal.ts';
import { elementsOf, textOf } from '../inspect/xml.ts';
import { piecesOf, type WordPiece } from './word-pieces.ts';
import { headingLevels } from './word-styles.ts';

/** Word 文件 as a person reads it; `feet` is what its footers say. */
export type WordDocument = Readonly<{ pieces: readonly WordPiece[]; feet: string }>;

/** Unpacked, a document may be this many times its own limit. */
const UNPACKED = 10;
/** Of the running text: a form of two hundred units, with every text as long as it may be, is half of it. */
const MOST_TEXT = 16 * 1024 * 1024;
const ROOT = '_rels/.rels';
const READ = /^(?:_rels\/\.rels|word\/(?:styles|document\d*|footer\d*)\.xml)$/;

const mainPart = (relations: string): string =>
  elementsOf(relations, 'Relationship')
    .find((attributes) => attributes.get('Type')?.endsWith('/officeDocument'))
    ?.get('Target')
    ?.replace(/^\//, '') ?? '';

function read(bytes: Uint8Array): WordDocument {
  const parts = unzipSync(bytes, { filter: ({ name }) => READ.test(name) });
  const xmlOf = (name: string): string => {
    const part = parts[name];
    if (!part) return refuse('FILE_DAMAGED', { reason: 'PART_MISSING', part: name });
    if (part.length > MOST_TEXT)
      refuse('FILE_ARCHIVE_BOMB', {
        reason: 'UNPACKED_SIZE',
        seen: part.length,
        limit: MOST_TEXT,
        part: name,
      });
    return textOf(part, name);
  };
  const styles = 'word/styles.xml';
  const levels = parts[styles] ? headingLevels(xmlOf(styles), styles) : new Map<string, number>();
  const main = mainPart(xmlOf(ROOT));
  const feet = Object.keys(parts)
    .filter((name) => name.startsWith('word/footer'))
    .flatMap((name) => piecesOf(xmlOf(name), name, levels));
  return {
    pieces: piecesOf(xmlOf(main), main, levels),
    feet: feet.map((piece) => ('text' in piece ? piece.text : '')).join('\n'),
  };
}

/** 读 Word: what the inspection lets in, as pieces; a bad file is an answer. */
export async function readWord(bytes: Uint8Array, maxBytes: number): Promise<WordDocument | FileRefusal> {
  const inspected = await inspectFile(bytes, {
    expected: ['WORD'],
    maxBytes,
    maxUnpackedBytes: maxBytes * UNPACKED,
  });
  if (isRefusal(inspected)) return inspected;
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}
