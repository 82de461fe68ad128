import { looksLikePage } from '../inside/foreign.ts';
import { refuse } from '../refusal.ts';
import { latin1, numbersOf, type Source } from '../source.ts';

const TAIL = 64 * 1024;

/** JPEG: walks its segments up to the picture itself; comments and what follows the end are no page of the web. */
export async function measureJpeg(source: Source): Promise<number | undefined> {
  const tail = await source.read(Math.max(0, source.size - TAIL), TAIL);
  // Cameras append previews after the end marker, so it is looked for in the last part only.
  const end = latin1(tail).lastIndexOf('\xff\xd9');
  if (end === -1) return undefined;
  refusePage(tail.subarray(end));
  let at = 2;
  let pixels: number | undefined;
  while (at + 9 < source.size) {
    const segment = await source.read(at, 9);
    const view = numbersOf(segment);
    const marker = view.getUint16(0);
    if (marker === 0xffff) {
      at += 1; // fill bytes
      continue;
    }
    if (marker < 0xff01 || marker === 0xffda) return marker === 0xffda ? pixels : undefined;
    const length = view.getUint16(2);
    if (isAside(marker)) refusePage(await source.read(at + 4, length - 2));
    // The largest of several frames is what a reader may make room for.
    if (isFrame(marker)) pixels = Math.max(pixels ?? 0, view.getUint16(5) * view.getUint16(7));
    at += 2 + length;
  }
  return undefined;
}

// SOF0–SOF15, among which C4, C8 and CC are tables.
const isFrame = (marker: number) =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
/** APP0–APP15 and comments. */
const isAside = (marker: number) => (marker >= 0xffe0 && marker <= 0xffef) || marker === 0xfffe;

function refusePage(bytes: Uint8Array): void {
  if (looksLikePage(bytes)) refuse('FILE_TYPE_MISMATCH', { expected: 'IMAGE', seen: 'text/html' });
}
