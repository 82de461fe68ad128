import type { importChinese } from './messages.zh-CN.ts';

export const importEnglish = {
  open: 'Import',
  title: 'Import: %{name}',
  take: 'Download and fill in',
  template: 'Template',
  filled: 'What there is now',
  takeHint:
    'The template has notes, lists to choose from and an example; or take what there is, as filtered, change it and bring it back.',
  bring: 'Upload and check',
  file: 'Filled form',
  choose: 'Choose a file',
  bringHint: '.xlsx or CSV, 1,000 rows at most. Checking writes nothing; look at the result, then import.',
  reading: 'Checking row by row: %{name}',
  all: 'Imports',
  apply: 'Import %{count} row(s)',
  applyTitle: 'Import “%{name}”',
  applyText:
    '%{creates} new, %{changes} changed, written in the background; all of them or none. It can be undone while nobody has changed any of them.',
  applied: 'Confirm the import',
  writingTitle: 'Importing “%{name}”',
  writingText:
    'You may leave: it goes on in the background, and you are told when it is done. If it is cancelled, no row is written.',
  leave: 'Go on in the background',
  notWritten: 'Not imported, no row was written: %{problem}',
  hasRefused: '%{count} row(s) are refused and will not be imported.',
  onlyGood: 'Import only the %{count} good row(s)',
  checkedGood: 'Checked; nothing is written yet. Look at the rows below, then import.',
  checkedBad:
    'Checked; nothing is written yet: %{count} row(s) are refused. Mend the file as told and upload it again, or import only the good rows.',
  checkedDoubtful: 'Besides, %{count} row(s) look doubtful and are to be confirmed.',
  unread: 'Sheets or columns that were not read: %{list}',
  comma: ', ',
  rows: 'Rows',
  filter: 'By what becomes of them',
  noRows: 'There is no such row.',
  place: 'Place',
  record: 'Record',
  what: 'What changes, and what stands against it',
} satisfies Record<keyof typeof importChinese, string>;
