import { plusDays } from '@consortium/domain';
import { Box, Button, Slider, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../../kernel/page/Panel.tsx';
import { dayInSentence, daysBetween, today } from '../../kernel/values/days.ts';
import { useDeskLocale } from '../../kernel/values/language.ts';
import { DayPapers } from './DayPapers.tsx';
import type { DayProps } from './record.ts';

/** 截至某日: from the establishment to today or to the last change that is known; by mouse, by arrow keys, or typed. */
export function DaySlider({ record, day, onDay }: DayProps) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const { establishedOn, memberships, terms } = record;
  const changes = [...memberships, ...terms].flatMap(({ validFrom, validTo }) =>
    [validFrom, validTo].filter((each) => each !== null),
  );
  const first = establishedOn;
  const last = [...changes, today(), establishedOn].sort().at(-1) as string;
  const marks = [...new Set(changes)].map((each) => ({ value: daysBetween(first, each) }));
  const text = (offset: number) => dayInSentence(plusDays(first, offset), locale);
  return (
    <Panel>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Typography component="h2" variant="h2" sx={{ minWidth: 180 }} aria-live="polite">
          {translate('registry.day.asOf', { day: dayInSentence(day, locale) })}
        </Typography>
        <Slider
          sx={{ flex: 1, minWidth: 240, mx: 1 }}
          min={0}
          max={Math.max(daysBetween(first, last), 1)}
          marks={marks}
          value={Math.max(daysBetween(first, day), 0)}
          onChange={(_event, value) => onDay(plusDays(first, value as number))}
          getAriaLabel={() => translate('registry.day.slider')}
          getAriaValueText={text}
          valueLabelDisplay="auto"
          valueLabelFormat={text}
        />
        <TextField
          type="date"
          label={translate('registry.day.pick')}
          value={day}
          onChange={({ target }) => (target.value ? onDay(target.value) : undefined)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <Button onClick={() => onDay(today())}>{translate('registry.day.today')}</Button>
      </Box>
      <DayPapers record={record} day={day} />
      {day < first ? (
        <Box sx={{ color: 'text.secondary' }}>
          {translate('registry.day.before', { day: dayInSentence(first, locale) })}
        </Box>
      ) : null}
    </Panel>
  );
}
