import { type FileKind, refuse } from './refusal.ts';
import { elementsOf, textOf } from './xml.ts';

/** 内容类型目录 of every Office document. */
export const TYPES = '[Content_Types].xml';
export type ContentType = Readonly<{ of: string; type: string }>;

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

export const typeOf = (path: string, types: readonly ContentType[]): string =>
  types.find(({ of }) => of === path)?.type ?? types.find(({ of }) => path.endsWith(`.${of}`))?.type ?? '';

const MACRO_TYPE = /macroenabled|macrosheet|vbaproject|vbadata|activex/i;
const MACRO_NAME = /(^|\/)vba(project|data)[^/]*$|\.(docm|dotm|xlsm|xltm|xlam|pptm|potm|ppsm)$/i;

export function refuseMacros(names: readonly string[], types: readonly ContentType[]) {
  const named = names.find((name) => MACRO_NAME.test(name));
  if (named) refuse('FILE_MACRO', { part: named });
  const typed = types.find(({ type }) => MACRO_TYPE.test(type));
  if (typed) refuse('FILE_MACRO', { part: typed.of });
}

/** 外部引用: a template, object, frame or picture that Word would fetch on opening; a link to click is fine. */
export function refuseRelations(part: string, text: string) {
  for (const attributes of elementsOf(text, 'Relationship')) {
    const relation = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    const target = attributes.get('Target') ?? '';
    if (/^(vbaProject|control)$/i.test(relation)) refuse('FILE_MACRO', { part });
    if (/^aFChunk$/i.test(relation)) refuse('FILE_EMBEDDED', { part, seen: target.slice(0, 200) });
    const isOutside = /^\s*external\s*$/i.test(attributes.get('TargetMode') ?? '') || leavesPackage(target);
    if (!isOutside || (relation === 'hyperlink' && !STARTS.test(target))) continue;
    refuse('FILE_EXTERNAL_REF', { part, relation, target: target.slice(0, 200) });
  }
}

// A click that would run something instead of showing a page.
const STARTS = /^\s*(?:javascript|vbscript|data|mhtml|jar|shell|search-ms|ms-[\w.-]+)\s*:/i;

// `http:`, `file:`, `\\server\share`, `//server/share`: whatever the target mode claims.
export const leavesPackage = (target: string) => /^\s*([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(target);
