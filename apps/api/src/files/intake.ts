import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Intake } from './blob-store.ts';
import { ensureFolder } from './durable.ts';
import { unlessGone } from './unless-gone.ts';

const INCOMING = '.incoming-';
const BEGUN = '.begun-';

/** 收件处 in a folder: what is being received there is hidden from whoever looks for content. */
export function folderIntake(folder: string): Intake {
  const begun = (name: string) => join(folder, `${BEGUN}${name}`);

  const receive: Intake['receive'] = async (bytes) => {
    await ensureFolder(folder);
    const path = join(folder, `${INCOMING}${randomUUID()}`);
    const hash = createHash('sha256');
    let size = 0;
    try {
      const file = await open(path, 'wx', 0o600);
      try {
        for await (const chunk of bytes) {
          size += chunk.length;
          hash.update(chunk);
          await file.writeFile(chunk);
        }
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { path, size, sha256: hash.digest('hex') };
  };

  async function forgetOf(prefix: string, before: Date): Promise<number> {
    let forgotten = 0;
    for (const name of (await unlessGone(readdir(folder))) ?? []) {
      const found = name.startsWith(prefix) ? await unlessGone(stat(join(folder, name))) : null;
      if (!found || found.mtime >= before) continue;
      await rm(join(folder, name), { force: true });
      forgotten += 1;
    }
    return forgotten;
  }

  return {
    receive,
    drop: ({ path }) => rm(path, { force: true }),
    parts: {
      sizeOf: async (name) => (await unlessGone(stat(begun(name))))?.size ?? 0,
      async append(name, at, bytes) {
        await ensureFolder(folder);
        const file = await open(begun(name), constants.O_WRONLY | constants.O_CREAT, 0o600);
        try {
          let position = at;
          // Each to its place: a sender who is thought dead and is not writes the same bytes there.
          for await (const chunk of bytes)
            for (let done = 0; done < chunk.length; ) {
              const { bytesWritten } = await file.write(chunk, done, chunk.length - done, position);
              done += bytesWritten;
              position += bytesWritten;
            }
        } finally {
          await file.sync();
          await file.close();
        }
      },
      // A copy: whoever still holds the begun file open cannot reach what is looked into and kept.
      gather: (name) => receive(createReadStream(begun(name))),
      discard: (name) => rm(begun(name), { force: true }),
    },
    forget: async ({ received, begun: silent }) =>
      (await forgetOf(INCOMING, received)) + (await forgetOf(BEGUN, silent)),
  };
}
