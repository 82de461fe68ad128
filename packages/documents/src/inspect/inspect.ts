import { fileTypeFromBuffer } from 'file-type';
import { isEncryptedOffice } from './compound.ts';
import { inspectDocx } from './docx.ts';
import { inspectPdf } from './pdf.ts';
import { inspectImage } from './picture/image.ts';
import { type FileKind, type FileRefusal, FileRefused, refuse } from './refusal.ts';
import { type Source, withSource } from './source.ts';

/** 上传要求: what is expected (one of these) and how much of it; both limits in bytes. */
export type Expectation = Readonly<{
  expected: readonly Kept[];
  maxBytes: number;
  maxUnpackedBytes: number;
}>;
/** A spreadsheet is read for what it says and not kept. */
type Kept = Exclude<FileKind, 'SPREADSHEET'>;

export type AcceptedFile = Readonly<{ mediaType: string; size: number }>;

/** 文件检查: the kind is told from the content alone; a bad file is an answer, a broken disk an error. */
export async function inspectFile(
  file: string | Uint8Array,
  expectation: Expectation,
): Promise<AcceptedFile | FileRefusal> {
  try {
    return await withSource(file, (source) => inspect(source, expectation));
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}

/** Whether a file was refused. */
export const isRefusal = (inspected: AcceptedFile | FileRefusal): inspected is FileRefusal =>
  'code' in inspected;

async function inspect(source: Source, { expected, maxBytes, maxUnpackedBytes }: Expectation) {
  const { size } = source;
  if (size === 0) refuse('FILE_EMPTY', { size });
  if (size > maxBytes) refuse('FILE_TOO_LARGE', { size, limit: maxBytes });
  const seen = await sniff(source);
  const kind = expected.find((each) => each === kindSeen(seen)) ?? (expected[0] as Kept);
  const mediaType = await inspectors[kind](source, seen, maxUnpackedBytes);
  return { mediaType, size };
}

/** What it looks like, where several kinds are taken. */
const kindSeen = (seen: string): Kept =>
  seen === 'application/pdf' ? 'PDF' : seen.startsWith('image/') ? 'IMAGE' : 'WORD';

type Inspector = (source: Source, seen: string, maxUnpackedBytes: number) => Promise<string>;

const inspectors: Readonly<Record<Kept, Inspector>> = {
  WORD: async (source, seen, maxUnpackedBytes) => {
    if (seen === COMPOUND) await refuseCompound(source, 'WORD', 'SAVE_AS_DOCX');
    // Whatever the first entries of a ZIP pretend to be, its table of contents decides.
    if (!(await isZip(source))) return refuse('FILE_TYPE_MISMATCH', { expected: 'WORD', seen });
    return inspectDocx(source, maxUnpackedBytes);
  },
  PDF: async (source, seen, maxUnpackedBytes) => {
    if (seen !== 'application/pdf') refuse('FILE_TYPE_MISMATCH', { expected: 'PDF', seen });
    return inspectPdf(source, maxUnpackedBytes);
  },
  IMAGE: async (source, seen) => inspectImage(source, seen),
};

/** .doc, .wps, .xls and every Office file with an opening password are compound files. */
export const COMPOUND = 'application/x-cfb';

export async function refuseCompound(
  source: Source,
  expected: FileKind,
  hint: 'SAVE_AS_DOCX' | 'SAVE_AS_XLSX',
): Promise<never> {
  if (await isEncryptedOffice(source)) return refuse('FILE_ENCRYPTED', { seen: COMPOUND });
  return refuse('FILE_TYPE_MISMATCH', { expected, seen: COMPOUND, hint });
}

export async function sniff(source: Source): Promise<string> {
  const type = await fileTypeFromBuffer(await source.read(0, 4100));
  return type?.mime ?? 'application/octet-stream';
}

export async function isZip(source: Source): Promise<boolean> {
  const [p, k, three, four] = await source.read(0, 4);
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}
