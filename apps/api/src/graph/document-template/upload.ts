import { documentTemplateKind } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { MOST_TEMPLATE_BYTES, mayKeepTemplates } from '../../document-template/keep.ts';
import { issueTicket } from '../../uploads/ticket.ts';
import { UploadTicket } from '../application/upload.ts';
import { inputEnum } from '../kernel/input.ts';
import { problems } from '../kernel/problems.ts';

const Kind = inputEnum(documentTemplateKind);

builder.mutationField('requestTemplateUpload', (t) =>
  t.field({
    type: UploadTicket,
    description:
      '申请上传一份公文模板,上传后检查并留存为新版,不启用。 Asks for a one-time ticket to upload a Word template, which is checked and kept as the next version, in use for nothing yet.',
    authScopes: { $all: { signedIn: true, write: true } },
    errors: { types: problems },
    args: { kind: t.arg({ type: Kind, required: true }) },
    resolve: (_root, { kind }, context) => {
      mayKeepTemplates(context);
      return issueTicket(context, { templateKind: kind }, MOST_TEMPLATE_BYTES);
    },
  }),
);
