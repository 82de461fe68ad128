/** A calendar day as the disk stores it: midnight UTC of a date column. */
export const storedDay = (day: string | null): Date | null =>
  day === null ? null : new Date(`${day}T00:00:00Z`);

/** A stored date as the calendar day it stands for. */
export const dayText = (date: Date | null): string | null =>
  date === null ? null : date.toISOString().slice(0, 10);
