import { both, type Label } from '@consortium/domain';
import type { Manifest as Archive } from '../archive/manifest.ts';
import type { FileFinding } from '../files/check.ts';
import type { Manifest } from './manifest.ts';
import type { Problem } from './verify.ts';

/** Both languages, one a line: who runs a command at night may read either. */
export const said = ({ 'zh-CN': chinese, en }: Label): string => `${chinese}\n${en}\n`;

export const usage = both(
  '用法:backup <文件夹> | verify-backup <文件夹> [校验值] | restore <文件夹> | check-files | export-archive <文件> | import-archive <文件>',
  'usage: backup <folder> | verify-backup <folder> [seal] | restore <folder> | check-files | export-archive <file> | import-archive <file>',
);

const problemNames: Record<Problem['kind'], Label> = {
  MISSING: both('缺失', 'missing'),
  DAMAGED: both('损坏', 'damaged'),
  UNREADABLE: both('无法识别', 'unreadable'),
  UNEXPECTED: both('多余', 'unexpected'),
  OTHER_SEAL: both('校验值不符', 'another seal'),
};
export const problemLine = ({ kind, path }: Problem): string =>
  `${problemNames[kind]['zh-CN']} ${problemNames[kind].en}  ${path}\n`;

const findingNames: Record<FileFinding['kind'], Label> = {
  INTACT: both('完好', 'intact'),
  MISSING: both('缺失', 'missing'),
  DAMAGED: both('损坏', 'damaged'),
  UNREFERENCED: both('无引用', 'unreferenced'),
};
export const findingLine = ({ kind, sha256, name = '' }: FileFinding): string =>
  `${findingNames[kind]['zh-CN']} ${findingNames[kind].en}  ${sha256}  ${name}`.trimEnd().concat('\n');

export function contentsOf({ tables, files, lacking }: Manifest): Label {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const lost =
    lacking.length === 0
      ? both('', '')
      : both(
          `;备份时已缺失或损坏 ${lacking.length} 个文件`,
          `; ${lacking.length} files were missing or damaged already when it was made`,
        );
  return both(
    `${tables.length} 张表、${rows} 行、${files.count} 个文件(${files.bytes} 字节)${lost['zh-CN']}`,
    `${tables.length} tables, ${rows} rows, ${files.count} files (${files.bytes} bytes)${lost.en}`,
  );
}

export function archiveContents({ records, files, lacking }: Archive): Label {
  const rows = records.reduce((sum, each) => sum + each.rows, 0);
  const lost =
    lacking.length === 0
      ? both('', '')
      : both(
          `;${lacking.length} 个文件缺失或损坏,未收入`,
          `; ${lacking.length} files are missing or damaged and left out`,
        );
  return both(
    `${records.length} 类、${rows} 条记录、${files.length} 个文件${lost['zh-CN']}`,
    `${rows} records of ${records.length} kinds, ${files.length} files${lost.en}`,
  );
}
