import { both } from '@consortium/domain';

/** 档案用语: the names of files and folders, and the headings of the list. */
export const words = {
  form: both('申报表_第{filing}次提交', 'Form_filing {filing}'),
  receipt: both('受理回执', 'Receipt'),
  'check-sheet': both('形审意见表', 'Sheet of the formal check'),
  correction: both('补正通知书_{place}', 'Request for correction_{place}'),
  findings: both('条款对照', 'Findings'),
  materials: both('材料', 'Materials'),
  replaced: both('已被替换', 'Replaced'),
  list: both('清单', 'List'),
  omitted: both('未收入', 'Left out'),
  path: both('文件', 'File'),
  size: both('大小(字节)', 'Size (bytes)'),
  application: both('申报编号', 'Application'),
  source: both('来源记录', 'Record'),
  note: both('说明', 'Note'),
} as const;

/** 未收入的理由 beside those of a download. */
export const lost = {
  FILE_LOST: both('文件库中没有该文件', 'The file is not in the store'),
  FILE_DAMAGED: both(
    '文件已损坏,内容与校验值不符',
    'The file is damaged: its content is not what its checksum says',
  ),
} as const;
