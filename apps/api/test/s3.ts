import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';

/** A server that speaks S3, with one empty bucket; as the settings name it. */
export async function startS3(atEnd: (work: () => Promise<void>) => void) {
  const directory = await mkdtemp(join(tmpdir(), 'consortium-s3-'));
  const bucket = { name: 'consortium' };
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory },
    configureBuckets: [bucket],
    // It forgets the last slash of a bucket's address when it compares the signature of a list.
    allowMismatchedSignatures: true,
  });
  const { port } = await server.run();
  atEnd(async () => {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  });
  return {
    directory,
    environment: {
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: bucket.name,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
  };
}
