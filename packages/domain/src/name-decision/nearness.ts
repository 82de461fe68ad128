import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 相近之处: by what two names are near; of several, the one that says most. */
export const nameNearness = vocabulary('NameNearness', {
  EQUAL: { 'zh-CN': '核心技术领域相同', en: 'Same core field' },
  CHARACTERS: { 'zh-CN': '文字近似', en: 'Similar characters' },
  SOUND: { 'zh-CN': '读音近似', en: 'Similar sound' },
  DIRECTION: { 'zh-CN': '重点方向相同', en: 'Same priority direction' },
});
export type NameNearness = TermOf<typeof nameNearness>;
