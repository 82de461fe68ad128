import type { Readable } from 'node:stream';

/** 收到的字节: whole and on the disk, but under no name yet; a file at `path` for whoever looks into it. */
export type Incoming = Readonly<{ path: string; size: number; sha256: string }>;

/** 收件处: a folder of this machine where bytes wait until they are kept, whatever keeps them. */
export type Intake = Readonly<{
  /** Takes bytes aside; leaves nothing when they break off. */
  receive: (bytes: AsyncIterable<Uint8Array>) => Promise<Incoming>;
  /** Forgets what was received; no error where it was kept. */
  drop: (incoming: Incoming) => Promise<void>;
  /** Bytes that come in parts; what has come stays when a part breaks off. */
  parts: Parts;
  /** Removes what has been silent since, because who received or sent it is gone; gives how many. */
  forget: (before: Readonly<{ received: Date; begun: Date }>) => Promise<number>;
}>;

/** 分次收到的字节 under a name of letters and digits. One at a time may add to them; see `uploads/turns.ts`. */
export type Parts = Readonly<{
  sizeOf: (name: string) => Promise<number>;
  /** Adds bytes at the end, which must be where the sender takes it to be. */
  append: (name: string, at: number, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
  /** All of it, as if it had come at once. */
  gather: (name: string) => Promise<Incoming>;
  discard: (name: string) => Promise<void>;
}>;

/** 库中一件: content by its SHA-256, and since when it lies there. */
export type KeptBlob = Readonly<{ sha256: string; size: number; keptAt: Date }>;

/**
 * 文件库: bytes under the SHA-256 of what they are. What is there is never rewritten, so keeping the same content twice
 * is keeping it once. What `put` has acknowledged outlives a power failure.
 */
export type BlobStore = Intake &
  Readonly<{
    /** Whether keeping may take long; what was received then stays where it is until it is dropped. */
    isFar: boolean;
    /** Keeps what was received; once more is no error. */
    put: (incoming: Incoming) => Promise<void>;
    /** The bytes, or null where there are none. */
    read: (sha256: string) => Promise<Readable | null>;
    has: (sha256: string) => Promise<boolean>;
    remove: (sha256: string) => Promise<void>;
    /** Everything that is kept, in the order of its hash. */
    list: () => AsyncIterable<KeptBlob>;
    /** Whose the store is: the first to ask owns it; false for everybody else. */
    claim: (owner: string) => Promise<boolean>;
    /** Fails where the store cannot be used now. */
    reach: () => Promise<void>;
  }>;
