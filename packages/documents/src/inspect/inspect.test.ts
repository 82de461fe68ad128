import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as samples from '../samples/samples.ts';
import { type Expectation, inspectFile, isRefusal } from './inspect.ts';

const MIB = 1024 * 1024;
const as = (expected: Expectation['expected'][number], limits = {}): Expectation => ({
  expected: [expected],
  maxBytes: 20 * MIB,
  maxUnpackedBytes: 100 * MIB,
  ...limits,
});
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('where several kinds are taken, it is judged as what it looks like', () => {
  const limits = { expected: ['PDF', 'IMAGE'], maxBytes: 20 * MIB, maxUnpackedBytes: 100 * MIB } as const;
  it.each([
    { bytes: samples.goodPdf(), mediaType: 'application/pdf' },
    { bytes: samples.goodPng(), mediaType: 'image/png' },
  ])('$mediaType', async ({ bytes, mediaType }) => {
    expect(await inspectFile(bytes, limits)).toEqual({ mediaType, size: bytes.length });
  });
  it('refuses every other', async () => {
    expect(await inspectFile(samples.goodDocx(), limits)).toMatchObject({ code: 'FILE_TYPE_MISMATCH' });
  });
});

describe('a sound file is taken with its media type and size', () => {
  it.each([
    { expected: 'WORD', bytes: samples.goodDocx(), mediaType: WORD },
    { expected: 'PDF', bytes: samples.goodPdf(), mediaType: 'application/pdf' },
    { expected: 'IMAGE', bytes: samples.goodPng(), mediaType: 'image/png' },
    { expected: 'IMAGE', bytes: samples.goodJpeg(), mediaType: 'image/jpeg' },
  ] as const)('$mediaType', async ({ expected, bytes, mediaType }) => {
    expect(await inspectFile(bytes, as(expected))).toEqual({ mediaType, size: bytes.length });
  });
});

describe('the content decides, not the name', () => {
  it.each([
    { title: 'a docx renamed to .pdf', expected: 'PDF', bytes: samples.renamedDocxAsPdf(), seen: WORD },
    { title: 'a PDF renamed to .docx', expected: 'WORD', bytes: samples.goodPdf(), seen: 'application/pdf' },
    { title: 'a PDF as a picture', expected: 'IMAGE', bytes: samples.goodPdf(), seen: 'application/pdf' },
    { title: 'plain text', expected: 'PDF', bytes: Buffer.from('报告'), seen: 'application/octet-stream' },
  ] as const)('$title', async ({ expected, bytes, seen }) => {
    const refusal = { code: 'FILE_TYPE_MISMATCH', facts: { expected, seen } };
    expect(await inspectFile(bytes, as(expected))).toEqual(refusal);
  });

  it('an old .doc is to be saved as .docx', async () => {
    expect(await inspectFile(samples.oldDoc(), as('WORD'))).toEqual({
      code: 'FILE_TYPE_MISMATCH',
      facts: { expected: 'WORD', seen: 'application/x-cfb', hint: 'SAVE_AS_DOCX' },
    });
  });

  it('a docx with an opening password is encrypted, not merely another kind', async () => {
    expect(await inspectFile(samples.encryptedDocx(), as('WORD'))).toMatchObject({ code: 'FILE_ENCRYPTED' });
  });
});

describe('size', () => {
  it('an empty file', async () => {
    expect(await inspectFile(samples.empty(), as('PDF'))).toEqual({ code: 'FILE_EMPTY', facts: { size: 0 } });
  });

  it.each([
    { over: -1, code: 'FILE_TOO_LARGE' },
    { over: 0, code: undefined },
  ])('a limit $over bytes from the size', async ({ over, code }) => {
    const bytes = samples.goodPdf();
    const inspected = await inspectFile(bytes, as('PDF', { maxBytes: bytes.length + over }));
    expect(isRefusal(inspected) ? inspected.code : undefined).toBe(code);
  });

  it('a picture that claims 3.6 thousand million pixels', async () => {
    const facts = { reason: 'PIXELS', seen: 60_000 ** 2 };
    const inspected = await inspectFile(samples.goodPng(16, 60_000), as('IMAGE'));
    expect(inspected).toMatchObject({ code: 'FILE_ARCHIVE_BOMB', facts });
  });

  it.each([
    { whole: samples.goodPng(64), missing: 20 },
    { whole: samples.goodJpeg(), missing: 2 },
    { whole: samples.goodJpeg(), missing: 20 },
  ])('a picture that broke off $missing bytes early', async ({ whole, missing }) => {
    const inspected = await inspectFile(whole.slice(0, -missing), as('IMAGE'));
    expect(inspected).toMatchObject({ code: 'FILE_DAMAGED', facts: { reason: 'TRUNCATED' } });
  });
});

it('whatever bytes are changed, there is an answer', async () => {
  const wholes = { WORD: samples.goodDocx(), PDF: samples.goodPdf(), IMAGE: samples.goodPng(64) } as const;
  const change = fc.record({ at: fc.nat(4000), byte: fc.nat(255) });
  const damage = fc.record({
    kind: fc.constantFrom('WORD', 'PDF', 'IMAGE'),
    changes: fc.array(change, { maxLength: 4 }),
    missing: fc.nat(60),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ kind, changes, missing }) => {
      const bytes = wholes[kind].slice(0, wholes[kind].length - missing);
      for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
      const inspected = await inspectFile(bytes, as(kind));
      expect(inspected).toHaveProperty(isRefusal(inspected) ? 'facts' : 'mediaType');
    }),
    { numRuns: 2000 },
  );
});

describe('a file on disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documents-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is read from its path', async () => {
    const path = join(folder, 'upload');
    await writeFile(path, samples.goodDocx());
    expect(await inspectFile(path, as('WORD'))).toMatchObject({ mediaType: WORD });
  });

  it('that is not there is an error, not a refusal', async () => {
    await expect(inspectFile(join(folder, 'gone'), as('WORD'))).rejects.toThrow('ENOENT');
  });
});
