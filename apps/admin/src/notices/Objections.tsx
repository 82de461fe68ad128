import { objectionForm, objectionLabels, objectionStatus } from '@consortium/domain';
import { Box } from '@mui/material';
import {
  type RaRecord,
  RecordContextProvider,
  ResourceContextProvider,
  useCanAccess,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { instantText } from '../kernel/values/days.ts';
import { useText } from '../kernel/values/language.ts';
import { TermChip, useTerm } from '../kernel/values/terms.tsx';

export type ObjectionRecord = RaRecord<string> &
  Readonly<{
    form: string;
    objector: string;
    contact: string;
    text: string;
    receivedOn: string;
    status: string;
    handling: string;
    recordedBy: string;
    decidedBy: string | null;
    decidedAt: string | null;
    application: Readonly<{ id: string; number: string; name: string }> | null;
  }>;

/** 异议: who objects to what, and how it was handled; for the bureau. */
export function Objections() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'objections', action: 'list' });
  const notice = useRecordContext<RaRecord>();
  const objections = (notice?.objections ?? []) as readonly ObjectionRecord[];
  if (!canAccess || notice?.status === 'DRAFT') return null;
  return (
    <Panel title={`${translate('resources.objections.name', { smart_count: 2 })} ${objections.length}`}>
      {objections.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{translate('decision.objection.none')}</Box>
      ) : (
        <ResourceContextProvider value="objections">
          {objections.map((objection) => (
            <RecordContextProvider key={objection.id} value={objection}>
              <One objection={objection} />
            </RecordContextProvider>
          ))}
        </ResourceContextProvider>
      )}
    </Panel>
  );
}

function One({ objection }: { objection: ObjectionRecord }) {
  const [translate, textOf, formOf] = [useTranslate(), useText(), useTerm(objectionForm)];
  const { application, form, objector, contact, receivedOn, status, text, handling, decidedBy, decidedAt } =
    objection;
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider', pb: 1.5, mb: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <TermChip term={status} of={objectionStatus} />
        <strong>{application ? `${application.number} ${application.name}` : '—'}</strong>
        <Box sx={{ flexGrow: 1 }} />
        <ActionButtons />
      </Box>
      <Box sx={{ color: 'text.secondary', mt: 0.5 }}>
        {formOf(form)} · {objector}
        {contact ? ` · ${contact}` : ''} · {textOf(objectionLabels.receivedOn)} {receivedOn} ·{' '}
        {translate('decision.objection.recordedBy', { name: objection.recordedBy })}
      </Box>
      <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mt: 0.5 }}>{text}</Box>
      {decidedAt ? (
        <Box sx={{ mt: 0.5, whiteSpace: 'pre-line' }}>
          {translate('decision.objection.handled', { name: decidedBy ?? '', time: instantText(decidedAt) })}:
          {handling}
        </Box>
      ) : null}
    </Box>
  );
}
