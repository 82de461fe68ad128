import { runTransaction } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import type { Transaction } from '../context.ts';
import type { BlobStore, Incoming } from './blob-store.ts';
import { holdBlob } from './referenced.ts';

/** 入库: what takes long is done before the transaction, which then only looks again. */
export const keepFar = async (blobs: BlobStore, incoming: Incoming): Promise<void> => {
  if (blobs.isFar) await blobs.put(incoming);
};

/** 随事务入库: kept for the record that the transaction makes, and swept by nobody before. */
export async function keepIn(tx: Transaction, blobs: BlobStore, incoming: Incoming): Promise<void> {
  await holdBlob(tx, incoming.sha256);
  await blobs.put(incoming);
}

/** Both, around work that is a transaction of its own. */
export async function keepingBlob<Result>(
  client: PrismaClient,
  blobs: BlobStore,
  incoming: Incoming,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  await keepFar(blobs, incoming);
  return runTransaction(client, async (tx) => {
    await keepIn(tx, blobs, incoming);
    return work(tx);
  });
}
