import { workingDayFrom, yearOf, yearsWithoutCalendar } from '@consortium/domain';
import { Alert, Box } from '@mui/material';
import { type RaRecord, TextInput, useGetOne, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useCalendar } from '../calendar/useCalendar.ts';
import { ApplicationsInput } from '../kernel/forms/ApplicationsInput.tsx';
import { Inputs } from '../kernel/forms/DeskForm.tsx';
import { BatchPicker } from '../kernel/forms/pickers.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';
import { dayInSentence, today } from '../kernel/values/days.ts';
import { useDeskLocale } from '../kernel/values/language.ts';

/** 公示的填写项: the last day follows from the first. */
export function NoticeInputs() {
  return (
    <Panel>
      <Inputs>
        <TextInput source="title" isRequired className="wide" />
        <BatchPicker source="batchId" isRequired />
        <DayInput source="startsOn" isRequired />
        <LastDay />
        <TextInput
          source="text"
          multiline
          minRows={4}
          className="wide"
          parse={(value: string) => value ?? ''}
        />
        <TextInput
          source="contact"
          multiline
          minRows={2}
          className="wide"
          parse={(value: string) => value ?? ''}
        />
        <ApplicationsInput source="applicationIds" status="PROPOSED" />
      </Inputs>
    </Panel>
  );
}

/** 结束日期, as the server will count it. */
function LastDay() {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const [batchId, startsOn] = useWatch({ name: ['batchId', 'startsOn'] }) as [string?, (string | null)?];
  const { data: batch } = useGetOne<RaRecord & { publicityDays: number }>(
    'batches',
    { id: batchId ?? '' },
    { enabled: Boolean(batchId) },
  );
  const calendar = useCalendar(yearOf(startsOn || today()));
  if (!batch || !startsOn || !calendar) return null;
  const endsOn = workingDayFrom(startsOn, batch.publicityDays, calendar);
  const missing = yearsWithoutCalendar(startsOn, endsOn, calendar);
  return (
    <Box className="wide">
      {translate('decision.notice.runsTo', {
        days: batch.publicityDays,
        day: dayInSentence(endsOn, locale),
      })}
      {missing.length > 0 ? (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {translate('decision.notice.missingYears', { years: missing.join('、') })}
        </Alert>
      ) : null}
    </Box>
  );
}
