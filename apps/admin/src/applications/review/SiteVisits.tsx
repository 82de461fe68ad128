import { applicationLifecycle, siteVisitKind, siteVisitLabels } from '@consortium/domain';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../kernel/page/Panel.tsx';
import { dayText, instantText } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { ApplicationRecord } from '../record.ts';
import type { SiteVisit } from './queries.ts';
import { SiteVisitDialog } from './SiteVisitDialog.tsx';

type Props = Readonly<{
  record: ApplicationRecord;
  visits: readonly SiteVisit[];
  onRecorded: () => void;
}>;
const parts = ['place', 'participants', 'record', 'conclusion'] as const;

/** 现场考察与答辩: what was recorded, in order; a record is never rewritten. */
export function SiteVisits({ record, visits, onRecorded }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const kindOf = useTerm(siteVisitKind);
  const [isRecording, setRecording] = useState(false);
  const action = record.openActions.includes('recordSiteVisit') ? (
    <Button variant="outlined" onClick={() => setRecording(true)}>
      {textOf(applicationLifecycle.recordSiteVisit.label)}
    </Button>
  ) : null;
  return (
    <Panel title={translate('review.visit.title')} aside={action}>
      {visits.length === 0 ? translate('review.visit.none') : null}
      {visits.map((visit) => (
        <Box key={visit.recordedAt} sx={{ mb: 2 }}>
          <Box sx={{ fontWeight: 600 }}>
            {kindOf(visit.kind)} · {dayText(visit.heldOn)}
          </Box>
          {parts
            .filter((part) => visit[part] !== '')
            .map((part) => (
              <Box key={part} sx={{ whiteSpace: 'pre-line' }}>
                {textOf(siteVisitLabels[part])}:{visit[part]}
              </Box>
            ))}
          <Box sx={{ color: 'text.secondary' }}>
            {translate('review.visit.by', { name: visit.recordedBy, time: instantText(visit.recordedAt) })}
          </Box>
        </Box>
      ))}
      {isRecording ? (
        <SiteVisitDialog
          id={record.id}
          onClose={() => setRecording(false)}
          onRecorded={() => {
            setRecording(false);
            onRecorded();
          }}
        />
      ) : null}
    </Panel>
  );
}
