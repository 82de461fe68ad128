import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { type VariableName, variables } from './variables.ts';

/** 配置错误: names every wrong variable at once, with what it expects. */
export class ConfigurationError extends Error {
  readonly wrong: readonly VariableName[];

  constructor(wrong: readonly VariableName[]) {
    const lines = wrong.map(
      (name) => `  ${name}: ${variables[name].expects['zh-CN']}\n    ${variables[name].expects.en}`,
    );
    super(`配置有误,请修改以下环境变量 (wrong environment variables):\n${lines.join('\n')}`);
    this.name = 'ConfigurationError';
    this.wrong = wrong;
  }
}

export type Configuration = ReturnType<typeof readConfiguration>;

/** Checks the environment and gives it types; an empty variable counts as absent, as in a compose file. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>) {
  const wrong: VariableName[] = [];
  const read = <Name extends VariableName>(name: Name) => {
    const parsed = variables[name].schema.safeParse(environment[name]?.trim() || undefined);
    if (!parsed.success) wrong.push(name);
    return parsed.data as ReturnType<(typeof variables)[Name]['schema']['parse']>;
  };

  const [host, port, dataDir, blobDir] = [read('HOST'), read('PORT'), read('DATA_DIR'), read('BLOB_DIR')];
  const fontDir = read('FONT_DIR');
  const s3 = s3In(read, wrong);
  const [smtpUrl, from] = [read('SMTP_URL'), read('MAIL_FROM')];
  const digestMinutes = read('MAIL_DIGEST_MINUTES');
  // A server without a sender is half a setting.
  if (smtpUrl && !from && !wrong.includes('MAIL_FROM')) wrong.push('MAIL_FROM');
  const configuration = {
    host,
    port,
    databaseUrl: read('DATABASE_URL'),
    dataDir: resolve(dataDir ?? ''),
    blobDir: resolve(blobDir ?? join(dataDir ?? '', 'files')),
    blobGraceHours: read('BLOB_GRACE_HOURS'),
    /** The object store that keeps uploads; null where a folder does. */
    s3,
    /** The office's own fonts; null where it has named none. */
    fontDir: fontDir === undefined ? null : resolve(fontDir),
    logLevel: read('LOG_LEVEL'),
    /** Absent where the office did not say; the server then knows only where it listens. */
    publicUrl: read('PUBLIC_URL')?.replace(/\/+$/, ''),
    trustProxy: read('TRUST_PROXY'),
    sessionIdleMinutes: read('SESSION_IDLE_MINUTES'),
    adminIdleMinutes: read('ADMIN_IDLE_MINUTES'),
    maxUploadMb: read('MAX_UPLOAD_MB'),
    /** Where files are scanned for viruses; null where the office has no scanner. */
    clamd: read('CLAMD_ADDRESS') ?? null,
    poolMax: read('POOL_MAX'),
    /** Where mail goes out; null where the office has not said. */
    mail: smtpUrl && from ? { smtpUrl, from, digestMinutes } : null,
  } as const;
  if (wrong.length > 0) throw new ConfigurationError(wrong);
  return configuration;
}

type Read = <Name extends VariableName>(
  name: Name,
) => ReturnType<(typeof variables)[Name]['schema']['parse']>;

/** All of it or nothing: an endpoint without a bucket or a key is half a setting. */
function s3In(read: Read, wrong: VariableName[]) {
  const [endpoint, bucket] = [read('S3_ENDPOINT'), read('S3_BUCKET')];
  const [accessKeyId, secretAccessKey] = [read('S3_ACCESS_KEY_ID'), read('S3_SECRET_ACCESS_KEY')];
  const [region, isPathStyle] = [read('S3_REGION'), read('S3_PATH_STYLE')];
  if (!endpoint) return null;
  const needed = {
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } as const;
  for (const [name, value] of Object.entries(needed) as [keyof typeof needed, string | undefined][])
    if (!value && !wrong.includes(name)) wrong.push(name);
  if (!bucket || !accessKeyId || !secretAccessKey) return null;
  return { endpoint, bucket, accessKeyId, secretAccessKey, region, isPathStyle };
}

/** Whether only this machine can reach the address: known passwords exist nowhere else. */
export const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

type Reach = Pick<Configuration, 'databaseUrl' | 'host' | 'publicUrl' | 'trustProxy'>;

/**
 * 示例数据: only with the embedded database and only where nobody from outside can sign in; whoever names a public
 * address or a proxy has put the loopback port on a network.
 */
export const isDemo = ({ databaseUrl, host, publicUrl, trustProxy }: Reach): boolean =>
  databaseUrl === undefined && isLoopback(host) && publicUrl === undefined && trustProxy === false;
