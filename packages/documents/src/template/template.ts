import { spawn } from 'node:child_process';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type DocumentTemplateKind, type TemplateIssue, templateProblem } from '@consortium/domain';
import { inTurn } from '../paper/printer.ts';
import type { NamedValues } from './fill.ts';

export type TemplateOrder = Readonly<{ template: string }> &
  (Readonly<{ task: 'check'; kind: DocumentTemplateKind }> | Readonly<{ task: 'fill'; values: NamedValues }>);
type Task = TemplateOrder extends infer Order
  ? Order extends unknown
    ? Omit<Order, 'template'>
    : never
  : never;

/** 填写失败: the process ended without a file. */
export class TemplateUnfillable extends Error {
  constructor(said: string) {
    super(`no template was filled in: ${said.trim().slice(-2000) || 'the time or the memory was up'}`);
    this.name = 'TemplateUnfillable';
  }
}

const WORK = fileURLToPath(new URL('./work.ts', import.meta.url));
const LONGEST_MS = 30_000;
const MOST_MEMORY_MB = 512;

async function work(template: Uint8Array, task: Task): Promise<Buffer> {
  const child = spawn(process.execPath, ['--no-warnings', `--max-old-space-size=${MOST_MEMORY_MB}`, WORK], {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
    // It needs nothing of this process, its secrets least of all.
    env: {},
  });
  // Whoever ends before it has read everything says why by its exit.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify({ ...task, template: Buffer.from(template).toString('base64') }));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, made, said] = await Promise.all([ended, buffer(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new TemplateUnfillable(said);
  return made;
}

export const notFillable: TemplateIssue = {
  code: 'NOT_FILLABLE',
  tag: '',
  label: templateProblem.labels.NOT_FILLABLE,
  place: null,
  hint: null,
};

/** 检查模板 that was inspected already: everything that stands against using it. */
export const checkTemplate = (
  template: Uint8Array,
  kind: DocumentTemplateKind,
): Promise<readonly TemplateIssue[]> =>
  inTurn(async () => {
    try {
      return JSON.parse((await work(template, { task: 'check', kind })).toString('utf8'));
    } catch (error) {
      if (error instanceof TemplateUnfillable) return [notFillable];
      throw error;
    }
  });

/** 填写模板. */
export const fillTemplate = (template: Uint8Array, values: NamedValues): Promise<Uint8Array> =>
  inTurn(() => work(template, { task: 'fill', values }));
