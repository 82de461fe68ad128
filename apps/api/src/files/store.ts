import type { Configuration } from '../configuration.ts';
import type { BlobStore } from './blob-store.ts';
import { diskBlobs } from './disk.ts';

/** 文件库 of this installation. */
export const blobStore = async ({ blobDir }: Pick<Configuration, 'blobDir'>): Promise<BlobStore> =>
  diskBlobs(blobDir);
