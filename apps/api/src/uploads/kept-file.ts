import { createReadStream } from 'node:fs';
import { type FileKind, inspectFile, isRefusal, namedAs } from '@consortium/documents';
import type { ScanState } from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { keepingBlob } from '../files/keep.ts';
import { scanAtTheDoor } from '../scan/at-the-door.ts';
import type { Destination } from './destination.ts';
import { FileRefused } from './file-refused.ts';
import { type HeldTicket, useTicket } from './ticket.ts';

/** 收到的文件, as it was sniffed, counted and hashed. */
export type ReceivedFile = Readonly<{
  name: string;
  size: number;
  sha256: string;
  mediaType: string;
  uploadedById: string;
  /** What the scanner said of it; nothing where there is none. */
  scanState?: ScanState;
  scannedAt?: Date;
}>;

/** Unpacked, a document may be this many times the upload limit; far beyond any honest one. */
const UNPACKED = 10;

type Keeping = Readonly<{
  expected: readonly Exclude<FileKind, 'SPREADSHEET'>[];
  title: string;
  /** 读文字: a returned form is compared with what was filed. */
  reads?: boolean;
  /** In the transaction that uses the ticket: looks again whether it may be kept, keeps and audits; gives the attachment. */
  keep: (tx: Transaction, file: ReceivedFile, text: string | null) => Promise<string>;
}>;

/** 留存的文件: inspected, scanned, and kept by its content with the record it belongs to. */
export function keptFile(
  { database, viewer, services }: Context,
  ticket: HeldTicket,
  { expected, title, reads = false, keep }: Keeping,
): Destination {
  const { maxUploadBytes: maxBytes, blobs, textOf } = services;
  return {
    title,
    maxBytes,
    async take(incoming, name) {
      const { path, size, sha256 } = incoming;
      const inspected = await inspectFile(path, {
        expected,
        maxBytes,
        maxUnpackedBytes: maxBytes * UNPACKED,
      });
      if (isRefusal(inspected)) throw new FileRefused(inspected.code, inspected.facts);
      const scan = await scanAtTheDoor({ database, services }, sha256, createReadStream(path));
      const text = reads && textOf ? await textOf(path) : null;
      const { mediaType } = inspected;
      const file = { name: namedAs(name, mediaType), size, sha256, mediaType };
      return keepingBlob(database, blobs, incoming, async (tx) => {
        const uploadedById = viewer?.id as string;
        const id = await keep(tx, { ...file, ...scan, uploadedById }, text);
        await useTicket(tx, ticket, { size, recordId: id });
        return { id, ...file };
      });
    },
  };
}
