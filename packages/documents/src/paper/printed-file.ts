import type { Source } from '../table/table.ts';

/** 文件内容: at once, or in pieces that are made as they are asked for. */
export type FileBody = Uint8Array | Source<Uint8Array>;
/** 付印的文件, with the name it is saved under. */
export type PrintedFile = Readonly<{ name: string; mediaType: string; body: FileBody }>;
