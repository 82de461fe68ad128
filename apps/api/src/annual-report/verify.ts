import { readFile } from 'node:fs/promises';
import { hashOf } from '../hash.ts';

/**
 * 快照核验: whether the file of a submission still is what was submitted: `node verify.ts <file>`.
 * Ends with 0 where the checksum is right, 1 where it is not, 2 where the file is none of these.
 */
const [path] = process.argv.slice(2);
const RIGHT = 0;
const CHANGED = 1;
const UNREADABLE = 2;

type Submission = Readonly<{ hash: string; content: unknown }>;

async function submissionIn(file: string): Promise<Submission | null> {
  try {
    const { hash, content } = JSON.parse(await readFile(file, 'utf8')) as Partial<Submission>;
    return typeof hash === 'string' && typeof content === 'object' && content !== null
      ? { hash, content }
      : null;
  } catch {
    return null;
  }
}

const submission = path ? await submissionIn(path) : null;
if (!submission) {
  process.stderr.write('不是年度报告快照文件。\nThis is no file of a submitted annual report.\n');
  process.exitCode = UNREADABLE;
} else if (hashOf(submission.content) === submission.hash) {
  process.stdout.write(`内容与校验值一致:${submission.hash}\nThe content is what was submitted.\n`);
  process.exitCode = RIGHT;
} else {
  process.stderr.write(
    `内容与校验值不一致。\nThe content is not what was submitted: it has ${hashOf(submission.content)}, not ${submission.hash}.\n`,
  );
  process.exitCode = CHANGED;
}
