import { correctionReason } from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../kernel/page/Panel.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import { Differences } from './Differences.tsx';
import { namesIn, type ReportRecord } from './record.ts';

/** 更正: why an accepted report is being corrected, and what is said otherwise until now. */
export function CorrectionPanel({ record }: { record: ReportRecord }) {
  const [translate, reasonOf] = [useTranslate(), useTerm(correctionReason)];
  const { correction } = record;
  if (!correction) return null;
  const { isRequired, correctionReason: reason, correctionText, changes } = correction;
  return (
    <Panel title={translate('report.correction')} dense>
      <Box sx={{ p: 2, pb: changes.length > 0 ? 0 : 2 }}>
        <Box sx={{ fontWeight: 600 }}>
          {translate(isRequired ? 'report.correctionRequired' : 'report.correctionAsked')}:{reasonOf(reason)}
        </Box>
        {correctionText}
        <Box sx={{ color: 'text.secondary' }}>{translate('report.correctionHint')}</Box>
        {changes.length === 0 ? <Box>{translate('report.noChanges')}</Box> : null}
      </Box>
      {changes.length > 0 ? (
        <Differences
          title={translate('report.correctionChanges', { count: changes.length })}
          changes={changes}
          names={namesIn(record)}
        />
      ) : null}
    </Panel>
  );
}
