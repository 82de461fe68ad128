import { both, type Label } from '@consortium/domain';
import { z } from 'zod';

const whole = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max));
const wholeLabel = (min: number, max: number, what: Label) =>
  both(`${what['zh-CN']}(${min}–${max} 的整数)`, `${what.en} (a whole number from ${min} to ${max})`);

type Variable<Schema extends z.ZodType> = Readonly<{ schema: Schema; expects: Label; example: string }>;

/** Ties what a person is told of a variable to what is checked. `example` is the default, or empty. */
const variable = <Schema extends z.ZodType>(
  schema: Schema,
  example: string,
  expects: Label,
): Variable<Schema> => ({
  schema,
  example,
  expects,
});

const number = (initial: number, min: number, max: number, what: Label) =>
  variable(whole(min, max).default(initial), String(initial), wholeLabel(min, max, what));

const path = z.string().trim().min(1);
const word = z.string().regex(/^\S+$/);

const isPostgres = (url: string) => URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);

const isSmtp = (url: string) =>
  URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol) && new URL(url).hostname !== '';
// An address, or a name and an address; no line breaks, which would be headers.
const mailbox = /^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

// An absolute path, or host:port; an IPv6 address stands in brackets.
const clamdAddress = z.union([
  z
    .string()
    .regex(/^\/\S*[^/\s]$/)
    .transform((socket) => ({ path: socket })),
  z
    .string()
    .regex(/^(?:tcp:\/\/)?(?:\[[\da-fA-F:.]+\]|[\w.-]+):\d{1,5}$/)
    .transform((text) => `tcp://${text.replace(/^tcp:\/\//, '')}`)
    .refine(URL.canParse)
    .transform((text) => new URL(text))
    .transform(({ hostname, port }) => ({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) })),
]);

