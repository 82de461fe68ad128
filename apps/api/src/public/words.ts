import type { Locale } from '@consortium/domain';

/** 公开页自己的词句. */
const words = {
  site: ['柳州市创新联合体', 'Innovation consortia of Liuzhou'],
  notices: ['公示', 'Public notices'],
  noNotices: ['目前没有正在公示的事项。', 'No notice is running at present.'],
  registry: ['联合体名录', 'Registry of consortia'],
  period: ['公示期', 'Period'],
  batch: ['批次', 'Round'],
  list: ['公示名单', 'List'],
  place: ['序号', 'No.'],
  name: ['拟建创新联合体名称', 'Proposed consortium'],
  leadUnit: ['牵头单位', 'Lead unit'],
  objections: ['异议受理', 'Objections'],
  objectionsHow: [
    '对公示名单有异议的,请在公示期内以实名(个人)或盖章(单位)的书面形式提出,匿名异议不予受理。',
    'Objections are heard in writing until the last day, signed by a person or stamped by a unit; anonymous ones are not.',
  ],
  search: ['名称、编号或拼音首字母', 'Name, number or pinyin initials'],
  find: ['查询', 'Search'],
  all: ['全部', 'All'],
  none: ['没有符合条件的联合体。', 'No consortium matches.'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  total: ['共', 'In all'],
  signIn: ['登录平台', 'Sign in'],
  language: ['English', '中文'],
  notFound: ['没有这个页面', 'There is no such page'],
  notFoundHint: ['公示不存在,或尚未发布。', 'The notice does not exist or is not published.'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type Word = keyof typeof words;
export const said = (locale: Locale, word: Word): string => words[word][locale === 'zh-CN' ? 0 : 1];
