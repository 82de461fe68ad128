import { useTranslate } from 'react-admin';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { dayText, instantText } from '../kernel/values/days.ts';
import { Words } from '../kernel/values/Words.tsx';
import type { ReportRecord } from './record.ts';

/** 催报: when the units whose part was missing were reminded, and which they were. */
export function Reminders({ record }: { record: ReportRecord }) {
  const translate = useTranslate();
  if (record.reminders.length === 0) return null;
  return (
    <Panel title={translate('report.reminders')} dense>
      <PlainTable
        label={translate('report.reminders')}
        rows={record.reminders}
        keyOf={({ dueOn, step }) => `${dueOn} ${step}`}
        columns={[
          { label: translate('report.remindedAt'), cell: ({ sentAt }) => instantText(sentAt) },
          {
            label: translate('report.remindedOf'),
            cell: ({ dueOn, step }) => translate('report.daysBefore', { day: dayText(dueOn), days: step }),
          },
          { label: translate('report.reminded'), cell: ({ unitNames }) => <Words of={unitNames} /> },
        ]}
      />
    </Panel>
  );
}
