import { describe, expect, it } from 'vitest';
import { type Client, startApi } from './api.ts';
import { answer } from './decision.ts';

type Year = {
  __typename: string;
  year: number;
  isPublished: boolean;
  openActions: string[];
  exceptions: { day: string; isWorking: boolean; name: string }[];
};
const fields =
  '__typename ... on WorkingCalendar { year isPublished openActions exceptions { day isWorking name } }';
const SET = `mutation ($exception: CalendarExceptionInput!, $key: String) {
  result: setCalendarDay(exception: $exception, idempotencyKey: $key) { ${fields} } }`;
const REMOVE = `mutation ($day: CalendarDay!) { result: removeCalendarDay(day: $day) { ${fields} } }`;
const yearOf = (client: Client, year: number) =>
  answer<Year>(client, `query ($year: Int!) { result: calendar(year: $year) { ${fields} } }`, { year });
const holiday = { day: '2027-02-08', isWorking: false, name: '示例:春节' };

describe('Query.calendar', () => {
  it('has the arrangements of 2024 to 2026, and says that 2027 has none yet', async () => {
    const { as, seed } = await startApi();
    const officer = await as(await seed.user('BUREAU_OFFICER'));
    const y2026 = await yearOf(officer, 2026);

    expect(y2026.isPublished).toBe(true);
    expect(y2026.exceptions.filter(({ isWorking }) => isWorking).map(({ day }) => day)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(y2026.exceptions.filter(({ isWorking }) => !isWorking)).toHaveLength(33);
    expect((await yearOf(officer, 2024)).exceptions).toHaveLength(36);
    expect((await yearOf(officer, 2025)).exceptions).toHaveLength(33);
    expect(await yearOf(officer, 2027)).toMatchObject({ isPublished: false, exceptions: [] });
  });

  it.each([1899, 2100])('refuses the year %i', async (year) => {
    const { as, seed } = await startApi();
    const officer = await as(await seed.user('BUREAU_OFFICER'));
    const { errors } = await officer.run('query ($year: Int!) { calendar(year: $year) { year } }', { year });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('Mutation.setCalendarDay, Mutation.removeCalendarDay', () => {
  it('keep a day, change it and put the ordinary week back, with the history of it', async () => {
    const { as, seed, database } = await startApi();
    const officer = await as(await seed.user('BUREAU_OFFICER'));

    expect(await answer<Year>(officer, SET, { exception: holiday })).toMatchObject({
      year: 2027,
      isPublished: true,
      openActions: ['update'],
      exceptions: [holiday],
    });
    await answer(officer, SET, { exception: { ...holiday, isWorking: true } });
    expect((await answer<Year>(officer, REMOVE, { day: holiday.day })).exceptions).toEqual([]);

    const entries = await database.auditEntry.findMany({
      where: { subject: 'CalendarException' },
      orderBy: { at: 'asc' },
    });
    expect(entries.map(({ recordName, action }) => [recordName, action])).toEqual(
      Array(3).fill(['2027-02-08', 'update']),
    );
    expect(entries[1]?.changes).toEqual([{ path: 'isWorking', from: false, to: true }]);
  });

  it('refuse a day that does not exist, a nameless one, and everybody but the officer', async () => {
    const { as, seed } = await startApi();
    const [officer, head] = [
      await as(await seed.user('BUREAU_OFFICER')),
      await as(await seed.user('SECTION_HEAD')),
    ];
    const codeOf = async (client: Client, exception: object) =>
      (await client.run(SET, { exception })).errors?.[0]?.extensions.code;

    expect(await codeOf(officer, { ...holiday, day: '2027-02-30' })).toBe('DATE_INVALID');
    expect(await codeOf(officer, { ...holiday, name: ' ' })).toBe('BAD_USER_INPUT');
    expect(await codeOf(head, holiday)).toBe('FORBIDDEN');
  });

  it('of two at once keep one', async () => {
    const { as, seed, database } = await startApi();
    const officers = [
      await as(await seed.user('BUREAU_OFFICER')),
      await as(await seed.user('BUREAU_OFFICER')),
    ];
    await Promise.all(
      officers.map((officer, index) =>
        answer(officer, SET, { exception: { ...holiday, name: `示例${index}` } }),
      ),
    );
    expect(await database.calendarException.count({ where: { day: new Date('2027-02-08') } })).toBe(1);
    expect(await database.auditEntry.count({ where: { subject: 'CalendarException' } })).toBe(2);
  });
});
