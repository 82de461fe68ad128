import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { distinctPaths, type PackedFile, pathPart, zipChunks } from './index.ts';

const madeAt = new Date('2026-03-15T00:00:00Z');
const bytes = (text: string) => new TextEncoder().encode(text);

describe('打包', () => {
  it('asks for one file after another and gives them back by their Chinese names', async () => {
    const asked: string[] = [];
    async function* files(): AsyncGenerator<PackedFile> {
      for (const name of ['示例甲', '示例乙']) {
        asked.push(name);
        yield { path: `${name}/申报表.txt`, madeAt, body: [bytes(name), bytes('!')] };
      }
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of zipChunks(files())) {
      // The second is not asked for before the first has gone out.
      if (asked.length === 1) expect(chunks.length).toBeLessThan(4);
      chunks.push(chunk);
    }
    const unpacked = unzipSync(Buffer.concat(chunks));

    expect(Object.keys(unpacked)).toEqual(['示例甲/申报表.txt', '示例乙/申报表.txt']);
    expect(new TextDecoder().decode(unpacked['示例乙/申报表.txt'])).toBe('示例乙!');
  });

  it('ends with the failure of what it packs', async () => {
    async function* files(): AsyncGenerator<PackedFile> {
      yield { path: 'a', madeAt, body: bytes('a') };
      throw new Error('示例');
    }

    await expect(Array.fromAsync(zipChunks(files()))).rejects.toThrow('示例');
  });
});

describe('路径', () => {
  it.each([
    ['示例:甲/乙?', 20, '示例_甲_乙_'],
    ['CON.txt', 20, '_CON.txt'],
    ['示例. . ', 20, '示例'],
    ['...', 20, '_'],
    ['很长的名称很长的名称.docx', 10, '很长的名称.docx'],
    ['𠮷𠮷𠮷', 2, '𠮷𠮷'],
  ])('%s becomes a name that every system can write', (given, most, name) => {
    expect(pathPart(given, most)).toBe(name);
  });

  it('of any text is a name of Windows, short enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = pathPart(text, 40);
        expect(name).not.toMatch(/[\\/:*?"<>|\x00-\x1f]|[. ]$|^$/);
        expect(Array.from(name).length).toBeLessThanOrEqual(41);
      }),
    );
  });

  it('is never taken twice, whatever the capitals', () => {
    const place = distinctPaths();

    expect([place('甲', 'a.pdf'), place('甲', 'A.pdf'), place('甲', 'a.pdf'), place('乙', 'a.pdf')]).toEqual([
      '甲/a.pdf',
      '甲/A (2).pdf',
      '甲/a (3).pdf',
      '乙/a.pdf',
    ]);
  });
});
