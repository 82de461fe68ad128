import { DateInput, type DateInputProps } from 'react-admin';

/** 日期输入: a calendar day, null where it is left empty. */
export function DayInput(props: DateInputProps) {
  return <DateInput parse={(value: string) => value || null} {...props} />;
}
