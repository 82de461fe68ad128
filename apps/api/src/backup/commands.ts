import { connect, type Log } from '@consortium/database';
import { startEmbeddedPostgres, visitEmbeddedPostgres } from '@consortium/database/embedded';
import { both } from '@consortium/domain';
import type { Configuration } from '../configuration.ts';
import { checkFiles, type FileFinding } from '../files/check.ts';
import { blobStore } from '../files/store.ts';
import { makeBackup } from './make.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './read.ts';
import { BackupRefused } from './refusal.ts';
import { restoreBackup } from './restore.ts';
import { problemsOf, sealOf } from './verify.ts';
import { contentsOf, findingLine, problemLine, said } from './words.ts';

/** 结果 of a command, as the exit code tells it. */
export const WHOLE = 0;
export const NOT_WHOLE = 1;

type Surroundings = Readonly<{ configuration: Configuration; log: Log; say: (text: string) => void }>;

/** The database as it is: beside a running product, or started for the visit. */
async function visit<T>({ configuration, log }: Surroundings, work: (url: string) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = configuration;
  if (databaseUrl) return work(databaseUrl);
  const server = await visitEmbeddedPostgres({ folder: dataDir, log });
  if (!server)
    throw new BackupRefused(
      'NO_DATABASE',
      both(`${dataDir} 中没有数据库`, `There is no database in ${dataDir}`),
    );
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

function tellLacking(say: Surroundings['say'], lacking: Manifest['lacking']): number {
  for (const { was, ...file } of lacking) say(findingLine({ kind: was, ...file }));
  return lacking.length === 0 ? WHOLE : NOT_WHOLE;
}

export async function backup(around: Surroundings, folder: string): Promise<number> {
  const blobs = await blobStore(around.configuration);
  const { manifest, seal } = await visit(around, (url) =>
    makeBackup({ url, blobs, folder, now: new Date() }),
  );
  const contents = contentsOf(manifest);
  around.say(
    said(
      both(
        `备份完成:${folder}\n${contents['zh-CN']}\n校验值(请另行记录):${seal}`,
        `Backed up: ${contents.en}\nSeal, to be written down elsewhere: ${seal}`,
      ),
    ),
  );
  return tellLacking(around.say, manifest.lacking);
}

export async function verifyBackup({ say }: Surroundings, folder: string, seal?: string): Promise<number> {
  let problems = 0;
  for await (const problem of problemsOf(folder, seal)) {
    say(problemLine(problem));
    problems += 1;
  }
  const manifest = await readManifest(folder);
  if (problems > 0 || !manifest) {
    say(said(both(`备份不可用:${problems} 处问题`, `The backup is not whole: ${problems} problems`)));
    return NOT_WHOLE;
  }
  const contents = contentsOf(manifest);
  say(
    said(
      both(
        `备份完整:${contents['zh-CN']},备份时间 ${manifest.createdAt}`,
        `The backup is whole: ${contents.en}, made at ${manifest.createdAt}\n${await sealOf(folder)}`,
      ),
    ),
  );
  return WHOLE;
}

export async function restore({ configuration, log, say }: Surroundings, folder: string): Promise<number> {
  const ends: (() => Promise<void>)[] = [];
  const open = async () => {
    if (configuration.databaseUrl) return configuration.databaseUrl;
    // Alone on the folder, or not at all.
    const { url, stop } = await startEmbeddedPostgres({ folder: configuration.dataDir, log });
    ends.push(stop);
    return url;
  };
  try {
    const manifest = await restoreBackup({ folder, open, blobs: await blobStore(configuration) });
    const contents = contentsOf(manifest);
    say(said(both(`恢复完成:${contents['zh-CN']}`, `Restored: ${contents.en}`)));
    return tellLacking(say, manifest.lacking);
  } finally {
    for (const end of ends) await end();
  }
}

export const checkFilesOf = (around: Surroundings): Promise<number> =>
  visit(around, async (url) => {
    const blobs = await blobStore(around.configuration);
    const { client, close } = connect(url, { poolMax: 2, log: around.log });
    const counts: Record<FileFinding['kind'], number> = {
      INTACT: 0,
      MISSING: 0,
      DAMAGED: 0,
      UNREFERENCED: 0,
    };
    try {
      for await (const finding of checkFiles(client, blobs)) {
        counts[finding.kind] += 1;
        if (finding.kind !== 'INTACT') around.say(findingLine(finding));
      }
    } finally {
      await close();
    }
    const { INTACT: intact, MISSING: missing, DAMAGED: damaged, UNREFERENCED: unused } = counts;
    around.say(
      said(
        both(
          `完好 ${intact},缺失 ${missing},损坏 ${damaged},无引用 ${unused}(到期自动清除)`,
          `${intact} intact, ${missing} missing, ${damaged} damaged, ${unused} unreferenced (swept in time)`,
        ),
      ),
    );
    return missing + damaged === 0 ? WHOLE : NOT_WHOLE;
  });
