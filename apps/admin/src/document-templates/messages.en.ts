import type { templateChinese } from './messages.zh-CN.ts';

export const templateEnglish = {
  hint: 'A template words and lays out the Chinese Word papers. PDFs and English papers always have the built-in layout; so has the application form, which is read back and compared.',
  kinds: 'Templates of the papers',
  inUse: 'In use',
  builtIn: 'Built-in layout',
  take: 'Built-in template',
  fill: 'Example',
  template: 'Template',
  preview: 'Filled in with the example',
  fields: 'Fields',
  fieldsOf: 'Fields: %{kind}',
  fieldsHint:
    'Type them in Word as they stand here, braces included. A list is {#name} … {/name} in the first and the last cell of a row, which comes again for each entry; a field that is not needed may be written so too: what stands between is left out where it is empty.',
  written: 'As written',
  about: 'What it is',
  need: 'Needed',
  example: 'Example',
  anywhere: '%{name}',
  list: 'Mark of the list: %{name}',
  ofList: '%{name}, only within the list “%{list}”',
  files: 'Files and fields',
  bring: 'Upload a version',
  file: 'Word file: %{kind}',
  sound:
    'Nothing stands against it. Look at it filled in with the example, then put it into use: Word papers taken from then on follow it.',
  active: 'In use: Word papers follow this template.',
  retired: 'No longer in use; it can be put into use again.',
  unsound:
    'It has %{count} problems and cannot be put into use. Mend them in Word and upload it again, as another version.',
  problems: 'Problems',
  tag: 'Mark',
  problem: 'Problem and advice',
  place: 'Place',
  around: 'Words around it',
  history: 'History',
} satisfies Record<keyof typeof templateChinese, string>;
