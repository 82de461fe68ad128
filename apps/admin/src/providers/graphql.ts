import { sessionRegained } from './session.ts';

/** 输入问题: one issue of a refused input, as the wire tells it. */
export type WireIssue = Readonly<{
  code: string;
  path: readonly (string | number)[];
  label: Readonly<Record<string, string>>;
  facts: Readonly<Record<string, unknown>>;
}>;

type WireError = Readonly<{
  message: string;
  extensions?: Readonly<{ code?: string; requestId?: string; issues?: readonly WireIssue[] }>;
}>;

/** 请求失败: what went wrong on the way to an answer; the request id is what a person tells the office. */
export class RequestFailed extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly issues: readonly WireIssue[];
  /** Where react-admin looks for what to write under the fields. */
  readonly body: Readonly<{ errors?: Record<string, string> }>;

  constructor(
    message: string,
    status: number,
    code: string,
    requestId = '',
    issues: readonly WireIssue[] = [],
  ) {
    super(message);
    this.name = 'RequestFailed';
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.issues = issues;
    this.body = issues.length > 0 ? { errors: fieldErrors(issues) } : {};
  }
}

const statusOf: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INTERNAL: 500,
  OFFLINE: 0,
};

let locale = 'zh-CN';
/** The language in which the server is to answer. */
export const speak = (chosen: string): void => {
  locale = chosen;
};
export const spokenLocale = (): string => locale;

/** Form errors by path, so that each stands under its field. */
export const fieldErrors = (issues: readonly WireIssue[]): Record<string, string> =>
  Object.fromEntries(
    issues.map(({ path, label, code }) => [path.join('.'), label[locale] ?? label['zh-CN'] ?? code]),
  );

const failure = (error: WireError | undefined, response: Response, requestId: string): RequestFailed => {
  const code = error?.extensions?.code ?? (response.status === 429 ? 'TOO_MANY_REQUESTS' : 'INTERNAL');
  const { issues = [], requestId: told = requestId } = error?.extensions ?? {};
  const status = statusOf[code] ?? Math.max(response.status, 400);
  return new RequestFailed(error?.message ?? response.statusText, status, code, told, issues);
};

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Headers = Readonly<Record<string, string>>;
/** What a page asks by itself does not count as somebody's being at work. */
export const unattended: Headers = { 'x-unattended': '1' };

/** A call that never reached the server is tried once more; writes carry an idempotency key, so that is safe. */
async function send(
  body: string,
  signal?: AbortSignal,
  headers: Headers = {},
  isAgain = false,
): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        'accept-language': locale,
        'x-requested-with': 'consortium-desk',
        ...headers,
      },
      body,
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    if (isAgain) throw new RequestFailed('offline', 0, 'OFFLINE');
    await wait(800);
    return send(body, signal, headers, true);
  }
}

/**
 * One GraphQL operation; top-level errors are thrown with their code, their issues and the request id.
 * Where the session has ended, the person signs in again on the spot and nothing that was typed is lost.
 */
export async function request<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  signal?: AbortSignal,
  headers?: Headers,
): Promise<Data> {
  const response = await send(JSON.stringify({ query, variables }), signal, headers);
  const requestId = response.headers.get('x-request-id') ?? '';
  const answer = (await response.json().catch(() => ({}))) as {
    data?: Data | null;
    errors?: readonly WireError[];
  };
  if (!answer.errors?.length && answer.data) return answer.data;
  const failed = failure(answer.errors?.[0], response, requestId);
  if (failed.code === 'UNAUTHENTICATED' && !signal?.aborted && (await sessionRegained()))
    return request<Data>(query, variables, signal, headers);
  throw failed;
}
