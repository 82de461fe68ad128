import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decode from 'qr/decode.js';

const MOST_PAGES = 3;
/** A page at 600 dpi. */
const MOST_PIXELS = 40_000_000;

type Picture = Readonly<{ width: number; height: number; data?: Uint8Array | Uint8ClampedArray }>;
type Box = Readonly<{ left: number; top: number; width: number; height: number }>;

/** Red, green and blue of every pixel in a box; black and white come packed, eight in a byte. */
function pixels({ width, data = new Uint8Array() }: Picture, channels: number, box: Box): Uint8Array {
  const rgb = new Uint8Array(box.width * box.height * 3);
  const rowBytes = Math.ceil(width / 8);
  for (let y = 0; y < box.height; y += 1)
    for (let x = 0; x < box.width; x += 1) {
      const [column, row, to] = [box.left + x, box.top + y, (y * box.width + x) * 3];
      if (channels === 0) {
        const isWhite = ((data[row * rowBytes + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1;
        rgb.fill(isWhite * 255, to, to + 3);
      } else {
        const from = (row * width + column) * channels;
        for (let colour = 0; colour < 3; colour += 1)
          rgb[to + colour] = data[from + (channels >= 3 ? colour : 0)] ?? 0;
      }
    }
  return rgb;
}

/** The code in a picture: first where the foot of a page is, then anywhere, as in a page that lay askew. */
function markIn(picture: Picture): string | null {
  const { width, height, data } = picture;
  if (!data || width * height > MOST_PIXELS) return null;
  const channels = Math.floor(data.length / (width * height));
  const foot = {
    left: 0,
    top: Math.floor(height * 0.8),
    width: Math.floor(width * 0.5),
    height: Math.ceil(height * 0.2),
  };
  for (const box of [foot, { left: 0, top: 0, width, height }])
    try {
      return decode({ width: box.width, height: box.height, data: pixels(picture, channels, box) });
    } catch {
      // No code here.
    }
  return null;
}

/** 核验码 of a scan that is only a picture: that of the first page on which there is one. */
export async function markInPictures(file: Uint8Array): Promise<string | null> {
  const task = getDocument({
    data: Uint8Array.from(file),
    isOffscreenCanvasSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  try {
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      for (const [at, operation] of fnArray.entries()) {
        if (operation !== OPS.paintImageXObject) continue;
        const picture = await new Promise<Picture>((known) => page.objs.get(argsArray[at][0], known));
        const mark = markIn(picture);
        if (mark !== null) return mark;
      }
    }
    return null;
  } finally {
    await task.destroy();
  }
}
