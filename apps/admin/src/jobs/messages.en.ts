import type { jobChinese } from './messages.zh-CN.ts';

export const jobEnglish = {
  result: 'Progress and result',
  queued: 'Queued, about to begin',
  again: 'Broke off; tried again shortly',
  beginning: 'Getting ready',
  progress: '%{done} of %{total}',
  bar: 'Progress of %{title}',
  download: 'Download',
  once: 'Ready. The file can be downloaded once and is removed after that; it can be made again.',
  dossier: 'Export the dossier',
  archive: 'Export all data',
} satisfies Record<keyof typeof jobChinese, string>;
