import { inflatedStreams } from './pdf-streams.ts';
import { refuse } from './refusal.ts';
import { latin1, pieces, type Source } from './source.ts';

const PDF = 'application/pdf';

/** PDF 检查: a whole, open PDF that starts nothing by itself; bytes are searched, never interpreted. */
export async function inspectPdf(source: Source, maxUnpackedBytes: number): Promise<string> {
  await refuseTruncated(source);
  const found = { root: false };
  const objectStreams = new Set<number>();
  for await (const { text, at } of windows(pieces(source, 0, source.size))) {
    if (ENCRYPT.test(text)) refuse('FILE_ENCRYPTED', { seen: PDF });
    refuseActions(text);
    found.root ||= ROOT.test(text);
    for (const { index } of text.matchAll(OBJECT_STREAM)) objectStreams.add(at + index);
    refuseTooMany(objectStreams.size);
  }
  if (!found.root) refuse('FILE_DAMAGED', { reason: 'TRUNCATED' });
  // Modern writers keep the actions of a document inside compressed object streams.
  for await (const stream of inflatedStreams(source, objectStreams, maxUnpackedBytes)) {
    for await (const { text } of windows(stream)) refuseActions(text);
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
const OBJECT_STREAM = new RegExp(name('ObjStm'), 'g');

// A name of its own, or right after /S; the end of an address (…/docs/Web/JavaScript) is neither.
const ACTIONS = ['JavaScript', 'Launch'].map((action) => ({
  part: `/${action}`,
  pattern: new RegExp(`(?:(?<![\\w.~#&=?:+-])|/${letters('S')})${name(action)}`),
}));

function refuseActions(text: string) {
  const found = ACTIONS.find(({ pattern }) => pattern.test(text));
  if (found) refuse('FILE_MACRO', { part: found.part });
}

// Each costs a look; a thousand pages need a few thousand.
const MAX_STREAMS = 10_000;

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
