import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../kernel/lists/EmptyState.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { instantText } from '../../kernel/values/days.ts';
import type { EvaluationRecord } from '../record.ts';

/** 自评: as it was submitted last; earlier ones below. */
export function SelfReports({ record: { selfReports } }: { record: EvaluationRecord }) {
  const translate = useTranslate();
  if (selfReports.length === 0)
    return (
      <Panel>
        <EmptyState title={translate('evaluation.self.none')} hint={translate('evaluation.self.noneHint')} />
      </Panel>
    );
  return selfReports.map(({ takenAt, hash, texts }, at) => (
    <Panel
      key={hash + takenAt}
      title={translate(at === 0 ? 'evaluation.self.submitted' : 'evaluation.self.earlier', {
        time: instantText(takenAt),
      })}
      aside={
        <Box component="code" sx={{ color: 'text.secondary', fontSize: 12 }}>
          {hash.slice(0, 12)}
        </Box>
      }
    >
      {texts
        .filter(({ text }) => text.trim() !== '')
        .map(({ group, text }) => (
          <Box key={group} component="section" sx={{ mb: 2 }}>
            <Typography variant="h3" sx={{ fontSize: 14, fontWeight: 600 }}>
              {group}
            </Typography>
            <Box sx={{ whiteSpace: 'pre-line' }}>{text}</Box>
          </Box>
        ))}
    </Panel>
  ));
}
