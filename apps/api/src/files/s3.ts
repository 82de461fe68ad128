import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { BlobStore, KeptBlob } from './blob-store.ts';
import { folderIntake } from './intake.ts';

/** 对象存储: where it is and who asks. */
export type S3Settings = Readonly<{
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Whether the bucket stands in the path, as most servers of one's own have it, or before the host. */
  isPathStyle: boolean;
}>;

const CONNECTED_MS = 5_000;
const OWNER = '.owner';
const KEY = /^([\da-f]{2})\/(\1[\da-f]{62})$/;
/** As on the disk, so that either can be copied to the other. */
const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256}`;

/** What is not there is no error; everything else is one. */
async function unlessMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof S3ServiceException && ['NoSuchKey', 'NotFound'].includes(error.name)) return null;
    throw error;
  }
}

/** Somebody was before us. */
async function unlessTaken(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (status !== 412 && status !== 409) throw error;
  }
}

/** 对象存储文件库 of any server that speaks S3; what is being received lies in a folder of this machine. */
export function s3Blobs(settings: S3Settings, folder: string, pageSize = 1000): BlobStore {
  const { endpoint, region, bucket: Bucket, accessKeyId, secretAccessKey, isPathStyle } = settings;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: isPathStyle,
    credentials: { accessKeyId, secretAccessKey },
    // A store that is away is told at once, also to who asks whether we are ready.
    requestHandler: { connectionTimeout: CONNECTED_MS },
    // The sum of the body is signed below; what else the library would add, other servers do not understand.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const has = async (sha256: string) =>
    (await unlessMissing(client.send(new HeadObjectCommand({ Bucket, Key: keyOf(sha256) })))) !== null;
  const bytesAt = async (Key: string) =>
    ((await unlessMissing(client.send(new GetObjectCommand({ Bucket, Key }))))?.Body as Readable) ?? null;

  async function* list(): AsyncGenerator<KeptBlob> {
    // By the older way of paging, which every such server has.
    for (let Marker = ''; ; ) {
      const page = await client.send(new ListObjectsCommand({ Bucket, Marker, MaxKeys: pageSize }));
      for (const { Key = '', Size = 0, LastModified = new Date() } of page.Contents ?? []) {
        const sha256 = KEY.exec(Key)?.[2];
        if (sha256) yield { sha256, size: Size, keptAt: LastModified };
        Marker = Key;
      }
      if (!page.IsTruncated) return;
    }
  }

  return {
    ...folderIntake(folder),
    isFar: true,
    has,
    list,
    async put({ path, size, sha256 }) {
      if (await has(sha256)) return;
      const bytes = createReadStream(path);
      const put = new PutObjectCommand({
        ...{ Bucket, Key: keyOf(sha256), ContentLength: size },
        Body: bytes,
      });
      // Signed with the hash that is its name: a server keeps these bytes or none.
      put.middlewareStack.add(
        (next) => (args) => {
          const { headers } = args.request as { headers: Record<string, string> };
          headers['x-amz-content-sha256'] = sha256;
          return next(args);
        },
        { step: 'build' },
      );
      try {
        await client.send(put);
      } finally {
        bytes.destroy();
      }
    },
    read: (sha256) => bytesAt(keyOf(sha256)),
    async remove(sha256) {
      await unlessMissing(client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(sha256) })));
    },
    async claim(owner) {
      if ((await bytesAt(OWNER)) === null)
        await unlessTaken(
          client.send(new PutObjectCommand({ Bucket, Key: OWNER, Body: owner, IfNoneMatch: '*' })),
        );
      const bytes = await bytesAt(OWNER);
      return bytes !== null && Buffer.concat(await bytes.toArray()).toString() === owner;
    },
    async reach() {
      await client.send(new HeadBucketCommand({ Bucket }));
    },
  };
}
