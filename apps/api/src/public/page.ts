import type { Locale } from '@consortium/domain';
import { html, Markup, type Part } from './html.ts';
import { said } from './words.ts';

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #f6f7f9; color: #1d2430; line-height: 1.6; font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
header { background: #fff; border-bottom: 1px solid #dfe3e8; }
header > div, main { max-width: 1040px; margin: 0 auto; padding: 12px 16px; }
header > div { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: baseline; }
header strong { font-size: 18px; margin-right: auto; }
h1 { font-size: 24px; } h2 { font-size: 18px; margin-top: 32px; }
a { color: #1a5fb4; }
.box { background: #fff; border: 1px solid #dfe3e8; border-radius: 4px; padding: 12px 16px; margin: 12px 0; }
.box h2 { margin: 0; }
.wide { overflow-x: auto; background: #fff; border: 1px solid #dfe3e8; border-radius: 4px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 8px 12px; border-bottom: 1px solid #dfe3e8; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f1f3f6; white-space: nowrap; }
td.plain { white-space: nowrap; font-variant-numeric: tabular-nums; }
.text { white-space: pre-line; overflow-wrap: anywhere; }
.quiet { color: #4f5b6b; }
form { display: flex; gap: 8px; flex-wrap: wrap; margin: 12px 0; align-items: end; }
label { display: grid; gap: 2px; flex: 1 1 260px; max-width: 480px; }
input { font: inherit; padding: 6px 8px; border: 1px solid #7a8594; border-radius: 4px; }
button { font: inherit; padding: 6px 16px; border: 1px solid #1a5fb4; border-radius: 4px; background: #1a5fb4; color: #fff; cursor: pointer; }
nav.pages { display: flex; gap: 16px; margin: 12px 0; }
@media print { header nav, form, nav.pages { display: none; } }
`;

type Page = Readonly<{
  locale: Locale;
  title: string;
  /** The address of this page in the other language. */
  other: string;
  body: Part;
}>;

/** An address of the public pages in one language. */
export const addressOf = (
  path: string,
  locale: Locale,
  more: Readonly<Record<string, string>> = {},
): string => {
  const query = new URLSearchParams({ ...more, ...(locale === 'en' ? { lang: 'en' } : { lang: 'zh' }) });
  return `${path}?${query}`;
};

/** 公开页: the frame around what anybody may read; it works without a script. */
export const pageOf = ({ locale, title, other, body }: Page): string => {
  const site = said(locale, 'site');
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === site ? site : `${title} · ${site}`}</title>
<link rel="icon" href="/favicon.svg">
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header><div>
<strong>${site}</strong>
<nav aria-label="${site}">
<a href="${addressOf('/public', locale)}">${said(locale, 'notices')}</a> ·
<a href="${addressOf('/public/registry', locale)}">${said(locale, 'registry')}</a> ·
<a href="${other}" hreflang="${locale === 'en' ? 'zh-CN' : 'en'}">${said(locale, 'language')}</a> ·
<a href="/">${said(locale, 'signIn')}</a>
</nav>
</div></header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return page.text;
};
