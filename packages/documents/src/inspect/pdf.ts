import { refuseArchiveBehind } from './inside/foreign.ts';
import { inflatedStreams } from './pdf-streams.ts';
import { refuse } from './refusal.ts';
import { latin1, pieces, type Source } from './source.ts';

const PDF = 'application/pdf';

/** PDF 检查: a whole, open PDF that starts nothing by itself; bytes are searched, never interpreted. */
export async function inspectPdf(source: Source, maxUnpackedBytes: number): Promise<string> {
  await refuseTruncated(source);
  await refuseArchiveBehind(source, 'PDF');
  const found = { root: false };
  const objectStreams = new Set<number>();
  for await (const { text, at } of windows(pieces(source, 0, source.size))) {
    if (ENCRYPT.test(text)) refuse('FILE_ENCRYPTED', { seen: PDF });
    refuseReaching(text);
    found.root ||= ROOT.test(text);
    for (const { index } of text.matchAll(OBJECT_STREAM)) objectStreams.add(at + index);
    refuseTooMany(objectStreams.size);
  }
  if (!found.root) refuse('FILE_DAMAGED', { reason: 'TRUNCATED' });
  // Modern writers keep the actions of a document inside compressed object streams.
  for await (const stream of inflatedStreams(source, objectStreams, maxUnpackedBytes)) {
    for await (const { text } of windows(stream)) refuseReaching(text);
  }
  return PDF;
}

// Any character of a name may be written as #hh: /J#61vaScript is /JavaScript.
const letters = (plain: string): string =>
  Array.from(plain, (letter) => {
    const [high = '', low = ''] = letter.charCodeAt(0).toString(16);
    const hex = /[a-f]/.test(low) ? `${high}[${low}${low.toUpperCase()}]` : high + low;
    return `(?:${letter}|#${hex})`;
  }).join('');

const name = (plain: string): string => `/${letters(plain)}(?=[\\0\\s<>\\[\\]()/%{}])`;

const ENCRYPT = new RegExp(
  `${name('Encrypt')}[\\0\\s]{0,200}(?:\\d{1,10}[\\0\\s]{1,9}\\d{1,5}[\\0\\s]{1,9}R|<<)`,
);
const ROOT = new RegExp(name('Root'));
// Some readers go by the offset of the first object alone, whatever type the stream has.
const OBJECT_STREAM = new RegExp(
  `${name('ObjStm')}|${name('First')}[\\0\\s]{1,20}\\d{1,10}[\\0\\s]{0,20}(?:/|>>)`,
  'g',
);

// A name of its own, or right after /S; the end of an address (…/docs/Web/JavaScript) is neither.
const alone = (plain: string) => `(?:(?<![\\w.~#&=?:+-])|/${letters('S')})${name(plain)}`;
// A short name could stand in packed bytes by chance: it counts with the beginning of its value.
const valued = (plain: string) =>
  `${name(plain)}[\\0\\s]{0,20}(?:<<|\\[|\\d{1,10}[\\0\\s]{1,9}\\d{1,5}[\\0\\s]{1,9}R)`;

type Reach = Readonly<{
  code: 'FILE_MACRO' | 'FILE_EMBEDDED' | 'FILE_EXTERNAL_REF';
  part: string;
  pattern: RegExp;
}>;
const reach = (code: Reach['code'], plain: string, asPattern = alone): Reach => ({
  code,
  part: `/${plain}`,
  pattern: new RegExp(asPattern(plain)),
});
/** What runs by itself, what carries another file along, what fetches one: ISO 32000-2, 12.6.4 and 7.11.4. */
const REACHES: readonly Reach[] = [
  ...['JavaScript', 'Launch', 'Rendition', 'RichMedia', 'SubmitForm', 'ImportData'].map((action) =>
    reach('FILE_MACRO', action),
  ),
  reach('FILE_MACRO', 'XFA', valued),
  ...['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'GoToE'].map((way) => reach('FILE_EMBEDDED', way)),
  reach('FILE_EMBEDDED', 'EF', valued),
  reach('FILE_EXTERNAL_REF', 'GoToR'),
];
const NESTED = new RegExp(`(?:${name('FlateDecode').replace(/\(\?=.*$/, '')}[\\0\\s]{0,20}){3}`);

function refuseReaching(text: string) {
  const found = REACHES.find(({ pattern }) => pattern.test(text));
  if (NESTED.test(text)) refuse('FILE_ARCHIVE_BOMB', { reason: 'NESTED', seen: 3, limit: 2 });
  if (!found) return;
  const { code, part } = found;
  if (code === 'FILE_MACRO') refuse(code, { part });
  if (code === 'FILE_EMBEDDED') refuse(code, { part, seen: PDF });
  refuse('FILE_EXTERNAL_REF', { part, relation: part.slice(1), target: '' });
}

// Each costs a look, and shows twice; a thousand pages need a few thousand.
const MAX_STREAMS = 20_000;

function refuseTooMany(seen: number) {
  if (seen > MAX_STREAMS) refuse('FILE_ARCHIVE_BOMB', { reason: 'ENTRIES', seen, limit: MAX_STREAMS });
}

const OVERLAP = 1024;

/** Each piece together with the end of the one before, so that nothing hides across a border. */
async function* windows(stream: AsyncIterable<Uint8Array>) {
  let [tail, at] = ['', 0];
  for await (const piece of stream) {
    const text = tail + latin1(piece);
    yield { text, at };
    tail = text.slice(-OVERLAP);
    at += text.length - tail.length;
  }
  // A name at the very end has its delimiter too.
  yield { text: `${tail}\n`, at };
}

async function refuseTruncated(source: Source) {
  const end = latin1(await source.read(Math.max(0, source.size - 4096), 4096));
  if (!/startxref\s+\d+\s+%%EOF/.test(end)) refuse('FILE_DAMAGED', { reason: 'TRUNCATED' });
}
