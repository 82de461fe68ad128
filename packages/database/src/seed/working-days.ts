import { plusDays } from '@consortium/domain';
import type { PrismaClient } from '../../generated/client.ts';
import { storedDay } from '../rows/day.ts';

type Arrangement = Readonly<{
  name: string;
  off: readonly [from: string, to: string];
  worked?: readonly string[];
}>;

/**
 * 节假日安排: as the State Council's general office arranged 2024, 2025 and 2026, taken from the npm package
 * chinese-days 1.5.7; the office adds each following year when its notice is out.
 */
const arrangements: Readonly<Record<string, readonly Arrangement[]>> = {
  2024: [
    { name: '元旦', off: ['01-01', '01-01'] },
    { name: '春节', off: ['02-10', '02-17'], worked: ['02-04', '02-18'] },
    { name: '清明节', off: ['04-04', '04-06'], worked: ['04-07'] },
    { name: '劳动节', off: ['05-01', '05-05'], worked: ['04-28', '05-11'] },
    { name: '端午节', off: ['06-10', '06-10'] },
    { name: '中秋节', off: ['09-15', '09-17'], worked: ['09-14'] },
    { name: '国庆节', off: ['10-01', '10-07'], worked: ['09-29', '10-12'] },
  ],
  2025: [
    { name: '元旦', off: ['01-01', '01-01'] },
    { name: '春节', off: ['01-28', '02-04'], worked: ['01-26', '02-08'] },
    { name: '清明节', off: ['04-04', '04-06'] },
    { name: '劳动节', off: ['05-01', '05-05'], worked: ['04-27'] },
    { name: '端午节', off: ['05-31', '06-02'] },
    { name: '国庆节、中秋节', off: ['10-01', '10-08'], worked: ['09-28', '10-11'] },
  ],
  2026: [
    { name: '元旦', off: ['01-01', '01-03'], worked: ['01-04'] },
    { name: '春节', off: ['02-15', '02-23'], worked: ['02-14', '02-28'] },
    { name: '清明节', off: ['04-04', '04-06'] },
    { name: '劳动节', off: ['05-01', '05-05'], worked: ['05-09'] },
    { name: '端午节', off: ['06-19', '06-21'] },
    { name: '中秋节', off: ['09-25', '09-27'] },
    { name: '国庆节', off: ['10-01', '10-07'], worked: ['09-20', '10-10'] },
  ],
};

const spanned = (from: string, to: string): string[] =>
  from > to ? [] : [from, ...spanned(plusDays(from, 1), to)];

/** The exceptions of one year as rows. */
const exceptionsOf = (year: string) =>
  (arrangements[year] ?? []).flatMap(({ name, off: [from, to], worked = [] }) => [
    ...spanned(`${year}-${from}`, `${year}-${to}`).map((day) => ({ day, isWorking: false, name })),
    ...worked.map((day) => ({ day: `${year}-${day}`, isWorking: true, name: `${name}调休上班` })),
  ]);

/** 工作日历: a year that the office has already kept is left as it is. */
export async function seedWorkingDays(client: PrismaClient): Promise<void> {
  for (const year of Object.keys(arrangements)) {
    const span = { gte: storedDay(`${year}-01-01`) as Date, lte: storedDay(`${year}-12-31`) as Date };
    if (await client.calendarException.findFirst({ where: { day: span }, select: { day: true } })) continue;
    await client.calendarException.createMany({
      data: exceptionsOf(year).map(({ day, ...row }) => ({ ...row, day: storedDay(day) as Date })),
      skipDuplicates: true,
    });
  }
}
