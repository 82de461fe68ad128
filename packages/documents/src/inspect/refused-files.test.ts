import { organisationForm } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { fileRefusalLabels, inspectFile, readImport, readReportForm } from '../index.ts';
import { acceptedFiles } from '../samples/accepted.ts';
import { refusedFiles } from '../samples/refused/index.ts';
import type { FileKind } from './refusal.ts';

const MIB = 1024 * 1024;
/** A workbook comes in as an import; as the form of a report it is looked into alike. */
const inspect = async (expected: FileKind, bytes: Uint8Array) => {
  if (expected !== 'SPREADSHEET')
    return inspectFile(bytes, { expected: [expected], maxBytes: 20 * MIB, maxUnpackedBytes: 100 * MIB });
  const [limits, seen] = [{ maxBytes: 10 * MIB }, await readReportForm(bytes, { maxBytes: 10 * MIB })];
  const read = await readImport(organisationForm, bytes, limits);
  if (refusalOf(read).startsWith('FILE_')) expect(seen).toEqual(read);
  else expect(refusalOf(seen)).toBe('FORM_UNIDENTIFIED');
  return read;
};
const refusalOf = (answer: object): string => ('code' in answer ? String(answer.code) : '');

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
    expect(new Set(refusedFiles.map(({ expected }) => expected))).toEqual(
      new Set(['WORD', 'PDF', 'IMAGE', 'SPREADSHEET']),
    );
    const codes = Object.keys(fileRefusalLabels).filter((code) => code.startsWith('FILE_'));
    expect(new Set(refusedFiles.map(({ code }) => code))).toEqual(new Set(codes));
  });
});

describe('好文件', () => {
  it.each(acceptedFiles)('$expected · $title', { timeout: 30_000 }, async ({ expected, bytes }) => {
    expect(refusalOf(await inspect(expected, bytes()))).toBe('');
  });

  it('are at least twenty', () => {
    expect(acceptedFiles.length).toBeGreaterThanOrEqual(20);
  });
});
