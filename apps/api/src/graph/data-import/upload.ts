import { importKind } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { MOST_BYTES, mayImport } from '../../data-import/workbook.ts';
import { issueTicket } from '../../uploads/ticket.ts';
import { UploadTicket } from '../application/upload.ts';
import { inputEnum } from '../kernel/input.ts';
import { problems } from '../kernel/problems.ts';

const Kind = inputEnum(importKind);

builder.mutationField('requestImportUpload', (t) =>
  t.field({
    type: UploadTicket,
    description:
      '申请上传一份导入表,上传后逐行预检(不写入)。 Asks for a one-time ticket to upload a workbook, which is tried row by row and written nowhere.',
    authScopes: { $all: { signedIn: true, write: true } },
    errors: { types: problems },
    args: { kind: t.arg({ type: Kind, required: true }) },
    resolve: (_root, { kind }, context) => {
      mayImport(context, kind);
      return issueTicket(context, { importKind: kind }, MOST_BYTES);
    },
  }),
);
