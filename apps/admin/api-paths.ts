/** 接口地址: what the API answers by itself; every other address is a page of the admin. `*` is any text but a query. */
const apiPaths = [
  '/healthz',
  '/readyz',
  '/graphql',
  '/public',
  '/public/*',
  '/exports/*',
  '/files/*',
  '/uploads/*',
  '/imports/*',
  '/jobs/*/file',
  '/papers/*',
  '/report-forms/*',
  '/application-forms/*',
  '/document-templates/*',
];

/** 转发: these addresses, as the development server passes them on. A test of the API holds the list to its routes. */
export const passedOn = (api: string): Record<string, string> =>
  Object.fromEntries(apiPaths.map((path) => [`^${path.replaceAll('*', '[^?]+')}(?:[?]|$)`, api]));
