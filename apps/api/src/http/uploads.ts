import { parseInput, Refused } from '@consortium/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { addPart, giveUp, type Part, type Progress, progressOf } from '../uploads/part.ts';
import { turns } from '../uploads/turns.ts';
import { upload } from '../uploads/upload.ts';
import { bodyOf, takingBytes } from './body.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
type Asked = { Params: { ticket: string }; Querystring: { name?: string } };

const PROTOCOL = '1.0.0';
const PART = 'application/offset+octet-stream';

const bytes = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number);
const partHeaders = z.object({
  'upload-offset': bytes,
  'upload-length': bytes.optional(),
});

/** 上传: a whole body by PUT; or in parts that may break off and be taken up again, as tus 1.0 has it. */
export function uploadRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  const order = turns();
  takingBytes(app, (uploads) => {
    uploads.put<Asked>('/uploads/:ticket', async (request, reply) => {
      const context = await contextOf(request);
      const { params, query } = request;
      return reply.code(201).send(await upload(context, params.ticket, query.name ?? '', bodyOf(request)));
    });

    uploads.head<Asked>('/uploads/:ticket', async (request, reply) => {
      speaks(request, reply);
      const progress = await progressOf(await contextOf(request), order, request.params.ticket);
      return told(reply, progress).code(200).send();
    });

    uploads.patch<Asked>('/uploads/:ticket', async (request, reply) => {
      speaks(request, reply);
      const context = await contextOf(request);
      const { ticket } = request.params;
      const progress = await addPart(context, order, ticket, request.query.name ?? '', () => partOf(request));
      return told(reply, progress).code(204).send();
    });

    uploads.delete<Asked>('/uploads/:ticket', async (request, reply) => {
      speaks(request, reply);
      await giveUp(await contextOf(request), order, request.params.ticket);
      return reply.code(204).send();
    });
  });
}

function partOf(request: FastifyRequest): Part {
  if (request.headers['content-type'] !== PART) throw wrongType();
  const headers = parseInput(partHeaders, request.headers);
  return {
    offset: headers['upload-offset'],
    size: headers['upload-length'] ?? null,
    body: bodyOf(request),
  };
}

function speaks({ headers }: FastifyRequest, reply: FastifyReply): void {
  reply.header('tus-resumable', PROTOCOL).header('cache-control', 'no-store');
  const spoken = headers['tus-resumable'];
  if (spoken === undefined || spoken === PROTOCOL) return;
  reply.header('tus-version', PROTOCOL);
  throw new Refused(
    'UPLOAD_PROTOCOL',
    { 'zh-CN': '不支持该版本的续传协议', en: 'This version of the upload protocol is not spoken' },
    { supported: PROTOCOL },
  );
}

const wrongType = () =>
  new Refused('UPLOAD_PART_TYPE', {
    'zh-CN': '分次上传的内容类型应为 application/offset+octet-stream',
    en: 'The content type of a part is application/offset+octet-stream',
  });

function told(reply: FastifyReply, { offset, size, recordId }: Progress): FastifyReply {
  reply.header('upload-offset', offset);
  if (size === null) reply.header('upload-defer-length', '1');
  else reply.header('upload-length', size);
  return recordId === null ? reply : reply.header('x-record-id', recordId);
}
