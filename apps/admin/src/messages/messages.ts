import type { Label, Locale } from '@consortium/domain';
import type { TranslationMessages } from 'react-admin';
import { reportChinese } from '../annual-reports/messages.zh-CN.ts';
import { filingChinese } from '../applications/messages.zh-CN.ts';
import { waysChinese } from '../applications/ways/messages.zh-CN.ts';
import { boardChinese } from '../board/messages.zh-CN.ts';
import { registryChinese } from '../consortia/messages.zh-CN.ts';
import { templateChinese } from '../document-templates/messages.zh-CN.ts';
import { evaluationChinese } from '../evaluations/messages.zh-CN.ts';
import { importChinese } from '../imports/messages.zh-CN.ts';
import { jobChinese } from '../jobs/messages.zh-CN.ts';
import { radarChinese } from '../name-radar/messages.zh-CN.ts';
import { networkChinese } from '../network/messages.zh-CN.ts';
import { reviewChinese } from '../reviews/messages.zh-CN.ts';
import { rulesChinese } from '../rule-sets/messages.zh-CN.ts';
import { bookChinese } from '../year-books/messages.zh-CN.ts';
import { decisionChinese } from './decision.zh-CN.ts';
import { deskChinese } from './desk.zh-CN.ts';
import { englishPlurals, labelsOf, type ResourceName, resourceNames } from './labels.ts';
import { raChinese } from './ra.zh-CN.ts';

const inLocale = (labels: Readonly<Record<string, Label>>, locale: Locale): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([field, label]) => [field, label[locale]]));

/** Names of resources and fields as react-admin looks them up. */
const resources = (locale: Locale) =>
  Object.fromEntries(
    (Object.keys(labelsOf) as ResourceName[]).map((resource) => {
      const name = resourceNames[resource][locale];
      const forms = locale === 'en' ? `${name} |||| ${englishPlurals[resource]}` : name;
      return [resource, { name: forms, fields: inLocale(labelsOf[resource], locale) }];
    }),
  );

export const chineseMessages: TranslationMessages = {
  ...raChinese,
  decision: decisionChinese,
  desk: deskChinese,
  filing: filingChinese,
  ways: waysChinese,
  review: reviewChinese,
  board: boardChinese,
  network: networkChinese,
  registry: registryChinese,
  report: reportChinese,
  evaluation: evaluationChinese,
  book: bookChinese,
  rules: rulesChinese,
  radar: radarChinese,
  import: importChinese,
  job: jobChinese,
  template: templateChinese,
  resources: resources('zh-CN'),
};

/** English is fetched only when someone asks for it. */
export async function englishMessages(): Promise<TranslationMessages> {
  const [
    { default: ra },
    { decisionEnglish },
    { deskEnglish },
    { filingEnglish },
    { registryEnglish },
    { reportEnglish },
    { reviewEnglish },
    { waysEnglish },
    { bookEnglish },
    { rulesEnglish },
    { radarEnglish },
    { networkEnglish },
    { boardEnglish },
    { evaluationEnglish },
    { importEnglish },
    { jobEnglish },
    { templateEnglish },
  ] = await Promise.all([
    import('ra-language-english'),
    import('./decision.en.ts'),
    import('./desk.en.ts'),
    import('../applications/messages.en.ts'),
    import('../consortia/messages.en.ts'),
    import('../annual-reports/messages.en.ts'),
    import('../reviews/messages.en.ts'),
    import('../applications/ways/messages.en.ts'),
    import('../year-books/messages.en.ts'),
    import('../rule-sets/messages.en.ts'),
    import('../name-radar/messages.en.ts'),
    import('../network/messages.en.ts'),
    import('../board/messages.en.ts'),
    import('../evaluations/messages.en.ts'),
    import('../imports/messages.en.ts'),
    import('../jobs/messages.en.ts'),
    import('../document-templates/messages.en.ts'),
  ]);
  const { page } = ra.ra;
  return {
    ...ra,
    ra: {
      ...ra.ra,
      page: { ...page, show: '%{recordRepresentation}', edit: 'Edit: %{recordRepresentation}' },
    },
    decision: decisionEnglish,
    desk: deskEnglish,
    filing: filingEnglish,
    ways: waysEnglish,
    review: reviewEnglish,
    board: boardEnglish,
    network: networkEnglish,
    registry: registryEnglish,
    report: reportEnglish,
    evaluation: evaluationEnglish,
    book: bookEnglish,
    rules: rulesEnglish,
    radar: radarEnglish,
    import: importEnglish,
    job: jobEnglish,
    template: templateEnglish,
    resources: resources('en'),
  };
}
