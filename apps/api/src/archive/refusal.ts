import { both, type Label } from '@consortium/domain';

const refusals = {
  ARCHIVE_FOREIGN: both('文件不是本系统的数据归档', 'The file is no archive of this product'),
  ARCHIVE_VERSION: both(
    '数据归档的格式版本不是本程序所能读取的',
    'The archive has a format that this version of the product does not read',
  ),
  ARCHIVE_DAMAGED: both('数据归档已损坏,未作任何改动', 'The archive is damaged; nothing was changed'),
} as const satisfies Readonly<Record<string, Label>>;

/** 归档不予导入: nothing was written. */
export class ArchiveRefused extends Error {
  readonly code: keyof typeof refusals;

  constructor(code: ArchiveRefused['code'], where = '') {
    const { 'zh-CN': chinese, en } = refusals[code];
    const place = where === '' ? '' : ` (${where})`;
    super(`${code}${place}\n${chinese}\n${en}`);
    this.name = 'ArchiveRefused';
    this.code = code;
  }
}
