import { Readable } from 'node:stream';
import { type DocumentTemplateKind, type TemplateIssue, templateProblem } from '@consortium/domain';
import { inOwnProcess } from '../own-process.ts';
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

const WORK = new URL('./work.ts', import.meta.url);
const LONGEST_MS = 30_000;
const MOST_MEMORY_MB = 512;

async function work(template: Uint8Array, task: Task): Promise<Buffer> {
  const order = JSON.stringify({ ...task, template: Buffer.from(template).toString('base64') });
  const { code, made, said } = await inOwnProcess(WORK, Readable.from([order]), {
    longestMs: LONGEST_MS,
    mostMemoryMb: MOST_MEMORY_MB,
  });
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
