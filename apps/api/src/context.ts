import type { PrismaClient } from '@consortium/database/client';
import type { Locale, TokenScope, Viewer } from '@consortium/domain';
import type { Access } from './access.ts';
import type { BlobStore } from './files/blob-store.ts';
import type { JobBell } from './jobs/bell.ts';
import type { Scanner } from './scan/clamd.ts';

/** 请求来源: who asked, from where, by what means. */
export type Origin = Readonly<{
  requestId: string;
  address: string;
  /** The API token used, with its scopes; null for a person's session. */
  token: Readonly<{ id: string; scopes: readonly TokenScope[] }> | null;
}>;

/** 操作上下文: what every resolver gets. The clock is the request's; acts that have a deadline ask the database's. */
export type Context = Readonly<{
  database: PrismaClient;
  viewer: (Viewer & Readonly<{ name: string; account: string }>) | null;
  access: Access;
  origin: Origin;
  now: Date;
  locale: Locale;
  /** The session's bearer, for signing out and for the cookie that signing in sets. */
  session: Readonly<{
    start: (token: string) => void;
    end: () => void;
    token: string | null;
    /** Whether this address may try another password now. */
    isAllowed: () => Promise<boolean>;
  }>;
  services: Services;
}>;

export type Services = Readonly<{
  idleMinutes: Readonly<{ person: number; administrator: number }>;
  /** Demo data and known passwords: only with the embedded database on loopback. */
  demo: boolean;
  demoAccounts: readonly Readonly<{ account: string; name: string; roleName: string; password: string }>[];
  /** Where the bytes of attachments lie. */
  blobs: BlobStore;
  jobBell: JobBell;
  /** The office's own fonts, for papers. */
  fontFolder: string | null;
  maxUploadBytes: number;
  /** 读文字 of a returned form; null where nobody compares it: the samples of the demo city are no forms. */
  textOf: ((path: string) => Promise<string>) | null;
  /** 查毒; null where the office has no scanner. */
  scanner: Scanner | null;
}>;

/** The transaction's client: inside a transaction nothing else may be reachable. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
