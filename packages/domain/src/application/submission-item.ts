import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 申报材料类别: 二(二) asks for the first three; a batch may ask for more. */
export const submissionItemKind = vocabulary('SubmissionItemKind', {
  STAMPED_PAPER: { 'zh-CN': '盖章纸质件', en: 'Stamped paper' },
  WORD: { 'zh-CN': 'Word 电子版', en: 'Word file' },
  PDF_SCAN: { 'zh-CN': 'PDF 扫描件', en: 'PDF scan' },
  AGREEMENT: { 'zh-CN': '组建协议', en: 'Agreement' },
  RECOMMENDATION_LETTER: { 'zh-CN': '推荐函', en: 'Recommendation letter' },
  LICENCE_COPY: { 'zh-CN': '法人证照复印件', en: 'Licence copy' },
  INTEGRITY_DECLARATION: { 'zh-CN': '诚信承诺书', en: 'Integrity declaration' },
});
export type SubmissionItemKind = TermOf<typeof submissionItemKind>;

/** 申报表的电子件: what is compared with the form as it was filed. */
export const isReturnedForm = (kind: SubmissionItemKind): boolean => kind === 'WORD' || kind === 'PDF_SCAN';

/** The file type a kind of material must be; paper has none. */
export const expectedFile: Readonly<Record<SubmissionItemKind, 'WORD' | 'PDF' | null>> = {
  STAMPED_PAPER: null,
  WORD: 'WORD',
  PDF_SCAN: 'PDF',
  AGREEMENT: 'PDF',
  RECOMMENDATION_LETTER: 'PDF',
  LICENCE_COPY: 'PDF',
  INTEGRITY_DECLARATION: 'PDF',
};
