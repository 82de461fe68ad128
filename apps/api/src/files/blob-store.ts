import type { Readable } from 'node:stream';

/** 收到的字节: whole and on the disk, but under no name yet; a file at `path` for whoever looks into it. */
export type Incoming = Readonly<{ path: string; size: number; sha256: string }>;

/** 库中一件: content by its SHA-256, and since when it lies there. */
export type KeptBlob = Readonly<{ sha256: string; size: number; keptAt: Date }>;

/**
 * 文件库: bytes under the SHA-256 of what they are. What is there is never rewritten, so keeping the same content twice
 * is keeping it once. What `put` has acknowledged outlives a power failure.
 */
export type BlobStore = Readonly<{
  /** Takes bytes aside; leaves nothing when they break off. */
  receive: (bytes: AsyncIterable<Uint8Array>) => Promise<Incoming>;
  /** Keeps what was received; once more is no error. */
  put: (incoming: Incoming) => Promise<void>;
  /** Forgets what was received; no error where it was kept. */
  drop: (incoming: Incoming) => Promise<void>;
  /** The bytes, or null where there are none. */
  read: (sha256: string) => Promise<Readable | null>;
  has: (sha256: string) => Promise<boolean>;
  remove: (sha256: string) => Promise<void>;
  /** Everything that is kept, in the order of its hash. */
  list: () => AsyncIterable<KeptBlob>;
  /** Whose the store is: the first to ask owns it; false for everybody else. */
  claim: (owner: string) => Promise<boolean>;
  /** Removes what was received before and never kept, because who received it was killed; gives how many. */
  forget: (before: Date) => Promise<number>;
}>;
