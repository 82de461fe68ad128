import { strFromU8, unzipSync } from 'fflate';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** 读回: what any program finds in a printed file. */

/** The text of each page, as a reader copies it out; without spaces, which a PDF does not keep. */
export async function pdfPages(file: Uint8Array): Promise<string[]> {
  const task = getDocument({
    data: Uint8Array.from(file),
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(withoutSpaces(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await task.destroy();
  return pages;
}

export const withoutSpaces = (text: string): string => text.replace(/[\s\u200B]/g, '');

export const docxParts = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] as string);

/** The runs of text of a part in their order. */
const textsIn = (part: string): string[] =>
  Array.from(part.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) => unescaped(text));

export const docxRuns = (file: Uint8Array, part = 'word/document.xml'): string[] =>
  textsIn(docxParts(file)[part] ?? '');
export const docxText = (file: Uint8Array, part = 'word/document.xml'): string =>
  docxRuns(file, part).join('');

/** Every table as rows of cells. */
export const docxTables = (file: Uint8Array): string[][][] =>
  Array.from((docxParts(file)['word/document.xml'] ?? '').matchAll(/<w:tbl>.*?<\/w:tbl>/gs), ([table]) =>
    Array.from(table.matchAll(/<w:tr>.*?<\/w:tr>/gs), ([row]) =>
      Array.from(row.matchAll(/<w:tc>.*?<\/w:tc>/gs), ([cell]) => textsIn(cell).join('\n')),
    ),
  );
