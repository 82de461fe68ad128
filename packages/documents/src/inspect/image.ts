import { refuse } from './refusal.ts';
import { latin1, numbersOf, type Source } from './source.ts';

const MAX_PIXELS = 100_000_000;

/** 图片检查: a whole JPEG or PNG of a size that a browser can still draw. */
export async function inspectImage(source: Source, seen: string): Promise<string> {
  const measure = measures[seen];
  if (!measure) return refuse('FILE_TYPE_MISMATCH', { expected: 'IMAGE', seen });
  const pixels = await measure(source);
  if (!pixels) return refuse('FILE_DAMAGED', { reason: 'TRUNCATED' });
  if (pixels > MAX_PIXELS) refuse('FILE_ARCHIVE_BOMB', { reason: 'PIXELS', seen: pixels, limit: MAX_PIXELS });
  return seen;
}

/** The number of pixels, or none when the picture is cut short. */
type Pixels = (source: Source) => Promise<number | undefined>;

const measures: Readonly<Record<string, Pixels>> = {
  'image/png': async (source) => {
    const head = await source.read(0, 24);
    const end = latin1(await source.read(Math.max(0, source.size - 64), 64));
    if (head.length < 24 || !end.includes('IEND')) return undefined;
    return numbersOf(head).getUint32(16) * numbersOf(head).getUint32(20);
  },
  'image/jpeg': async (source) => {
    // Cameras append previews after the end marker, so it is looked for in the last part only.
    const end = latin1(await source.read(Math.max(0, source.size - 64 * 1024), 64 * 1024));
    return end.includes('\xff\xd9') ? jpegPixels(source) : undefined;
  },
};

async function jpegPixels(source: Source): Promise<number | undefined> {
  let at = 2;
  while (at + 9 < source.size) {
    const segment = await source.read(at, 9);
    const view = numbersOf(segment);
    const marker = view.getUint16(0);
    if (marker === 0xffff) {
      at += 1; // fill bytes
      continue;
    }
    if (marker < 0xff01 || marker === 0xffda) return undefined;
    // SOF0–SOF15, among which C4, C8 and CC are tables.
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return view.getUint16(5) * view.getUint16(7);
    at += 2 + view.getUint16(2);
  }
  return undefined;
}
