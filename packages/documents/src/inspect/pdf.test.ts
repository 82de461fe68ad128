import { describe, expect, it } from 'vitest';
import { objectStream, pdfWith } from '../samples/pdf.ts';
import * as samples from '../samples/samples.ts';
import { inspectFile } from './inspect.ts';

const MIB = 1024 * 1024;
const inspect = (bytes: Uint8Array, maxUnpackedBytes = 10 * MIB) =>
  inspectFile(bytes, { expected: ['PDF'], maxBytes: 20 * MIB, maxUnpackedBytes });

const JAVASCRIPT = '<< /S /JavaScript /JS (app.alert(1)) >>';

describe('FILE_ENCRYPTED', () => {
  it.each([
    { title: 'by its trailer', bytes: samples.encryptedPdf() },
    {
      title: 'with the handler written in place',
      bytes: pdfWith('', [], '/Encrypt << /Filter /Standard >> '),
    },
    {
      title: 'by the dictionary of a cross-reference stream',
      bytes: pdfWith('', [
        { dictionary: '/Type /XRef /Root 1 0 R/Encrypt 6 0 R/W [1 2 1]', stream: Buffer.alloc(8) },
      ]),
    },
    { title: 'with an escaped name', bytes: pdfWith('', [], '/#45ncr#79pt 6 0 R ') },
  ])('$title', async ({ bytes }) => {
    expect(await inspect(bytes)).toEqual({ code: 'FILE_ENCRYPTED', facts: { seen: 'application/pdf' } });
  });

  it('the word alone does not encrypt a text', async () => {
    expect(await inspect(pdfWith('', ['(see /Encrypt and /EncryptMetadata true)']))).toHaveProperty(
      'mediaType',
    );
  });
});

describe('FILE_MACRO', () => {
  it.each([
    { title: 'a script on opening', bytes: samples.scriptedPdf(), part: '/JavaScript' },
    {
      title: 'a program to launch',
      bytes: pdfWith('/OpenAction << /S/Launch/F (cmd.exe) >> '),
      part: '/Launch',
    },
    {
      title: 'an escaped name',
      bytes: pdfWith('', ['<< /S /J#61vaScri#70t /JS (x) >>']),
      part: '/JavaScript',
    },
    {
      title: 'a name held by an object of its own',
      bytes: pdfWith('', ['/JavaScript']),
      part: '/JavaScript',
    },
    { title: 'a packed object', bytes: pdfWith('', [objectStream(JAVASCRIPT)]), part: '/JavaScript' },
    {
      title: 'a packed object whose filter is escaped',
      bytes: pdfWith('', [objectStream(JAVASCRIPT, '/#46ilter /Fl#61teDecode')]),
      part: '/JavaScript',
    },
    {
      title: 'a name across the border of two pieces',
      bytes: pdfWith('', [`(${'x'.repeat(65_536 - 412)})`, JAVASCRIPT]),
      part: '/JavaScript',
    },
  ])('$title', async ({ bytes, part }) => {
    expect(await inspect(bytes)).toEqual({ code: 'FILE_MACRO', facts: { part } });
  });

  it.each(Array.from({ length: 20 }, (_, index) => 65_536 - 330 - index * 10))(
    'wherever it stands: %i',
    async (fill) => {
      expect(await inspect(pdfWith('', [`(${'x'.repeat(fill)})`, JAVASCRIPT]))).toMatchObject({
        code: 'FILE_MACRO',
      });
    },
  );

  it.each([
    { title: 'an address that ends in the word', more: ['(https://example.org/docs/Web/JavaScript)'] },
    { title: 'harmless packed objects', more: [objectStream('<< /Type /Font >>'), objectStream('[1 2]')] },
  ])('$title is fine', async ({ more }) => {
    expect(await inspect(pdfWith('', more))).toHaveProperty('mediaType');
  });
});

describe('FILE_DAMAGED', () => {
  it.each([
    { title: 'without its last line', bytes: samples.goodPdf().slice(0, -6), reason: 'TRUNCATED' },
    { title: 'cut off', bytes: samples.truncatedPdf(), reason: 'TRUNCATED' },
    {
      title: 'without a trailer',
      bytes: Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n'),
      reason: 'TRUNCATED',
    },
    {
      title: 'padded with zeros',
      bytes: Buffer.concat([samples.truncatedPdf(), Buffer.alloc(5000)]),
      reason: 'TRUNCATED',
    },
    {
      title: 'with packed objects nobody can look into',
      bytes: pdfWith('', [objectStream(JAVASCRIPT, '/Filter [/ASCIIHexDecode /FlateDecode]')]),
      reason: 'OBJECT_STREAM',
    },
    {
      title: 'with packed objects that are rubbish',
      bytes: pdfWith('', [
        { dictionary: '/Type /ObjStm /Filter /FlateDecode', stream: Buffer.from('rubbish') },
      ]),
      reason: 'OBJECT_STREAM',
    },
  ])('$title', async ({ bytes, reason }) => {
    expect(await inspect(bytes)).toEqual({ code: 'FILE_DAMAGED', facts: { reason } });
  });
});

describe('FILE_ARCHIVE_BOMB', () => {
  it('packed objects that grow beyond the limit together', async () => {
    const half = objectStream(' '.repeat(6 * MIB));
    expect(await inspect(pdfWith('', [half]))).toHaveProperty('mediaType');
    expect(await inspect(pdfWith('', [half, half]))).toMatchObject({
      code: 'FILE_ARCHIVE_BOMB',
      facts: { reason: 'UNPACKED_SIZE', limit: 10 * MIB },
    });
  });

  it('more packed objects than any document has', async () => {
    const bytes = pdfWith('', [`[${'obj /ObjStm '.repeat(200_000)}]`]);
    expect(await inspect(bytes)).toMatchObject({ code: 'FILE_ARCHIVE_BOMB', facts: { reason: 'ENTRIES' } });
  });
});
