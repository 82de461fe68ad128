import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { dayInSentence, instantText } from '../../kernel/values/days.ts';
import { useDeskLocale } from '../../kernel/values/language.ts';
import type { ApplicationRecord } from '../record.ts';

/** 补正通知: the last one, item by item, while it is open or has just been answered. */
export function Corrections({ record }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const last = record.corrections.at(-1);
  if (!last || record.concludedAt) return null;
  const { requestedBy: name, requestedAt, dueOn, resubmittedAt, items, note } = last;
  return (
    <Alert severity={resubmittedAt ? 'info' : 'warning'} sx={{ mb: 2 }}>
      <strong>{translate('filing.show.correction')}</strong>{' '}
      {translate('filing.show.correctionBy', {
        name,
        time: instantText(requestedAt),
        day: dayInSentence(dueOn, locale),
      })}
      {record.isOverdue ? ` · ${translate('filing.show.overdue')}` : ''}
      {resubmittedAt
        ? ` · ${translate('filing.show.resubmitted', { time: instantText(resubmittedAt) })}`
        : ''}
      {note ? <Box sx={{ whiteSpace: 'pre-line' }}>{note}</Box> : null}
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {items.map(({ code, field, note: what }, index) => (
          <li key={`${code} ${field} ${index}`}>
            {what}{' '}
            {field && record.openActions.includes('update') ? (
              <Link to={`/applications/${record.id}?field=${encodeURIComponent(field)}`}>
                {translate('desk.finding.goTo')} ›
              </Link>
            ) : null}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
