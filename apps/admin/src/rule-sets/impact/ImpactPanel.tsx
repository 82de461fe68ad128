import { Alert, Box, Button, LinearProgress } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, usePermissions, useRecordContext, useTranslate } from 'react-admin';
import { EmptyState } from '../../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { mayEver } from '../../providers/authProvider.ts';
import { ImpactedTable } from './ImpactedTable.tsx';
import { type Group, ImpactTotals } from './ImpactTotals.tsx';
import type { Tried } from './queries.ts';
import { TrialDialog } from './TrialDialog.tsx';
import { TrialPicker } from './TrialPicker.tsx';
import { type ImpactRun, useImpact } from './useImpact.ts';

/** 影响测算与试用: whom the rules would hit, before anybody signs them. */
export function ImpactPanel() {
  const translate = useTranslate();
  const record = useRecordContext<RaRecord<string>>();
  const { permissions } = usePermissions<string[]>();
  const { run, start, stop } = useImpact(record?.id ?? '');
  const [tried, setTried] = useState<Tried | null>(null);
  if (!record || !mayEver(permissions ?? [], 'RuleSet', 'try')) return null;
  const isRunning = Boolean(run?.now);
  return (
    <>
      <Panel
        title={translate('rules.impact')}
        aside={
          <Button variant="outlined" onClick={isRunning ? stop : start}>
            {translate(isRunning ? 'rules.cancel' : run ? 'rules.again' : 'rules.run')}
          </Button>
        }
      >
        <Box sx={{ color: 'text.secondary', mb: 1 }}>{translate('rules.impactHint')}</Box>
        {run ? <Outcome run={run} onCompare={setTried} /> : null}
      </Panel>
      <Panel title={translate('rules.trial')}>
        <TrialPicker onPick={setTried} />
      </Panel>
      {tried ? <TrialDialog ruleSetId={record.id} tried={tried} onClose={() => setTried(null)} /> : null}
    </>
  );
}

function Outcome({ run, onCompare }: { run: ImpactRun; onCompare: (tried: Tried) => void }) {
  const translate = useTranslate();
  const [group, setGroup] = useState<Group | null>(null);
  const { now, records, impacted, error } = run;
  if (error) return <ErrorNotice error={error} />;
  const shown = group ? impacted.filter(group.holds) : impacted;
  return (
    <>
      <Box aria-live="polite">
        {now ? (
          <>
            <Box>{translate('rules.running', { ...now, done: now.done + 1 })}</Box>
            <LinearProgress
              variant="determinate"
              value={(100 * now.done) / now.all}
              aria-label={translate('rules.impact')}
              sx={{ my: 1 }}
            />
          </>
        ) : impacted.length > 0 ? (
          <Alert severity="info" sx={{ mb: 2 }}>
            {translate('rules.summary', { records, impacted: impacted.length })}
          </Alert>
        ) : (
          <EmptyState
            title={translate('rules.noChange')}
            hint={translate('rules.noChangeHint', { records })}
          />
        )}
      </Box>
      {impacted.length > 0 ? (
        <>
          <ImpactTotals of={impacted} chosen={group} onChoose={setGroup} />
          <ImpactedTable rows={shown} group={group} onAll={() => setGroup(null)} onCompare={onCompare} />
        </>
      ) : null}
    </>
  );
}
