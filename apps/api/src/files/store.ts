import type { Configuration } from '../configuration.ts';
import type { BlobStore } from './blob-store.ts';
import { diskBlobs } from './disk.ts';

/** 文件库 of this installation: a folder, or an object store where one is named; its library is loaded only then. */
export async function blobStore({ s3, blobDir }: Pick<Configuration, 's3' | 'blobDir'>): Promise<BlobStore> {
  if (s3 === null) return diskBlobs(blobDir);
  const { s3Blobs } = await import('./s3.ts');
  return s3Blobs(s3, blobDir);
}
