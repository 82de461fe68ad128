import { isWorkingDay } from '@consortium/domain';
import { Box, ButtonBase } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { dayInSentence, today } from '../kernel/values/days.ts';
import { useDeskLocale } from '../kernel/values/language.ts';
import { looks } from './looks.ts';
import { dayAfterKey, weeksOf } from './months.ts';
import type { Exception } from './useCalendar.ts';

type Props = Readonly<{
  year: number;
  month: number;
  byDay: ReadonlyMap<string, Exception>;
  /** The one day of the year that the tab key reaches. */
  focused: string;
  onFocus: (day: string) => void;
  onEdit: ((day: string) => void) | null;
}>;

/** 一个月: arrows lead from day to day over the months, Enter opens the day. */
export function MonthGrid({ year, month, byDay, focused, onFocus, onEdit }: Props) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const title = new Intl.DateTimeFormat(locale, { month: 'long' }).format(new Date(2000, month - 1, 1));
  const weekdays = Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(locale, { weekday: 'narrow' }).format(new Date(2001, 0, index + 1)),
  );
  const names = Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(new Date(2001, 0, index + 1)),
  );
  return (
    <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 1 }}>
      <Box component="h3" id={`month-${month}`} sx={{ m: 0, mb: 0.5, fontSize: 14 }}>
        {title}
      </Box>
      <Box
        component="table"
        aria-labelledby={`month-${month}`}
        sx={{ width: '100%', tableLayout: 'fixed', textAlign: 'center', '& td, & th': { p: 0 } }}
      >
        <thead>
          <tr>
            {weekdays.map((each, index) => (
              <Box
                component="th"
                key={names[index]}
                scope="col"
                abbr={names[index]}
                sx={{ fontWeight: 400, fontSize: 12, color: 'text.secondary' }}
              >
                {each}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week, index) => (
            <tr key={week.find((day) => day !== null) ?? index}>
              {week.map((day, place) => (
                <td key={day ?? `none-${place}`}>
                  {day ? (
                    <Day
                      day={day}
                      kept={byDay.get(day)}
                      label={[dayInSentence(day, locale), names[place], byDay.get(day)?.name]
                        .filter(Boolean)
                        .concat(
                          translate(isWorked(day, byDay) ? 'decision.calendar.on' : 'decision.calendar.rest'),
                        )
                        .join(' ')}
                      isFocused={day === focused}
                      onFocus={onFocus}
                      onEdit={onEdit}
                    />
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

const isWorked = (day: string, byDay: ReadonlyMap<string, Exception>) =>
  isWorkingDay(day, new Map([...byDay].map(([key, { isWorking }]) => [key, isWorking])));

type DayProps = Readonly<{
  day: string;
  kept: Exception | undefined;
  label: string;
  isFocused: boolean;
  onFocus: (day: string) => void;
  onEdit: ((day: string) => void) | null;
}>;

function Day({ day, kept, label, isFocused, onFocus, onEdit }: DayProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const number = Number(day.slice(8));
  const look = kept
    ? kept.isWorking
      ? looks.worked
      : looks.off
    : isWorkingDay(day, new Map())
      ? looks.ordinary
      : looks.weekend;
  useEffect(() => {
    // Only where the focus is within the calendar already: arriving at the page takes nobody's focus.
    if (isFocused && document.activeElement?.hasAttribute('data-day')) ref.current?.focus();
  }, [isFocused]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = dayAfterKey(day, event.key);
    if (to === null) return;
    event.preventDefault();
    onFocus(to);
  };
  return (
    <ButtonBase
      ref={ref}
      data-day={day}
      aria-label={label}
      title={kept?.name ?? ''}
      tabIndex={isFocused ? 0 : -1}
      aria-current={day === today() ? 'date' : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => onFocus(day)}
      onClick={() => onEdit?.(day)}
      sx={{
        ...look,
        width: 32,
        height: 28,
        fontSize: 13,
        borderRadius: 0.5,
        cursor: onEdit ? 'pointer' : 'default',
        fontVariantNumeric: 'tabular-nums',
        textDecoration: day === today() ? 'underline' : 'none',
        '&:focus-visible': { outline: 2, outlineColor: 'primary.main' },
      }}
    >
      {number}
    </ButtonBase>
  );
}
