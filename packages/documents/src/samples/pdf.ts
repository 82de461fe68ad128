import { deflateSync } from 'node:zlib';

type Body = string | Readonly<{ dictionary: string; stream: Uint8Array }>;

/** PDF 样本: the objects 1, 2, 3 … with a correct cross-reference table; object 1 is the catalogue. */
export function pdfOf(objects: readonly Body[], trailer = ''): Uint8Array {
  const offsets: number[] = [];
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  for (const [index, body] of objects.entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${typeof body === 'string' ? body : streamed(body)}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text + xref + end, 'latin1'));
}

const streamed = ({ dictionary, stream }: Exclude<Body, string>): string =>
  `<< ${dictionary} /Length ${stream.length} >>\nstream\n${Buffer.from(stream).toString('latin1')}\nendstream`;

const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';
const CONTENTS = { dictionary: '', stream: Buffer.from('BT /F1 24 Tf 72 720 Td (Stamped scan) Tj ET') };
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A sound PDF of one A4 page, with entries added to its catalogue or objects after its five. */
export const pdfWith = (catalogue = '', more: readonly Body[] = [], trailer = ''): Uint8Array =>
  pdfOf([`<< /Type /Catalog /Pages 2 0 R ${catalogue}>>`, PAGES, PAGE, CONTENTS, FONT, ...more], trailer);

export const goodPdf = (): Uint8Array => pdfWith();

const PASSWORD = `<${'5a'.repeat(32)}>`;

/** 加密的 PDF: the standard security handler, 128 bits. */
export const encryptedPdf = (): Uint8Array =>
  pdfWith(
    '',
    [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O ${PASSWORD} /U ${PASSWORD} >>`],
    '/Encrypt 6 0 R /ID [<00> <00>] ',
  );

/** 含脚本的 PDF: runs JavaScript on opening. */
export const scriptedPdf = (): Uint8Array => pdfWith('/OpenAction << /S /JavaScript /JS (app.alert(1)) >> ');

/** 对象流: objects packed as modern writers do. */
export const objectStream = (inside: string, dictionary = '/Filter /FlateDecode'): Body => ({
  dictionary: `/Type /ObjStm /N 1 /First 4 ${dictionary}`,
  stream: deflateSync(Buffer.from(`6 0 ${inside}`)),
});
