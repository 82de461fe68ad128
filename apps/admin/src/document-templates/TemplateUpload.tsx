import { type DocumentTemplateKind, documentTemplateKind } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { UploadButton } from '../kernel/files/UploadButton.tsx';
import type { Ticket } from '../kernel/files/uploadFile.ts';
import { recordPath } from '../kernel/values/subjects.ts';
import { useTerm } from '../kernel/values/terms.tsx';
import { request } from '../providers/graphql.ts';
import { templateTicketDocument } from './queries.ts';

/** 上传新版: what comes of the check has a page. */
export function TemplateUpload({ kind }: { kind: DocumentTemplateKind }) {
  const [translate, navigate, nameOf] = [useTranslate(), useNavigate(), useTerm(documentTemplateKind)];
  return (
    <UploadButton
      name={translate('template.file', { kind: nameOf(kind) })}
      label={translate('template.bring')}
      accept=".docx"
      askTicket={async () => (await request<{ outcome: Ticket }>(templateTicketDocument, { kind })).outcome}
      onDone={(id) => navigate(recordPath(id) ?? '')}
    />
  );
}
