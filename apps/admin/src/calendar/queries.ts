const year = 'year isPublished openActions exceptions { day isWorking name }';

export const calendarDocument = `query calendar($year: Int!) { calendar(year: $year) { ${year} } }`;

export const setDayDocument = `mutation setCalendarDay($exception: CalendarExceptionInput!, $idempotencyKey: String) {
  outcome: setCalendarDay(exception: $exception, idempotencyKey: $idempotencyKey) {
    __typename ... on WorkingCalendar { ${year} } ... on Problem { code message facts }
  }
}`;

export const removeDayDocument = `mutation removeCalendarDay($day: CalendarDay!, $idempotencyKey: String) {
  outcome: removeCalendarDay(day: $day, idempotencyKey: $idempotencyKey) {
    __typename ... on WorkingCalendar { ${year} } ... on Problem { code message facts }
  }
}`;
