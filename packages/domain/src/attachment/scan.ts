import { z } from 'zod';
import { both, type Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 查毒状态: what a virus scanner said of the bytes of a file, or that none was asked. */
export const scanState = vocabulary('ScanState', {
  NOT_SCANNED: { 'zh-CN': '未扫描', en: 'Not scanned' },
  CLEAN: { 'zh-CN': '已扫描,未发现病毒', en: 'Scanned, no virus found' },
  SCAN_FAILED: { 'zh-CN': '扫描失败', en: 'Scan failed' },
  INFECTED: { 'zh-CN': '发现病毒', en: 'Virus found' },
});
export type ScanState = TermOf<typeof scanState>;

/** Nobody knows yet whether these are clean: the scanner is asked again, and the office decides who may have them. */
export const unsettledScans = ['NOT_SCANNED', 'SCAN_FAILED'] as const satisfies readonly ScanState[];
export type UnsettledScan = (typeof unsettledScans)[number];

/** 不予下载: why a file that one may see is not handed out. */
export const downloadRefusal = vocabulary('DownloadRefusal', {
  FILE_INFECTED: {
    'zh-CN': '文件发现病毒,不能下载;请上传单位清除病毒后重新上传。',
    en: 'A virus was found in the file; nobody can download it. Its unit cleans it and uploads it again.',
  },
  FILE_NOT_SCANNED: {
    'zh-CN': '文件未经病毒扫描,不能下载他人上传的文件;科室负责人可在“下载设置”中放开。',
    en: 'The file was not scanned for viruses; files of others cannot be downloaded until the section head allows it under “Download settings”.',
  },
});
export type DownloadRefusal = TermOf<typeof downloadRefusal>;

/**
 * 可否下载: nobody gets an infected file; one that nobody knows to be clean only its uploader's unit, and others where
 * the office has said so.
 */
export function downloadRefused(
  state: ScanState,
  { isOwn, allowed }: Readonly<{ isOwn: boolean; allowed: readonly ScanState[] }>,
): DownloadRefusal | null {
  if (state === 'INFECTED') return 'FILE_INFECTED';
  return state === 'CLEAN' || isOwn || allowed.includes(state) ? null : 'FILE_NOT_SCANNED';
}

/** 下载设置: whether files of others may be downloaded while nobody knows them to be clean. */
export const downloadSettingInput = z.object({ isAllowed: z.boolean() });
export const downloadSettingLabels = {
  isAllowed: both('允许下载他人的文件', 'Files of others may be downloaded'),
} satisfies Record<keyof z.output<typeof downloadSettingInput>, Label>;

/** 查毒结果 of a file. */
export const scanLabels = {
  scanState: both('病毒扫描', 'Virus scan'),
  scannedAt: both('扫描时间', 'Scanned at'),
  signature: both('病毒名称', 'Virus'),
} as const satisfies Record<string, Label>;
