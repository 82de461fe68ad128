import { refuseReachingFields } from './docx-fields.ts';
import { type FileKind, refuse } from './refusal.ts';
import type { Source } from './source.ts';
import { unpack } from './unpack.ts';
import { elementsOf, textOf } from './xml.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const TYPES = '[Content_Types].xml';
const ROOT = '_rels/.rels';

/** Word 文件检查: a sound docx, without macros, controls or anything fetched from outside. */
export async function inspectDocx(source: Source, maxUnpackedBytes: number): Promise<string> {
  const isRelations = (name: string) => /\.rels$/i.test(name);
  const isKept = (name: string) => name === TYPES || isRelations(name) || /\.xml$/i.test(name);
  const { names, kept } = await unpack(source, maxUnpackedBytes, isKept);
  const types = typesOf(kept.get(TYPES), 'WORD');
  refuseMacros(names, types);
  for (const [part, bytes] of kept) if (isRelations(part)) refuseRelations(part, textOf(bytes, part));
  for (const part of wordParts(names, types)) {
    const bytes = kept.get(part);
    if (!bytes) return refuse('FILE_DAMAGED', { reason: 'PART_NAME', part });
    refuseReachingFields(part, textOf(bytes, part));
  }
  refuseOtherThanWord(names, types, kept.get(ROOT));
  return WORD;
}

type ContentType = Readonly<{ of: string; type: string }>;

export function typesOf(bytes: Uint8Array | undefined, expected: FileKind): ContentType[] {
  // A ZIP without this part is an archive somebody packed, not an Office document.
  if (!bytes) return refuse('FILE_TYPE_MISMATCH', { expected, seen: 'application/zip' });
  const text = textOf(bytes, TYPES);
  const of = (element: string, key: string) =>
    elementsOf(text, element).map((attributes) => ({
      of: (attributes.get(key) ?? '').toLowerCase(),
      type: attributes.get('ContentType') ?? '',
    }));
  return [...of('Override', 'PartName'), ...of('Default', 'Extension')];
}

/** The parts that hold running text: the document, its headers, footers, notes and comments. */
const wordParts = (names: readonly string[], types: readonly ContentType[]): string[] =>
  names.filter((name) => /wordprocessingml\.[\w.-]+\+xml$/i.test(typeOf(`/${name}`.toLowerCase(), types)));

const typeOf = (path: string, types: readonly ContentType[]): string =>
  types.find(({ of }) => of === path)?.type ?? types.find(({ of }) => path.endsWith(`.${of}`))?.type ?? '';

const MACRO_TYPE = /macroenabled|vbaproject|vbadata|activex/i;
const MACRO_NAME = /(^|\/)vba(project|data)[^/]*$|\.(docm|dotm|xlsm|xltm|xlam|pptm|potm|ppsm)$/i;

export function refuseMacros(names: readonly string[], types: readonly ContentType[]) {
  const named = names.find((name) => MACRO_NAME.test(name));
  if (named) refuse('FILE_MACRO', { part: named });
  const typed = types.find(({ type }) => MACRO_TYPE.test(type));
  if (typed) refuse('FILE_MACRO', { part: typed.of });
}

/** 外部引用: a template, object, frame or picture that Word would fetch on opening; a link to click is fine. */
function refuseRelations(part: string, text: string) {
  for (const attributes of elementsOf(text, 'Relationship')) {
    const relation = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    const target = attributes.get('Target') ?? '';
    if (/^(vbaProject|control)$/i.test(relation)) refuse('FILE_MACRO', { part });
    const isOutside = /^\s*external\s*$/i.test(attributes.get('TargetMode') ?? '') || leavesPackage(target);
    if (!isOutside || relation === 'hyperlink') continue;
    refuse('FILE_EXTERNAL_REF', { part, relation, target: target.slice(0, 200) });
  }
}

// `http:`, `file:`, `\\server\share`, `//server/share`: whatever the target mode claims.
const leavesPackage = (target: string) => /^\s*([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(target);

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
