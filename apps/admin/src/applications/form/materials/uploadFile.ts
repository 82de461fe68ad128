import type { Label, Locale, SubmissionItemKind } from '@consortium/domain';
import { request } from '../../../providers/graphql.ts';
import { isProblem, type Problem } from '../../../providers/problem.ts';
import { uploadTicketDocument } from '../../queries.ts';

type Ticket = Readonly<{ __typename: 'UploadTicket'; path: string; maxBytes: number }>;
type Refusal = Readonly<{ error?: Readonly<{ code: string; label?: Label; message?: string }> }>;
type Asked = Readonly<{
  id: string;
  kind: SubmissionItemKind;
  file: File;
  locale: Locale;
  onProgress: (share: number) => void;
}>;
type Outcome = Readonly<{ done: true } | { done: false; reason: string }>;

const reasonOf = (text: string, locale: Locale): string => {
  try {
    const { error } = JSON.parse(text) as Refusal;
    return error?.label?.[locale] ?? error?.message ?? '';
  } catch {
    return '';
  }
};

/** Sends the bytes; `fetch` tells nothing of the way, so it is the older request. */
const put = ({
  path,
  file,
  locale,
  onProgress,
}: Omit<Asked, 'id' | 'kind'> & { path: string }): Promise<Outcome> =>
  new Promise((resolve) => {
    const sending = new XMLHttpRequest();
    sending.open('PUT', `${path}?name=${encodeURIComponent(file.name)}`);
    sending.setRequestHeader('content-type', file.type || 'application/octet-stream');
    sending.setRequestHeader('x-requested-with', 'consortium-desk');
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onload = () =>
      resolve(
        sending.status < 300
          ? { done: true }
          : { done: false, reason: reasonOf(sending.responseText, locale) },
      );
    sending.onerror = () => resolve({ done: false, reason: '' });
    sending.send(file);
  });

/** 上传材料: asks for a one-time ticket, then sends the file there; a refusal comes back as its sentence. */
export async function uploadFile({ id, kind, ...rest }: Asked): Promise<Outcome> {
  try {
    const { outcome } = await request<{ outcome: Ticket | Problem }>(uploadTicketDocument, { id, kind });
    return isProblem(outcome)
      ? { done: false, reason: outcome.message }
      : await put({ ...rest, path: outcome.path });
  } catch (error) {
    return { done: false, reason: error instanceof Error ? error.message : '' };
  }
}
