import { refuseArchiveBehind, refusePdfInFront } from '../inside/foreign.ts';
import { refuse } from '../refusal.ts';
import type { Source } from '../source.ts';
import { measureJpeg } from './jpeg.ts';
import { measurePng } from './png.ts';

const MAX_PIXELS = 100_000_000;

/** The number of pixels, or none when the picture is cut short; anything else that is wrong is refused there. */
type Pixels = (source: Source) => Promise<number | undefined>;

const measures: Readonly<Record<string, Pixels>> = { 'image/png': measurePng, 'image/jpeg': measureJpeg };

/** 图片检查: a whole JPEG or PNG of a size that a browser can still draw, and nothing beside it. */
export async function inspectImage(source: Source, seen: string): Promise<string> {
  const measure = measures[seen];
  if (!measure) return refuse('FILE_TYPE_MISMATCH', { expected: 'IMAGE', seen });
  await refusePdfInFront(source, 'IMAGE');
  await refuseArchiveBehind(source, 'IMAGE');
  const pixels = await measure(source);
  if (!pixels) return refuse('FILE_DAMAGED', { reason: 'TRUNCATED' });
  if (pixels > MAX_PIXELS) refuse('FILE_ARCHIVE_BOMB', { reason: 'PIXELS', seen: pixels, limit: MAX_PIXELS });
  return seen;
}
