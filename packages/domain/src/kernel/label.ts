/** 名称与译名: what a person reads, in the two languages of the product. */
export type Label = Readonly<{ 'zh-CN': string; en: string }>;

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A label from its Chinese and its English text. */
export const both = (chinese: string, english: string): Label => ({ 'zh-CN': chinese, en: english });

/** The same text in both languages: numbers, codes, proper names. */
export const same = (text: string | number): Label => both(String(text), String(text));
