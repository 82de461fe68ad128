import { strToU8, zipSync } from 'fflate';
import { markPicture } from '../mark.ts';
import type { LaidOutPaper } from '../paper.ts';
import { bodyOf } from './body.ts';
import { footer, section, watermark } from './frame.ts';
import { fontTable, styles } from './styles.ts';
import { escaped, relationship, relationships, wordPart, xml } from './xml.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

type Part = Readonly<{ path: string; type: string; content: string; id?: string; relation?: string }>;

const core = ({ title, madeAt }: LaidOutPaper): string => {
  const at = `${new Date(madeAt).toISOString().slice(0, 19)}Z`;
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return xml(
    `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>${stamp('created')}${stamp('modified')}</cp:coreProperties>`,
  );
};

const settings = (): string =>
  wordPart(
    'settings',
    '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
  );

const wordPartOf = (name: string, content: string, type = name, id = `rId${name}`): Part => ({
  path: `word/${name}.xml`,
  type: `${WORD}.${type}+xml`,
  content,
  id,
  relation: name.replace(/\d$/, ''),
});

const partsOf = (paper: LaidOutPaper): Part[] => [
  {
    path: 'word/document.xml',
    type: `${WORD}.document.main+xml`,
    content: wordPart('document', `<w:body>${bodyOf(paper)}${section(paper)}</w:body>`),
  },
  {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: core(paper),
  },
  wordPartOf('styles', styles(paper.locale)),
  wordPartOf('settings', settings()),
  wordPartOf('fontTable', fontTable()),
  wordPartOf('footer1', footer(paper), 'footer', 'rIdFooter'),
  ...(paper.isDraft ? [wordPartOf('header1', watermark(paper), 'header', 'rIdHeader')] : []),
];

const contentTypes = (parts: readonly Part[]): string =>
  xml(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="gif" ContentType="image/gif"/>${parts
      .map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`)
      .join('')}</Types>`,
  );

// A ZIP keeps the hour of the clock on the wall: the same one everywhere is none at all.
const NO_TIME = new Date(1980, 0, 1);

/** The square code, and what leads the foot to it. */
const markParts = ({ mark }: LaidOutPaper): Record<string, Uint8Array> =>
  mark === undefined
    ? {}
    : {
        'word/media/mark.gif': markPicture(mark),
        'word/_rels/footer1.xml.rels': strToU8(
          relationships(relationship('rIdMark', 'image', 'media/mark.gif')),
        ),
      };

/** Word (docx): editable, with real styles and tables whose headings come again on every page. */
export function wordOf(paper: LaidOutPaper): Uint8Array {
  const parts = partsOf(paper);
  const files = {
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relationships(
      relationship('rIdDocument', 'officeDocument', 'word/document.xml'),
      relationship('rIdCore', CORE_RELATION, 'docProps/core.xml'),
    ),
    ...Object.fromEntries(parts.map(({ path, content }) => [path, content])),
    'word/_rels/document.xml.rels': relationships(
      ...parts.flatMap(({ path, id, relation }) =>
        id && relation ? relationship(id, relation, path.replace('word/', '')) : [],
      ),
    ),
  };
  const bytes = Object.entries(files).map(([path, content]) => [path, strToU8(content)] as const);
  return zipSync({ ...Object.fromEntries(bytes), ...markParts(paper) }, { mtime: NO_TIME });
}
