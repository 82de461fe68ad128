/** What this package needs of a log; a pino logger fits. */
export type Log = Readonly<Record<'info' | 'warn' | 'error', (facts: object, message: string) => void>>;

export const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };
