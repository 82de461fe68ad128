import { Alert, Box, Button, Skeleton } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { today } from '../kernel/values/days.ts';
import { DayDialog } from './DayDialog.tsx';
import { looks } from './looks.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { useCalendarYear } from './useCalendar.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** 工作日历: a year at a glance; the officer keeps what differs from Monday to Friday. */
export default function CalendarPage() {
  const translate = useTranslate();
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const [focused, setFocused] = useState<string>(today());
  const [edited, setEdited] = useState<string | null>(null);
  const { data, error, refetch } = useCalendarYear(year);
  const go = (to: number) => {
    setYear(to);
    setFocused(to === Number(today().slice(0, 4)) ? today() : `${to}-01-01`);
  };
  const byDay = new Map((data?.exceptions ?? []).map((each) => [each.day, each]));
  const mayEdit = data?.openActions.includes('update') ?? false;
  return (
    <>
      <PageTitle text={translate('resources.calendar.name', { smart_count: 1 })} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', py: 1 }}>
        <Button onClick={() => go(year - 1)}>‹ {year - 1}</Button>
        <Box component="h2" sx={{ m: 0, fontSize: 18 }}>
          {translate('decision.calendar.year', { year })}
        </Box>
        <Button onClick={() => go(year + 1)}>{year + 1} ›</Button>
        <Box sx={{ flexGrow: 1 }} />
        <Key tone="off">{translate('decision.calendar.off')}</Key>
        <Key tone="worked">{translate('decision.calendar.worked')}</Key>
        <Key tone="weekend">{translate('decision.calendar.weekend')}</Key>
      </Box>
      {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
      {data && !data.isPublished ? (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('decision.calendar.unpublished', { year })}
        </Alert>
      ) : null}
      {mayEdit ? (
        <Box sx={{ color: 'text.secondary', mb: 1 }}>{translate('decision.calendar.hint')}</Box>
      ) : null}
      {data ? (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: {
              xs: '1fr',
              sm: 'repeat(2, 1fr)',
              md: 'repeat(3, 1fr)',
              lg: 'repeat(4, 1fr)',
            },
          }}
        >
          {months.map((month) => (
            <MonthGrid
              key={month}
              year={year}
              month={month}
              byDay={byDay}
              focused={focused.startsWith(String(year)) ? focused : `${year}-01-01`}
              onFocus={setFocused}
              onEdit={mayEdit ? setEdited : null}
            />
          ))}
        </Box>
      ) : error ? null : (
        <Skeleton variant="rectangular" height={480} />
      )}
      {edited ? <DayDialog day={edited} kept={byDay.get(edited)} onClose={() => setEdited(null)} /> : null}
    </>
  );
}

function Key({ tone, children }: { tone: keyof typeof looks; children: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}>
      <Box component="span" aria-hidden sx={{ ...looks[tone], px: 0.75, borderRadius: 0.5, lineHeight: 1.5 }}>
        8
      </Box>
      {children}
    </Box>
  );
}
