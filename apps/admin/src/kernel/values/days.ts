import { dayIn, dayOf, instantText as instantOfDesk, type Locale } from '@consortium/domain';

/** 2026-03-15 14:32, in Asia/Shanghai whatever the browser's zone. */
export const instantText = (iso: string): string => instantOfDesk(new Date(iso));

/** The calendar day of an instant, or the day itself. */
export const dayText = (value: string): string => (value.length > 10 ? dayOf(new Date(value)) : value);

/** The last whole day before an instant: the closing day of a window that ends with it. */
export const lastDayBefore = (iso: string): string => dayOf(new Date(Date.parse(iso) - 1));

/** As a sentence writes it: 2026年3月15日; in English the plain day. */
export const dayInSentence = (day: string, locale: Locale): string => dayIn(dayText(day), locale);

const DAY = 86_400_000;
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** Whole calendar days from one day to another; negative where it is past. */
export const daysBetween = (from: string, to: string): number => Math.round((noon(to) - noon(from)) / DAY);

export const today = (): string => dayOf(new Date());
