import type { FileKind } from '@consortium/documents';
import type { Transaction } from '../context.ts';

/** 收到的文件, as it was sniffed, counted and hashed. */
export type ReceivedFile = Readonly<{
  name: string;
  size: number;
  sha256: string;
  mediaType: string;
  uploadedById: string;
}>;

/** 去处 of an upload: what is expected there, and what keeps it. */
export type Destination = Readonly<{
  expected: readonly Exclude<FileKind, 'SPREADSHEET'>[];
  /** What the file is called where the sender names none. */
  title: string;
  /** 读文字: a returned form is compared with what was filed. */
  reads?: boolean;
  /** In the transaction that uses the ticket: looks again whether it may be kept, keeps and audits; gives the attachment. */
  keep: (tx: Transaction, file: ReceivedFile, text: string | null) => Promise<string>;
}>;
