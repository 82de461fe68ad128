import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

/** 请求编号: what a person quotes and the log is searched by. */
export const withRequestId = <T>(id: string, work: () => T): T => storage.run(id, work);
export const requestIdOf = (): string => storage.getStore() ?? '';
