import {
  type AnnualReportStatus,
  annualReportLifecycle,
  annualReportStatus,
  reportGrade,
  reportGradeLabels,
} from '@consortium/domain';
import { MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RehearsalDialog } from '../../kernel/acts/RehearsalDialog.tsx';
import { useRehearsal } from '../../kernel/acts/useRehearsal.ts';
import { dayText, today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { TermChip, useTermChoices } from '../../kernel/values/terms.tsx';
import type { ReportRecord } from '../record.ts';
import { acceptAllDocument, extendAllDocument } from './queries.ts';

export type ManyAct = 'accept' | 'extend';
const documents: Readonly<Record<ManyAct, string>> = { accept: acceptAllDocument, extend: extendAllDocument };

type Outcome = Readonly<{
  __typename: string;
  status?: AnnualReportStatus;
  dueOn?: string;
  message?: string;
}>;
type Props = Readonly<{
  action: ManyAct;
  reports: readonly ReportRecord[];
  onClose: (isDone: boolean) => void;
}>;

/** 批量审核通过, or 批量延期 to one day with one reason. */
export function ManyDialog({ action, reports, onClose }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const rehearsal = useRehearsal<Outcome>(documents[action], 'AnnualReport');
  const [dueOn, setDueOn] = useState(today());
  const [reason, setReason] = useState('');
  const [grade, setGrade] = useState('');
  const grades = useTermChoices(reportGrade);
  const given =
    action === 'extend' ? { dueOn, reason: reason.trim() } : { suggestedGrade: grade === '' ? null : grade };
  return (
    <RehearsalDialog
      title={translate('report.many.title', {
        action: textOf(annualReportLifecycle[action].label),
        count: reports.length,
      })}
      hint={translate(`report.many.${action}Hint`)}
      rehearsal={rehearsal}
      rows={reports}
      keyOf={({ id }) => id}
      nameOf={({ consortium, round }) => `${consortium.name} · ${round.year}`}
      goneTo={({ status, dueOn: day }) => (
        <>
          {status ? <TermChip term={status} of={annualReportStatus} /> : null}
          <span>{translate('report.many.due', { day: dayText(day ?? '') })}</span>
        </>
      )}
      variables={{ ids: reports.map(({ id }) => id), ...given }}
      isWhole={action === 'accept' || (dueOn !== '' && reason.trim() !== '')}
      onClose={() => onClose(rehearsal.isDone)}
    >
      {action === 'extend' ? (
        <>
          <TextField
            required
            fullWidth
            type="date"
            label={translate('resources.annualReports.fields.dueOn')}
            value={dueOn}
            onChange={({ target }) => {
              setDueOn(target.value);
              rehearsal.forget();
            }}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ mt: 1 }}
          />
          <TextField
            required
            fullWidth
            multiline
            minRows={2}
            label={translate('desk.act.reason')}
            value={reason}
            onChange={({ target }) => {
              setReason(target.value);
              rehearsal.forget();
            }}
            sx={{ mt: 2 }}
          />
        </>
      ) : (
        <TextField
          select
          fullWidth
          label={textOf(reportGradeLabels.suggestedGrade)}
          value={grade}
          onChange={({ target }) => {
            setGrade(target.value);
            rehearsal.forget();
          }}
          sx={{ mt: 1 }}
        >
          <MenuItem value="">—</MenuItem>
          {grades.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
    </RehearsalDialog>
  );
}
