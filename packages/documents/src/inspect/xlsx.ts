import { refuseReachingElements } from './docx-fields.ts';
import { refuseEmbedded } from './inside/embedded.ts';
import { foreignKind } from './inside/foreign.ts';
import { refuseMacros, refuseRelations, TYPES, typesOf } from './office.ts';
import { refuse } from './refusal.ts';
import type { Source } from './source.ts';
import { type Limit, unpack } from './unpack.ts';
import { elementsOf, plainXml, textOf, unescapeXml } from './xml.ts';

/** Excel 文件检查: a sound workbook that runs nothing and fetches nothing; gives the names and texts of its parts. */
export async function inspectXlsx(
  source: Source,
  maxUnpackedBytes: number,
  limit: Limit,
): Promise<Readonly<{ names: readonly string[]; texts: ReadonlyMap<string, string> }>> {
  const isText = (name: string) => name === TYPES || /\.(xml|rels|vml)$/i.test(name);
  const { names, kept } = await unpack(
    source,
    maxUnpackedBytes,
    (name, head) => isText(name) || foreignKind(head) !== undefined,
    limit,
  );
  refuseMacros(names, typesOf(kept.get(TYPES), 'SPREADSHEET'));
  const texts = new Map<string, string>();
  for (const [part, bytes] of kept) {
    if (!isText(part)) await refuseEmbedded(part, bytes);
    else texts.set(part, textOf(bytes, part));
  }
  for (const [part, text] of texts) {
    if (/\.rels$/i.test(part)) refuseRelations(part, text);
    if (/\.vml$/i.test(part)) refuseReachingElements(part, text);
    refuseSources(part, text);
    refuseReachingFormulas(part, text);
  }
  return { names, texts };
}

/** 外部数据: other programs that a sheet asks for values, and connections from which it takes its rows. */
const SOURCES = ['ddeLink', 'oleLink', 'dbPr', 'webPr', 'textPr', 'olapPr'] as const;

function refuseSources(part: string, text: string): void {
  for (const relation of SOURCES)
    for (const attributes of elementsOf(text, relation)) {
      const target = [...attributes].map(([name, value]) => `${name}=${value}`).join(' ');
      refuse('FILE_EXTERNAL_REF', { part, relation, target: target.slice(0, 200) });
    }
}

// As in `elementsOf`, bounded: cells, names, rules for input and for looks.
const FORMULA =
  /<(?:[\w.-]+:)?(?:f|definedName|formula[12]?)(?=[\s>])(?:"[^"<]*"|'[^'<]*'|[^"'<>])*>([^<]*)</g;
// Texts, and names of sheets that need quotes.
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
// What asks another program or the net for a value without a click; `program|topic` is how DDE is written.
const REACHING = /(?<![\w.])(?:_xl\w+\.)*(WEBSERVICE|RTD|DDE|IMAGE|CALL|REGISTER(?:\.ID)?)\s*\(|\|/i;

/** 公式: what a formula says between quotes is text, not a function. */
function refuseReachingFormulas(part: string, text: string): void {
  for (const [, inside = ''] of plainXml(text).matchAll(FORMULA)) {
    const formula = unescapeXml(inside);
    const found = REACHING.exec(formula.replace(QUOTED, "''"));
    if (!found) continue;
    const relation = found[1]?.toUpperCase() ?? 'DDE';
    refuse('FILE_EXTERNAL_REF', { part, relation, target: formula.slice(0, 200) });
  }
}
