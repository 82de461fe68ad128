import { both, type Locale } from '@consortium/domain';

const labels = {
  draft: both('草稿', 'DRAFT'),
  colon: both('：', ': '),
  pageBefore: both('第 ', 'Page '),
  pageBetween: both(' 页 共 ', ' of '),
  pageAfter: both(' 页', ''),
  missing: both(
    '本件有字不在所用字库内，以“〓”代替：{codes}。把含有这些字的字库放入字库文件夹后可重新打印；Word 件保留原字。',
    'Some characters are in none of the fonts and are shown as “〓”: {codes}. Put fonts that have them into the font folder and print again; the Word file keeps them.',
  ),
};
export type PaperWords = Readonly<Record<keyof typeof labels, string>>;

/** 版面用语: what the printers themselves say. */
export const paperWords = (locale: Locale): PaperWords =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, label[locale]])) as PaperWords;
