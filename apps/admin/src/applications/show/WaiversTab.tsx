import { waiverLabels, waiverStatus } from '@consortium/domain';
import { Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { Panel } from '../../kernel/page/Panel.tsx';
import { instantText } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { TermChip } from '../../kernel/values/terms.tsx';
import { useRuleSet } from '../clauses/useRuleSet.ts';
import type { ApplicationRecord, WaiverRow } from '../record.ts';

/** 说明: why in-principle clauses are not met, and what the bureau decided; decided here by another person. */
export function WaiversTab({ record }: { record: ApplicationRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const { ruleSet } = useRuleSet(record.batch.ruleSet.id);
  if (record.waivers.length === 0)
    return (
      <Panel>
        <Box sx={{ color: 'text.secondary' }}>{translate('filing.waiver.none')}</Box>
      </Panel>
    );
  return (
    <>
      {record.waivers.map((waiver) => {
        const rule = ruleSet?.definition.rules.find(({ code }) => code === waiver.code);
        return (
          <Panel
            key={waiver.code}
            title={rule ? `${rule.clause} ${textOf(rule.title)}` : waiver.code}
            aside={<TermChip term={waiver.status} of={waiverStatus} />}
          >
            <Box sx={{ whiteSpace: 'pre-line' }}>{waiver.reason}</Box>
            {waiver.evidence ? (
              <Box sx={{ whiteSpace: 'pre-line' }}>
                {textOf(waiverLabels.evidence)}:{waiver.evidence}
              </Box>
            ) : null}
            <Box sx={{ color: 'text.secondary', mt: 0.5 }}>
              {translate('filing.waiver.proposed', {
                name: waiver.proposedBy,
                time: instantText(waiver.proposedAt),
              })}
              {waiver.decidedAt
                ? ` · ${translate('filing.waiver.decided', { name: waiver.decidedBy ?? '', time: instantText(waiver.decidedAt) })}`
                : ''}
            </Box>
            {waiver.decisionNote ? <Box>{waiver.decisionNote}</Box> : null}
            {waiver.status === 'PROPOSED' && record.openActions.includes('approveWaiver') ? (
              <Decision record={record} waiver={waiver} />
            ) : null}
          </Panel>
        );
      })}
    </>
  );
}

function Decision({ record, waiver }: { record: ApplicationRecord; waiver: WaiverRow }) {
  const translate = useTranslate();
  const [note, setNote] = useState('');
  const { run, isPending, refusal, dismiss } = useAct('applications');
  const decide = (decision: 'APPROVED' | 'REFUSED', label: string) =>
    run('approveWaiver', { id: record.id, code: waiver.code, decision, note: note.trim() }, label);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1 }}>
      <TextField
        fullWidth
        margin="none"
        label={translate('filing.waiver.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Button
        variant="contained"
        loading={isPending}
        onClick={() => void decide('APPROVED', translate('filing.waiver.approve'))}
      >
        {translate('filing.waiver.approve')}
      </Button>
      <Button
        variant="outlined"
        color="warning"
        loading={isPending}
        onClick={() => void decide('REFUSED', translate('filing.waiver.refuse'))}
        sx={{ whiteSpace: 'nowrap' }}
      >
        {translate('filing.waiver.refuse')}
      </Button>
      {refusal ? <ProblemDialog problem={refusal.problem} onClose={dismiss} /> : null}
    </Box>
  );
}
