import type { PrismaClient } from '@consortium/database/client';
import { dayText, storedDay } from '@consortium/database/rows';
import { dayOf, type Locale, noticePhase, phaseOfNotice } from '@consortium/domain';
import { html, type Markup } from './html.ts';
import { addressOf, pageOf } from './page.ts';
import { said } from './words.ts';

const published = (today: Date) => ({ status: 'PUBLISHED' as const, startsOn: { lte: today } });
const spanOf = ({ startsOn, endsOn }: Readonly<{ startsOn: Date; endsOn: Date }>) => ({
  startsOn: dayText(startsOn) as string,
  endsOn: dayText(endsOn) as string,
});
const period = (locale: Locale, span: ReturnType<typeof spanOf>): Markup =>
  html`${said(locale, 'period')} ${span.startsOn} – ${span.endsOn}`;

/** 正在公示: the notices that run today. */
export async function noticesPage(database: PrismaClient, locale: Locale, now: Date): Promise<string> {
  const today = storedDay(dayOf(now)) as Date;
  const running = await database.publicNotice.findMany({
    where: { ...published(today), endsOn: { gte: today } },
    select: { id: true, title: true, startsOn: true, endsOn: true, batch: { select: { title: true } } },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  });
  const body =
    running.length === 0
      ? html`<p class="quiet">${said(locale, 'noNotices')}</p>`
      : running.map(
          (notice) => html`<section class="box">
<h2><a href="${addressOf(`/public/notices/${notice.id}`, locale)}">${notice.title}</a></h2>
<p class="quiet">${notice.batch.title} · ${period(locale, spanOf(notice))}</p>
</section>`,
        );
  const other = addressOf('/public', locale === 'en' ? 'zh-CN' : 'en');
  return pageOf({ locale, title: said(locale, 'notices'), other, body });
}

/** 一份公示: its list and where objections go; null where none is published under the id. */
export async function noticePage(
  database: PrismaClient,
  id: string,
  locale: Locale,
  now: Date,
): Promise<string | null> {
  const today = dayOf(now);
  const notice = await database.publicNotice.findFirst({
    where: { id, ...published(storedDay(today) as Date) },
    select: {
      title: true,
      text: true,
      contact: true,
      startsOn: true,
      endsOn: true,
      batch: { select: { title: true } },
      entries: { select: { name: true, leadUnit: true }, orderBy: { position: 'asc' } },
    },
  });
  if (!notice) return null;
  const span = spanOf(notice);
  const phase = noticePhase.labels[phaseOfNotice(span, today)][locale];
  const body = html`<p class="quiet">${notice.batch.title} · ${period(locale, span)} · ${phase}</p>
${notice.text ? html`<div class="text box">${notice.text}</div>` : null}
<h2>${said(locale, 'list')}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${said(locale, 'list')}"><table>
<thead><tr><th scope="col">${said(locale, 'place')}</th><th scope="col">${said(locale, 'name')}</th><th scope="col">${said(locale, 'leadUnit')}</th></tr></thead>
<tbody>${notice.entries.map(
    ({ name, leadUnit }, index) =>
      html`<tr><td class="plain">${index + 1}</td><td>${name}</td><td>${leadUnit}</td></tr>`,
  )}</tbody>
</table></div>
<h2>${said(locale, 'objections')}</h2>
<div class="box"><p>${said(locale, 'objectionsHow')}</p><div class="text">${notice.contact}</div></div>`;
  const other = addressOf(`/public/notices/${id}`, locale === 'en' ? 'zh-CN' : 'en');
  return pageOf({ locale, title: notice.title, other, body });
}

/** What stands where there is nothing to read. */
export const missingPage = (locale: Locale): string =>
  pageOf({
    locale,
    title: said(locale, 'notFound'),
    other: addressOf('/public', locale === 'en' ? 'zh-CN' : 'en'),
    body: html`<p>${said(locale, 'notFoundHint')}</p>`,
  });
