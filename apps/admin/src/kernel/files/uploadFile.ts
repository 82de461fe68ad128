import type { Locale } from '@consortium/domain';
import type { HttpResponse } from 'tus-js-client';
import type { Problem } from '../../providers/problem.ts';
import { type FileRefusal, refusalText } from './refusalText.ts';

/** 上传凭证, or why there is none. */
export type Ticket = Readonly<{ __typename: 'UploadTicket'; path: string; maxBytes: number }> | Problem;
export const ticketFields =
  '__typename ... on UploadTicket { path maxBytes } ... on Problem { code message facts }';

/** 上传的结局: kept, with what came of it; refused, with why; or the line stayed broken, and it can go on. */
export type Outcome =
  | Readonly<{ kind: 'DONE'; recordId: string }>
  | Readonly<{ kind: 'REFUSED'; reason: string }>
  | Readonly<{ kind: 'BROKEN' }>;

type Sent = Readonly<{
  file: File;
  locale: Locale;
  /** How much of it has come; `isWaiting` while the line is broken and it will be tried again. */
  onProgress: (share: number, isWaiting: boolean) => void;
  onEnd: (outcome: Outcome) => void;
}>;

/** 一次上传 that can go on after a break and can be given up; neither matters once it has ended. */
export type Sending = Readonly<{ resume: () => void; giveUp: () => void }>;

// Some two minutes from the last byte that came; then a person decides.
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

function reasonOf(response: HttpResponse, locale: Locale): string {
  try {
    return refusalText(JSON.parse(response.getBody()) as FileRefusal, locale);
  } catch {
    return '';
  }
}

/** Whether another try may help: the line, the server, or somebody else’s turn; not what was said about the file. */
const mayHelp = (response: HttpResponse | null | undefined) => {
  const status = response?.getStatus() ?? 0;
  return status < 400 || status >= 500 || status === 409;
};

/** 上传: sends a file to where its ticket leads, in as many parts as the line breaks it into. */
export async function uploadFile(path: string, { file, locale, onProgress, onEnd }: Sent): Promise<Sending> {
  const { Upload, DetailedError } = await import('tus-js-client');
  let share = 0;
  let isOver = false;
  const begin = () => {
    const upload = new Upload(file, {
      uploadUrl: new URL(`${path}?name=${encodeURIComponent(file.name)}`, location.origin).href,
      // The ticket does not know the size beforehand.
      uploadLengthDeferred: true,
      storeFingerprintForResuming: false,
      headers: { 'x-requested-with': 'consortium-desk', 'accept-language': locale },
      retryDelays: WAITS_MS,
      onShouldRetry: ({ originalResponse }) => {
        const isWorth = !isOver && mayHelp(originalResponse);
        if (isWorth) onProgress(share, true);
        return isWorth;
      },
      onProgress: (bytes) => {
        share = file.size > 0 ? bytes / file.size : 1;
        onProgress(share, false);
      },
      onSuccess: ({ lastResponse }) =>
        onEnd({ kind: 'DONE', recordId: lastResponse.getHeader('x-record-id') ?? '' }),
      onError: (error) => {
        const response = error instanceof DetailedError ? error.originalResponse : null;
        if (!response || mayHelp(response)) onEnd({ kind: 'BROKEN' });
        else onEnd({ kind: 'REFUSED', reason: reasonOf(response, locale) });
      },
    });
    upload.start();
    return upload;
  };
  let upload = begin();
  return {
    resume: () => {
      upload = begin();
    },
    giveUp: () => {
      isOver = true;
      // What the server cannot be told now, it forgets by itself.
      upload.abort(true).catch(() => {});
    },
  };
}
