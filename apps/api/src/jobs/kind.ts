import type { JobKind } from '@consortium/domain';
import { dataArchive } from '../archive/job.ts';
import type { Context, Transaction } from '../context.ts';
import { importJob } from '../data-import/job.ts';
import { batchDossier } from '../dossier/make.ts';
import type { HeldJob, Progress } from './claim.ts';

/** 成果: one file, made in pieces as it is taken. */
export type Result = Readonly<{
  name: string;
  mediaType: string;
  body: AsyncIterable<Uint8Array>;
  /** The records that it tells of. */
  recordIds: readonly string[];
}>;

export type Work = Readonly<{
  /** Who asked, with the rights that they have now. */
  context: Context;
  job: HeldJob;
  /** Told before each step; the work stops there once nobody wants it. */
  step: (progress: Progress) => Promise<void>;
  /** Takes the result, to the last byte of it. */
  keep: (result: Result) => Promise<void>;
  /** Ends work that made no file within the transaction that it was done in; throws once nobody wants it. */
  complete: (tx: Transaction, count: number) => Promise<void>;
  /** The database, for whoever reads all of it as of one moment. */
  url: string;
}>;

type Done = Readonly<{ batchId: string | null; recordIds: readonly string[] }>;

/** 任务之类: how work of a kind is done, and whether the viewer may have what came of it. */
export type Kind = Readonly<{
  make: (work: Work) => Promise<void>;
  mayHave: (context: Context, done: Done) => Promise<boolean>;
}>;

export const jobKinds: Readonly<Record<JobKind, Kind>> = {
  BATCH_DOSSIER: batchDossier,
  DATA_ARCHIVE: dataArchive,
  DATA_IMPORT: importJob,
};
