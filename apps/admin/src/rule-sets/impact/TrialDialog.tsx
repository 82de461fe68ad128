import { outcome } from '@consortium/domain';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Skeleton,
  Switch,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import { TermChip } from '../../kernel/values/terms.tsx';
import { request } from '../../providers/graphql.ts';
import type { WireFinding } from '../../providers/problem.ts';
import { type TrialAnswer, type Tried, trialDocument } from './queries.ts';

type Props = Readonly<{ ruleSetId: string; tried: Tried; onClose: () => void }>;

/** 逐条对照: one record under the rules that hold for it and under these, with the numbers of both. */
export function TrialDialog({ ruleSetId, tried, onClose }: Props) {
  const translate = useTranslate();
  const titleId = useId();
  const [isChangedOnly, setChangedOnly] = useState(true);
  const { data, error, refetch } = useQuery({
    queryKey: ['ruleSets', 'trial', ruleSetId, tried.id],
    queryFn: ({ signal }) =>
      request<TrialAnswer>(trialDocument, { id: ruleSetId, recordId: tried.id }, signal),
  });
  return (
    <Dialog open fullWidth maxWidth="lg" onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('rules.trialOf', { name: tried.name })}</DialogTitle>
      <DialogContent>
        {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
        {data || error ? null : <Skeleton variant="rectangular" height={240} />}
        {data ? (
          <>
            <FormControlLabel
              label={translate('rules.onlyChanged')}
              control={
                <Switch checked={isChangedOnly} onChange={({ target }) => setChangedOnly(target.checked)} />
              }
            />
            <Clauses trial={data.ruleSetTrial} isChangedOnly={isChangedOnly} />
          </>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type Pair = Readonly<{ code: string; before: WireFinding | undefined; after: WireFinding | undefined }>;

function Clauses({ trial, isChangedOnly }: { trial: TrialAnswer['ruleSetTrial']; isChangedOnly: boolean }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const after = new Map(trial.after.map((finding) => [finding.code, finding]));
  const before = new Map(trial.before.map((finding) => [finding.code, finding]));
  const changed = new Set(trial.changes.map(({ code }) => code));
  const pairs: readonly Pair[] = [...new Set([...after.keys(), ...before.keys()])]
    .filter((code) => !isChangedOnly || changed.has(code))
    .map((code) => ({ code, before: before.get(code), after: after.get(code) }));
  return (
    <PlainTable
      label={translate('rules.compare')}
      rows={pairs}
      keyOf={({ code }) => code}
      empty={<EmptyState title={translate('rules.same')} hint="" />}
      columns={[
        {
          label: translate('resources.ruleSets.fields.rules.clause'),
          cell: (pair) => {
            const finding = pair.after ?? pair.before;
            return (
              <>
                <strong>{finding?.clause}</strong> {textOf(finding?.message ?? '')}
              </>
            );
          },
        },
        { label: translate('rules.before'), cell: (pair) => <Side of={pair.before} /> },
        { label: translate('rules.after'), cell: (pair) => <Side of={pair.after} /> },
      ]}
    />
  );
}

function Side({ of }: { of: WireFinding | undefined }) {
  const [translate, textOf] = [useTranslate(), useText()];
  if (!of) return translate('rules.absent');
  return (
    <Box sx={{ minWidth: 240 }}>
      <TermChip term={of.outcome} of={outcome} />
      <Box>{textOf(of.computation)}</Box>
      <Box sx={{ color: 'text.secondary' }}>
        {translate('desk.finding.threshold')} {textOf(of.threshold)}
      </Box>
    </Box>
  );
}
