import type { Locale } from '@consortium/domain';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { chineseMessages, englishMessages } from '../messages/messages.ts';
import { speak } from './graphql.ts';

const polyglot = polyglotI18nProvider(
  (locale) => (locale === 'en' ? englishMessages() : chineseMessages),
  'zh-CN',
  [
    { locale: 'zh-CN', name: '中文' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);

/** 语言: Chinese first; the page and the server follow the chosen language. */
export const i18nProvider: I18nProvider = {
  ...polyglot,
  changeLocale: async (locale) => {
    await polyglot.changeLocale(locale);
    speak(locale);
    document.documentElement.lang = locale;
  },
};

export const asLocale = (locale: string): Locale => (locale === 'en' ? 'en' : 'zh-CN');