// `true` trusts every proxy, a number that many hops, a list those addresses.
const proxies = z.union([
  z.enum(['true', 'false']).transform((word) => word === 'true'),
  whole(1, 10),
  z.string().regex(/^[\da-fA-F.:/]+(,\s*[\da-fA-F.:/]+)*$/),
]);

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** 运行配置: every variable the product reads, with what it expects. `.env.example` is held equal to this. */
export const variables = {
  PORT: number(4000, 0, 65_535, both('网页与接口的端口', 'the port of pages and API')),
  HOST: variable(path.default('127.0.0.1'), '127.0.0.1', both('监听地址', 'the address to listen on')),
  DATABASE_URL: variable(
    z.string().refine(isPostgres).optional(),
    '',
    both(
      'postgresql://用户:密码@主机:端口/数据库;不填则使用内置 PostgreSQL',
      'postgresql://user:password@host:port/database; without it the embedded PostgreSQL is used',
    ),
  ),
  DATA_DIR: variable(path.default('.data'), '.data', both('数据文件夹', 'the folder of the data')),
  BLOB_DIR: variable(
    path.optional(),
    '',
    both('上传文件的文件夹;不填则为 DATA_DIR/files', 'the folder of uploads; DATA_DIR/files without it'),
  ),
  BLOB_GRACE_HOURS: number(
    24,
    1,
    8760,
    both('无人引用的文件保留的小时数', 'hours for which a file stays that nothing refers to'),
  ),
  S3_ENDPOINT: variable(
    z.url({ protocol: /^https?$/ }).optional(),
    '',
    both(
      'S3 兼容对象存储的网址,如 https://s3.example.cn;填写后上传文件存入其中,BLOB_DIR 只作临时存放',
      'the address of an S3-compatible store, such as https://s3.example.org; with it uploads are kept there, and BLOB_DIR holds only what is being received',
    ),
  ),
  S3_BUCKET: variable(
    z
      .string()
      .regex(/^[\da-z][\da-z.-]{1,61}[\da-z]$/)
      .optional(),
    '',
    both(
      '存储桶,须专供本系统使用;填写 S3_ENDPOINT 时必填',
      'the bucket, for this product alone; needed with S3_ENDPOINT',
    ),
  ),
  S3_REGION: variable(word.default('us-east-1'), 'us-east-1', both('存储区域', 'the region of the bucket')),
  S3_ACCESS_KEY_ID: variable(
    word.optional(),
    '',
    both('访问密钥标识;填写 S3_ENDPOINT 时必填', 'the id of the access key; needed with S3_ENDPOINT'),
  ),
  S3_SECRET_ACCESS_KEY: variable(
    word.optional(),
    '',
    both('访问密钥;填写 S3_ENDPOINT 时必填', 'the secret of the access key; needed with S3_ENDPOINT'),
  ),
  S3_PATH_STYLE: variable(
    z
      .enum(['true', 'false'])
      .transform((word) => word === 'true')
      .default(true),
    'true',
    both(
      'true:存储桶写在路径中(自建存储多用);false:写在主机名前',
      'true: the bucket stands in the path, as with most stores of one’s own; false: before the host',
    ),
  ),
  FONT_DIR: variable(
    path.optional(),
    '',
    both(
      '本单位字库(仿宋、小标宋等)的文件夹,供打印 PDF;不填则用随附的思源字体',
      'the folder of the office’s own fonts, for PDF; without it the ones that come with the product',
    ),
  ),
  LOG_LEVEL: variable(
    z.enum(levels).default('info'),
    'info',
    both(`日志级别:${levels.join('、')}`, `one of ${levels.join(', ')}`),
  ),
  PUBLIC_URL: variable(
    z.url({ protocol: /^https?$/ }).optional(),
    '',
    both(
      '用户访问的网址,如 https://lhtt.example.cn',
      'the address people type, such as https://desk.example.org',
    ),
  ),
  TRUST_PROXY: variable(
    proxies.default(false),
    'false',
    both(
      'true、false、代理层数或代理地址列表',
      'true, false, a number of hops, or a list of proxy addresses',
    ),
  ),
  SESSION_IDLE_MINUTES: number(30, 1, 1440, both('普通用户空闲退出分钟数', 'idle minutes until sign-out')),
  ADMIN_IDLE_MINUTES: number(
    15,
    1,
    1440,
    both('管理员空闲退出分钟数', 'idle minutes until an administrator’s sign-out'),
  ),
  MAX_UPLOAD_MB: number(50, 1, 1024, both('单个上传文件的上限(MB)', 'the largest upload in MB')),
  CLAMD_ADDRESS: variable(
    clamdAddress.optional(),
    '',
    both(
      '病毒扫描服务 clamd 的套接字路径或 主机:端口,如 /run/clamav/clamd.ctl 或 127.0.0.1:3310;不填则上传文件不扫描',
      'the socket or host:port of ClamAV’s clamd, such as /run/clamav/clamd.ctl or 127.0.0.1:3310; without it uploads are not scanned',
    ),
  ),
  POOL_MAX: number(16, 1, 200, both('数据库连接数上限', 'the most database connections')),
  SMTP_URL: variable(
    z.string().refine(isSmtp).optional(),
    '',
    both(
      'smtp://或 smtps://用户:密码@主机:端口;不填则不发邮件',
      'smtp:// or smtps://user:password@host:port; without it no mail is sent',
    ),
  ),
  MAIL_FROM: variable(
    z.string().regex(mailbox).optional(),
    '',
    both(
      '发件人,如 创新联合体管理平台 <desk@example.cn>;填写 SMTP_URL 时必填',
      'the sender, such as Consortium Desk <desk@example.org>; needed with SMTP_URL',
    ),
  ),
  MAIL_DIGEST_MINUTES: number(
    10,
    0,
    1440,
    both('通知汇总后发送的间隔分钟数', 'minutes for which notifications are gathered into one mail'),
  ),
} as const satisfies Record<string, Variable<z.ZodType>>;

export type VariableName = keyof typeof variables;

/** What `.env.example` has to say, line by line. */
export function environmentExample(): string {
  const blocks = Object.entries(variables).map(
    ([name, { example, expects }]) =>
      `# ${expects['zh-CN']}\n# ${expects.en}\n${example === '' ? '# ' : ''}${name}=${example}\n`,
  );
  return blocks.join('\n');
}
