import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import encode from 'qr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../paper/paper.ts';
import { toPdf, toWord } from '../paper/printer.ts';
import { textOfFile } from './text-of-file.ts';

const MARK = `Y2024-0001-2 ${'c0ffee11'.repeat(8)}`;
const [WIDTH, HEIGHT] = [1240, 1754];
let folder = '';

/** A page as a scanner makes it: one picture, with the code of a form in its foot or without. */
function scannedPage(bitsPerPixel: 1 | 8, mark: string | null): Buffer {
  const isBlack = new Set<number>();
  const modules = mark === null ? [] : encode(mark, 'raw', { border: 2 });
  modules.forEach((row, y) => {
    row.forEach((isDark, x) => {
      for (let at = 0; isDark && at < 16; at += 1)
        isBlack.add((1500 + y * 4 + (at >> 2)) * WIDTH + 150 + x * 4 + (at & 3));
    });
  });
  const rowBytes = bitsPerPixel === 1 ? Math.ceil(WIDTH / 8) : WIDTH * 3;
  const data = Buffer.alloc(rowBytes * HEIGHT, 255);
  for (const at of isBlack) {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    if (bitsPerPixel === 8) data.fill(0, y * rowBytes + x * 3, y * rowBytes + x * 3 + 3);
    else data[y * rowBytes + (x >> 3)] = (data[y * rowBytes + (x >> 3)] as number) & ~(128 >> (x & 7));
  }
  const picture = deflateSync(data);
  const draw = Buffer.from('q 595 0 0 842 0 0 cm /I Do Q');
  const colours = bitsPerPixel === 1 ? 'DeviceGray' : 'DeviceRGB';
  const objects: readonly (readonly [string, Buffer?])[] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Count 1/Kids[3 0 R]>>'],
    ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>'],
    [`<</Length ${draw.length}>>`, draw],
    [
      `<</Type/XObject/Subtype/Image/Width ${WIDTH}/Height ${HEIGHT}/ColorSpace/${colours}/BitsPerComponent ${bitsPerPixel}/Filter/FlateDecode/Length ${picture.length}>>`,
      picture,
    ],
  ];
  const body = objects.flatMap(([dictionary, stream], at) => [
    Buffer.from(`${at + 1} 0 obj\n${dictionary}\n`),
    ...(stream ? [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')] : []),
    Buffer.from('endobj\n'),
  ]);
  return Buffer.concat([
    Buffer.from('%PDF-1.5\n'),
    ...body,
    Buffer.from('trailer<</Size 6/Root 1 0 R>>\n%%EOF'),
  ]);
}
const textOf = async (bytes: Uint8Array) => {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return textOfFile(path);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'));
});
afterAll(() => rm(folder, { recursive: true }));

const paper: Paper = {
  locale: 'zh-CN',
  title: '示例申报表',
  subtitle: '',
  facts: [['申报编号', 'Y2024-0001']],
  blocks: [],
  verification: MARK,
  mark: MARK,
  isDraft: false,
  madeAt: '2026-03-15T06:32:00.000Z',
};

describe('textOfFile', () => {
  it('reads what our own papers say, with their feet', async () => {
    for (const bytes of [await toPdf(paper), await toWord(paper)]) {
      const text = await textOf(bytes);
      expect(text).toContain('申报编号：Y2024-0001');
      expect(text).toContain(MARK.replace(' ', ''));
    }
  }, 60_000);

  it('reads the code of a scan that is only a picture, in colour or in black and white', async () => {
    expect(await textOf(scannedPage(8, MARK))).toBe(MARK);
    expect(await textOf(scannedPage(1, MARK))).toBe(MARK);
  }, 60_000);

  it('reads nothing in a picture without a code, and nothing in what is no document', async () => {
    expect(await textOf(scannedPage(8, null))).toBe('');
    expect(await textOf(Buffer.from('%PDF-1.7 nothing'))).toBe('');
    expect(await textOf(Buffer.from('PK nothing'))).toBe('');
  }, 60_000);
});
