import { streamNames } from '../compound.ts';
import { refuseMacros, refuseRelations, TYPES, typesOf } from '../office.ts';
import { FileRefused, refuse } from '../refusal.ts';
import { sourceOf } from '../source.ts';
import { type Limit, unpack } from '../unpack.ts';
import { textOf } from '../xml.ts';
import { foreignKind } from './foreign.ts';

const MIB = 1024 * 1024;
/** A workbook behind a chart lies one deep; a document in a document in a document is nobody's. */
const DEEPEST = 2;
const MOST = 16 * MIB;

/** Of one part that is read whole: a running text of thousands of pages has less. */
export const partLimit: Limit = {
  most: MOST,
  refuse: (part, seen) => refuse('FILE_ARCHIVE_BOMB', { reason: 'UNPACKED_SIZE', seen, limit: MOST, part }),
};

/** 内嵌内容: a sheet behind a chart or an equation is fine; a program, a package or anything with macros is not. */
export async function refuseEmbedded(part: string, bytes: Uint8Array, depth = 1): Promise<void> {
  const seen = foreignKind(bytes);
  if (!seen) return;
  if (seen === 'application/x-cfb') return refuseObject(part, bytes);
  if (seen !== 'application/zip') return refuse('FILE_EMBEDDED', { part, seen });
  if (depth > DEEPEST)
    return refuse('FILE_ARCHIVE_BOMB', { reason: 'NESTED', seen: depth, limit: DEEPEST, part });
  await within(part, () => inspectPackage(bytes, depth));
}

/** What is wrong inside is told by where the file lies in the one that was uploaded. */
async function within(part: string, look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { code, facts } = error.refusal;
    if (code === 'FILE_TYPE_MISMATCH') refuse('FILE_EMBEDDED', { part, seen: facts.seen });
    const inner = 'part' in facts && facts.part ? `${part}!${facts.part}` : part;
    throw new FileRefused({ code, facts: { ...facts, part: inner } } as typeof error.refusal);
  }
}

async function inspectPackage(bytes: Uint8Array, depth: number): Promise<void> {
  const isText = (name: string) => name === TYPES || /\.(xml|rels)$/i.test(name);
  const { names, kept } = await unpack(
    sourceOf(bytes),
    4 * MOST,
    (name, head) => isText(name) || foreignKind(head) !== undefined,
    partLimit,
  );
  refuseMacros(names, typesOf(kept.get(TYPES), 'WORD'));
  for (const [name, inside] of kept) {
    if (!isText(name)) await refuseEmbedded(name, inside, depth + 1);
    else if (/\.rels$/i.test(name)) refuseRelations(name, textOf(inside, name));
    else textOf(inside, name);
  }
}

const MACROS = new Set(['vba', 'macros', '_vba_project', '_vba_project_cur']);
/** A file dragged in, of whatever kind, and an Office document wrapped so that nobody looks into it. */
const PACKAGES = new Set(['\x01ole10native', 'package', 'encryptedpackage']);

async function refuseObject(part: string, bytes: Uint8Array): Promise<void> {
  for await (const name of streamNames(sourceOf(bytes))) {
    if (MACROS.has(name)) refuse('FILE_MACRO', { part });
    if (PACKAGES.has(name)) refuse('FILE_EMBEDDED', { part, seen: 'application/x-ole-storage' });
  }
}
