import { makeZip } from 'client-zip';
import type { FileBody } from '../paper/printed-file.ts';
import type { Source } from '../table/table.ts';

/** 包中文件: where it lies in the package, and its bytes. */
export type PackedFile = Readonly<{ path: string; madeAt: Date; body: FileBody }>;

/**
 * 打包: files asked for one after another and passed on as they come, so memory does not grow with the package; names
 * are marked as UTF-8, and a package of any size is one. Nothing is compressed: papers, scans and pictures are already.
 */
export async function* zipChunks(files: Source<PackedFile>): AsyncGenerator<Uint8Array> {
  async function* entries() {
    for await (const { path, madeAt, body } of files) {
      const input = body instanceof Uint8Array ? body : passedOn(body);
      yield { name: path, lastModified: madeAt, input };
    }
  }
  yield* makeZip(entries() as never) as AsyncIterable<Uint8Array>;
}

async function* passedOn(body: Source<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* body;
}
