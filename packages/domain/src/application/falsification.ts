import { plusYears } from '../values/calendar-day.ts';

/** 柳科通〔2024〕11号: 弄虚作假的列入“黑名单”3年. */
const YEARS_ON_RECORD = 3;

/** 弄虚作假: the integrity record that a disqualified application leaves with its lead unit. Days are `YYYY-MM-DD`. */
export const falsificationRecord = (number: string, documentNo: string, today: string) =>
  ({
    object: 'UNIT',
    person: '',
    act: `申报 ${number} 弄虚作假`,
    basis: documentNo,
    decidedOn: today,
    validFrom: today,
    validTo: plusYears(today, YEARS_ON_RECORD),
  }) as const;
