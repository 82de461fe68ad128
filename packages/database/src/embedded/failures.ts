/** 数据文件夹已被占用: another running product holds the folder; its process id, where known, is the fact. */
export class FolderInUse extends Error {
  readonly folder: string;
  readonly holder: string;

  constructor(folder: string, holder: string) {
    super(
      `数据文件夹 ${folder} 正被另一个运行中的实例(进程 ${holder})使用,请先停止它,或用 DATA_DIR 指定其他文件夹。\n` +
        `The data folder ${folder} is in use by another running instance (process ${holder}). ` +
        'Stop it first, or name another folder in DATA_DIR.',
    );
    this.name = 'FolderInUse';
    this.folder = folder;
    this.holder = holder;
  }
}

/** 内置数据库无法启动: carries the last lines that PostgreSQL itself wrote. */
export class EmbeddedPostgresFailed extends Error {
  constructor(what: string, output: string) {
    super(`内置 PostgreSQL 无法启动 (the embedded PostgreSQL failed): ${what}\n${output}`);
    this.name = 'EmbeddedPostgresFailed';
  }
}
