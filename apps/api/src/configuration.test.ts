import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, isDemo, readConfiguration } from './configuration.ts';
import { environmentExample, variables } from './variables.ts';

function wrongIn(environment: Record<string, string>) {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
  }
  return undefined;
}

describe('readConfiguration', () => {
  it('needs nothing', () => {
    expect(readConfiguration({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: resolve('.data'),
      blobDir: resolve('.data/files'),
      blobGraceHours: 24,
      logLevel: 'info',
      trustProxy: false,
      sessionIdleMinutes: 30,
      adminIdleMinutes: 15,
      maxUploadMb: 50,
      s3: null,
    });
  });

  it('keeps uploads beside the data unless told otherwise', () => {
    expect(readConfiguration({ DATA_DIR: '/srv/desk' }).blobDir).toBe('/srv/desk/files');
    expect(readConfiguration({ DATA_DIR: '/srv/desk', BLOB_DIR: '/mnt' }).blobDir).toBe('/mnt');
  });

  it.each([
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['tcp://clamav.example.cn:3310', { host: 'clamav.example.cn', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['', null],
  ])('finds the scanner at %j', (CLAMD_ADDRESS, clamd) => {
    expect(readConfiguration({ CLAMD_ADDRESS }).clamd).toEqual(clamd);
  });

  it('knows an object store only by all that it needs', () => {
    const [S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID] = ['https://s3.example.cn', 'desk', 'key'];
    expect(readConfiguration({ S3_BUCKET }).s3).toBeNull();
    expect(wrongIn({ S3_ENDPOINT })?.wrong).toEqual([
      'S3_BUCKET',
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
    ]);
    expect(wrongIn({ S3_ENDPOINT, S3_BUCKET: 'A B', S3_ACCESS_KEY_ID })?.wrong).toEqual([
      'S3_BUCKET',
      'S3_SECRET_ACCESS_KEY',
    ]);
    const whole = { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: 'secret' };
    expect(readConfiguration({ ...whole, S3_PATH_STYLE: 'false' }).s3).toEqual({
      ...{ endpoint: S3_ENDPOINT, bucket: 'desk', region: 'us-east-1', isPathStyle: false },
      ...{ accessKeyId: 'key', secretAccessKey: 'secret' },
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      port: 4000,
      databaseUrl: undefined,
    });
  });

  it.each([
    ['PORT', '65536'],
    ['S3_ENDPOINT', 's3.example.cn'],
    ['S3_PATH_STYLE', 'yes'],
    ['PORT', '4000.5'],
    ['PORT', '0x10'],
    ['DATABASE_URL', 'mysql://localhost/desk'],
    ['DATABASE_URL', 'desk'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'desk.example.org'],
    ['PUBLIC_URL', 'ftp://desk.example.org'],
    ['TRUST_PROXY', 'yes'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['MAX_UPLOAD_MB', '-1'],
    ['POOL_MAX', 'many'],
    ['CLAMD_ADDRESS', 'clamd'],
    ['CLAMD_ADDRESS', 'run/clamd.ctl'],
    ['CLAMD_ADDRESS', '127.0.0.1:70000'],
    ['CLAMD_ADDRESS', 'http://127.0.0.1:3310'],
    ['SMTP_URL', 'http://mail.example.cn'],
    ['SMTP_URL', 'mail.example.cn'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', '平台 <desk@example.cn>\r\nBcc: x@example.cn'],
    ['MAIL_DIGEST_MINUTES', '1441'],
  ] as const)('refuses %s=%s by name', (name, value) => {
    const error = wrongIn({ [name]: value });

    expect(error?.wrong).toEqual([name]);
    expect(error?.message).toContain(variables[name].expects['zh-CN']);
    expect(error?.message).toContain(variables[name].expects.en);
  });

  it('names every wrong variable at once', () => {
    expect(wrongIn({ PORT: 'x', POOL_MAX: 'y' })?.wrong).toEqual(['PORT', 'POOL_MAX']);
  });

  it('sends mail only with a server and a sender', () => {
    const [SMTP_URL, MAIL_FROM] = ['smtp://mail.example.cn:25', '平台 <desk@example.cn>'];

    expect(readConfiguration({ MAIL_FROM }).mail).toBeNull();
    expect(wrongIn({ SMTP_URL })?.wrong).toEqual(['MAIL_FROM']);
    expect(readConfiguration({ SMTP_URL, MAIL_FROM }).mail).toEqual({
      smtpUrl: SMTP_URL,
      from: MAIL_FROM,
      digestMinutes: 10,
    });
  });

  it.each([
    ['true', true],
    ['2', 2],
    ['10.0.0.1, 10.0.0.0/8', '10.0.0.1, 10.0.0.0/8'],
  ])('reads TRUST_PROXY=%s', (text, trustProxy) => {
    expect(readConfiguration({ TRUST_PROXY: text }).trustProxy).toBe(trustProxy);
  });
});

it.each([
  [{}, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '127.example.org' }, false],
  [{ DATABASE_URL: 'postgresql://a:b@localhost/c' }, false],
  [{ PUBLIC_URL: 'https://desk.example.org' }, false],
  [{ TRUST_PROXY: 'true' }, false],
  [{ TRUST_PROXY: '1' }, false],
  [{ TRUST_PROXY: '10.0.0.1' }, false],
  [{ PUBLIC_URL: '', TRUST_PROXY: 'false' }, true],
])('%o has known passwords: %s', (environment, demo) => {
  expect(isDemo(readConfiguration(environment))).toBe(demo);
});

it('.env.example says what the schema says', async () => {
  const example = await readFile(join(import.meta.dirname, '../../../.env.example'), 'utf8');

  expect(example).toBe(environmentExample());
});
