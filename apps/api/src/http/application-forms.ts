import { readWord } from '@consortium/documents/read-word';
import { NotFound } from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { globalId } from '../graph/kernel/global-id.ts';
import { isUuid } from '../graph/kernel/node.ts';
import { applicationToFill, type ReturnedForm, returnedForm } from '../papers/returned.ts';
import { refuseStrangers } from '../strangers.ts';
import { FileRefused } from '../uploads/file-refused.ts';
import { bytesOf, takingBytes } from './body.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;

/** A form is some hundred kilobytes; pictures that were pasted into it may be some more. */
const MOST_BYTES = 10 * 1024 * 1024;

const named: Readonly<Record<string, string>> = {
  organisationId: 'Organisation',
  hostUnitId: 'Organisation',
  custodianId: 'Organisation',
  recommendingBodyId: 'District',
  priorityDirectionIds: 'PriorityDirection',
};

/** A value of the input with the ids that are readable outside. */
function onWire(key: string, value: unknown): unknown {
  const type = named[key];
  if (type && typeof value === 'string') return globalId(type, value);
  if (Array.isArray(value)) return value.map((each) => onWire(key, each));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, onWire(name, each)]));
}

const told = ({ changes, ...form }: ReturnedForm) => ({
  ...form,
  changes: changes.map((change) => ({ ...change, value: onWire(String(change.path.at(-1)), change.value) })),
});

/** 申报表读回: a Word form that was filled in offline comes in; what it says otherwise goes out, nothing is written. */
export function applicationFormRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  takingBytes(app, (forms) => {
    forms.put<{ Params: { id: string } }>('/application-forms/:id', async (request, reply) => {
      const context = await contextOf(request);
      refuseStrangers(context, 'read', 'READ');
      const id = request.params.id.replace(/^Application_/, '');
      if (!isUuid(id)) throw new NotFound();
      const application = await applicationToFill(context, id);
      const document = await readWord(await bytesOf(request, MOST_BYTES), MOST_BYTES);
      if ('code' in document) throw new FileRefused(document.code, document.facts);
      const form = await returnedForm(context, application, document);
      return reply.header('cache-control', 'private, no-store').send(told(form));
    });
  });
}
