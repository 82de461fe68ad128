import { describe, expect, it } from 'vitest';
import { fileRefusalLabels, inspectFile, isRefusal } from '../index.ts';
import { acceptedFiles } from '../samples/accepted.ts';
import { refusedFiles } from '../samples/refused/index.ts';

const MIB = 1024 * 1024;
const inspect = (expected: 'WORD' | 'PDF' | 'IMAGE', bytes: Uint8Array) =>
  inspectFile(bytes, { expected: [expected], maxBytes: 20 * MIB, maxUnpackedBytes: 100 * MIB });

describe('坏文件', () => {
  it.each(refusedFiles)(
    '$expected · $title: $code',
    { timeout: 30_000 },
    async ({ expected, code, bytes }) => {
      const inspected = await inspect(expected, bytes());

      expect(inspected).toMatchObject({ code });
      expect(fileRefusalLabels[code]['zh-CN']).toMatch(/。$/);
    },
  );

  it('are at least sixty, of every code and kind', () => {
    expect(refusedFiles.length).toBeGreaterThanOrEqual(60);
    expect(new Set(refusedFiles.map(({ expected }) => expected))).toEqual(new Set(['WORD', 'PDF', 'IMAGE']));
    const codes = Object.keys(fileRefusalLabels).filter((code) => code.startsWith('FILE_'));
    expect(new Set(refusedFiles.map(({ code }) => code))).toEqual(new Set(codes));
  });
});

describe('好文件', () => {
  it.each(acceptedFiles)('$expected · $title', { timeout: 30_000 }, async ({ expected, bytes }) => {
    const inspected = await inspect(expected, bytes());
    expect(isRefusal(inspected) ? inspected : 'accepted').toBe('accepted');
  });

  it('are at least twenty', () => {
    expect(acceptedFiles.length).toBeGreaterThanOrEqual(20);
  });
});
