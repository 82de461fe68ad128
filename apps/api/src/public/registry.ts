import type { Prisma, PrismaClient } from '@consortium/database/client';
import { dayText } from '@consortium/database/rows';
import { consortiumLabels, consortiumStatus, type Locale } from '@consortium/domain';
import { gramsOfTerm } from '@consortium/domain/search';
import { html, type Markup } from './html.ts';
import { addressOf, pageOf } from './page.ts';
import { said } from './words.ts';

const PAGE = 20;
const FARTHEST = 10_000;
const LONGEST = 100;

/** What anybody may know of a consortium. */
const publicFields = [
  'number',
  'name',
  'leadUnitId',
  'directions',
  'status',
  'establishedOn',
  'documentNo',
] as const;
const select = {
  number: true,
  name: true,
  leadUnit: { select: { legalName: true } },
  directions: true,
  status: true,
  establishedOn: true,
  documentNo: true,
} as const;

type Asked = Readonly<{ q?: string | undefined; page?: string | undefined }>;

/** 联合体名录: the public extract, searched as in the platform, by pages. */
export async function registryPage(database: PrismaClient, asked: Asked, locale: Locale): Promise<string> {
  const term = (asked.q ?? '').trim().slice(0, LONGEST);
  const where = term === '' ? {} : { searchGrams: { hasEvery: gramsOfTerm(term) } };
  const total = await database.consortium.count({ where });
  const last = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(Math.max(Number.parseInt(asked.page ?? '1', 10) || 1, 1), last, FARTHEST);
  const rows = await database.consortium.findMany({
    where,
    select,
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
  });
  const of = (number: number, spoken: Locale) =>
    addressOf('/public/registry', spoken, {
      ...(term === '' ? {} : { q: term }),
      ...(number === 1 ? {} : { page: String(number) }),
    });
  const body = html`<form method="get" action="/public/registry" role="search">
<input type="hidden" name="lang" value="${locale === 'en' ? 'en' : 'zh'}">
<label><span>${said(locale, 'search')}</span><input type="search" name="q" value="${term}" maxlength="${LONGEST}"></label>
<button type="submit">${said(locale, 'find')}</button>
</form>
<p class="quiet">${said(locale, 'total')} ${total}</p>
${total === 0 ? html`<p>${said(locale, 'none')}</p>` : tableOf(rows, locale)}
<nav class="pages" aria-label="${said(locale, 'registry')}">
${page > 1 ? html`<a rel="prev" href="${of(page - 1, locale)}">${said(locale, 'previous')}</a>` : null}
<span>${page} / ${last}</span>
${page < last ? html`<a rel="next" href="${of(page + 1, locale)}">${said(locale, 'next')}</a>` : null}
</nav>`;
  return pageOf({
    locale,
    title: said(locale, 'registry'),
    other: of(page, locale === 'en' ? 'zh-CN' : 'en'),
    body,
  });
}

type Row = Prisma.ConsortiumGetPayload<{ select: typeof select }>;

const tableOf = (
  rows: readonly Row[],
  locale: Locale,
): Markup => html`<div class="wide" tabindex="0" role="region" aria-label="${said(locale, 'registry')}"><table>
<thead><tr>${publicFields.map((field) => html`<th scope="col">${consortiumLabels[field][locale]}</th>`)}</tr></thead>
<tbody>${rows.map(
  (row) => html`<tr><td class="plain">${row.number}</td><td>${row.name}</td><td>${row.leadUnit.legalName}</td>
<td>${row.directions.join(locale === 'en' ? ', ' : '、')}</td><td class="plain">${consortiumStatus.labels[row.status][locale]}</td>
<td class="plain">${dayText(row.establishedOn)}</td><td>${row.documentNo}</td></tr>`,
)}</tbody>
</table></div>`;
