import type { Label, Locale } from '@consortium/domain';
import { isProblem, type Problem } from '../../providers/problem.ts';

/** 上传凭证, or why there is none. */
export type Ticket = Readonly<{ __typename: 'UploadTicket'; path: string; maxBytes: number }> | Problem;
export const ticketFields =
  '__typename ... on UploadTicket { path maxBytes } ... on Problem { code message facts }';

type Refusal = Readonly<{ error?: Readonly<{ code: string; label?: Label; message?: string }> }>;
type Sent = Readonly<{ file: File; locale: Locale; onProgress: (share: number) => void }>;
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
const put = ({ path, file, locale, onProgress }: Sent & { path: string }): Promise<Outcome> =>
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

/** 上传: asks for a one-time ticket, then sends the file there; a refusal comes back as its sentence. */
export async function uploadFile(askTicket: () => Promise<Ticket>, sent: Sent): Promise<Outcome> {
  try {
    const ticket = await askTicket();
    return isProblem(ticket)
      ? { done: false, reason: ticket.message }
      : await put({ ...sent, path: ticket.path });
  } catch (error) {
    return { done: false, reason: error instanceof Error ? error.message : '' };
  }
}
