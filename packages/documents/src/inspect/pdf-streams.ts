import { Readable } from 'node:stream';
import { constants, createInflate } from 'node:zlib';
import { refuse } from './refusal.ts';
import { latin1, pieces, type Source } from './source.ts';

/** 对象流: the unpacked bytes of each object stream whose dictionary holds one of the positions. */
export async function* inflatedStreams(
  source: Source,
  positions: ReadonlySet<number>,
  maxUnpackedBytes: number,
): AsyncGenerator<AsyncIterable<Uint8Array>> {
  const budget = { spent: 0, limit: maxUnpackedBytes };
  const begun = new Set<number>();
  for (const position of positions) {
    const found = await locate(source, position);
    // A dictionary may show in two ways that it is one.
    if (begun.has(found.start)) continue;
    begun.add(found.start);
    yield inflated(source, found.start, found.end, budget);
  }
}

const REACH = 4096;

// The dictionary stands between `obj` and `stream`; the packed bytes end by themselves.
async function locate(source: Source, position: number) {
  const before = Math.min(REACH, position);
  const text = latin1(await source.read(position - before, before + REACH));
  const opens = text.lastIndexOf('obj', before);
  const keyword = /\bstream(?:\r\n|\n|\r)/.exec(text.slice(before));
  // Whoever pads a dictionary until it cannot be seen whole has something to hide.
  if (opens === -1 || !keyword) return refuse('FILE_DAMAGED', { reason: 'OBJECT_STREAM' });
  const dictionary = unescapeNames(text.slice(opens, before + keyword.index));
  // Nobody writes one unpacked, and a dictionary that looks so may only be cut where its reader does not cut it.
  const filters = dictionary.match(/\/\w+Decode\b/g) ?? [];
  const isPlainFlate = filters.length === 1 && filters[0] === '/FlateDecode';
  const isPredicted = /\/Predictor\s+(?!1\b)\d/.test(dictionary);
  if (!isPlainFlate || isPredicted) refuse('FILE_DAMAGED', { reason: 'OBJECT_STREAM' });
  const start = position + keyword.index + keyword[0].length;
  return { start, end: source.size };
}

const unescapeNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

type Budget = { spent: number; limit: number };

async function* inflated(source: Source, start: number, end: number, budget: Budget) {
  const packed = Readable.from(pieces(source, start, end));
  // A missing checksum at the end is common and harmless.
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  packed.on('error', (error) => inflate.destroy(error));
  try {
    for await (const piece of packed.pipe(inflate) as AsyncIterable<Uint8Array>) {
      budget.spent += piece.length;
      if (budget.spent > budget.limit) {
        refuse('FILE_ARCHIVE_BOMB', { reason: 'UNPACKED_SIZE', seen: budget.spent, limit: budget.limit });
      }
      yield piece;
    }
  } catch (error) {
    const isCorrupt = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    if (isCorrupt) refuse('FILE_DAMAGED', { reason: 'OBJECT_STREAM' });
    throw error;
  } finally {
    packed.destroy();
    inflate.destroy();
  }
}
