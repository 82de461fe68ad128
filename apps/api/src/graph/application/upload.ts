import {
  applicationActionsFrom,
  expectedFile,
  NotFound,
  parseInput,
  Refused,
  recordId,
  submissionItemKind,
} from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { builder } from '../../builder.ts';
import { issueTicket, type Ticket, uploadClosed } from '../../uploads/ticket.ts';
import { inputEnum } from '../kernel/input.ts';
import { problems } from '../kernel/problems.ts';
import { Application } from './application.ts';

const ItemKind = inputEnum(submissionItemKind);

export const UploadTicket = builder.objectRef<Ticket>('UploadTicket').implement({
  description:
    '上传凭证: PUT the bytes to `path` once, within ten minutes, or send them in parts by tus 1.0 (HEAD, PATCH); `?name=` gives the file’s name.',
  fields: (t) => ({ path: t.exposeString('path'), maxBytes: t.exposeInt('maxBytes') }),
});

builder.mutationField('requestUpload', (t) =>
  t.field({
    type: UploadTicket,
    description: '申请上传一份申报材料。 Asks for a one-time ticket to upload one material.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      id: t.arg.globalID({ required: true, for: Application }),
      kind: t.arg({ type: ItemKind, required: true }),
    },
    resolve: async (_root, { id, kind }, context) => {
      const { database, access } = context;
      const applicationId = parseInput(recordId, id.id);
      const application = await database.application.findFirst({
        where: { AND: [{ id: applicationId }, access.where('read', 'Application')] },
      });
      if (!application) throw new NotFound();
      if (!access.may('deliverItem', 'Application', application))
        throw new Forbidden({ action: 'deliverItem' });
      if (!applicationActionsFrom(application.status).includes('deliverItem')) throw uploadClosed();
      if (expectedFile[kind] === null)
        throw new Refused(
          'NO_FILE_EXPECTED',
          { 'zh-CN': '该材料为纸质件,无需上传', en: 'This material is paper' },
          { kind },
        );
      return issueTicket(context, { applicationId, kind });
    },
  }),
);
