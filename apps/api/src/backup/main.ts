import { CannotLoad, NotOurs } from '@consortium/database/backup';
import { FolderInUse } from '@consortium/database/embedded';
import { pino } from 'pino';
import { ArchiveRefused } from '../archive/refusal.ts';
import { ConfigurationError, readConfiguration } from '../configuration.ts';
import {
  backup,
  checkFilesOf,
  exportArchive,
  importArchive,
  NOT_WHOLE,
  restore,
  verifyBackup,
} from './commands.ts';
import { BackupRefused } from './refusal.ts';
import { said, usage } from './words.ts';

/**
 * 备份、核验、恢复、核对文件: `node main.ts <command> [folder]` with the same variables as the product. Ends with 0 where all
 * is whole, 1 where something is not or was refused, and as the product does where it cannot begin.
 */
const EX_USAGE = 64;
const EX_TEMPFAIL = 75;
const EX_CONFIG = 78;

async function run([command, folder, seal]: readonly string[]): Promise<number> {
  const isAsked = command === 'check-files' ? folder === undefined : folder !== undefined;
  const commands = {
    ...{ backup, 'verify-backup': verifyBackup, restore, 'check-files': checkFilesOf },
    ...{ 'export-archive': exportArchive, 'import-archive': importArchive },
  };
  const work = Object.entries(commands).find(([name]) => name === command)?.[1];
  if (!work || !isAsked) {
    process.stderr.write(said(usage));
    return EX_USAGE;
  }
  const configuration = readConfiguration(process.env);
  const around = {
    configuration,
    // What the command has to say goes to its output; the rest is a log like any other.
    log: pino({ level: configuration.logLevel }, pino.destination(2)),
    say: (text: string) => void process.stdout.write(text),
  };
  return work(around, folder as string, seal);
}

const refusals = [ArchiveRefused, BackupRefused, CannotLoad, NotOurs];

/** What a person can mend is said in a sentence; everything else keeps its stack. */
function explain(error: unknown): { text: string; code: number } {
  if (error instanceof ConfigurationError) return { text: error.message, code: EX_CONFIG };
  if (error instanceof FolderInUse) return { text: error.message, code: EX_TEMPFAIL };
  if (refusals.some((refusal) => error instanceof refusal))
    return { text: (error as Error).message, code: NOT_WHOLE };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), code: NOT_WHOLE };
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const { text, code } = explain(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = code;
}
