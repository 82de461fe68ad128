import { rebaseEffect } from '@consortium/domain';
import { Alert, DialogContentText, MenuItem, Skeleton, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RaRecord, useGetList, useTranslate } from 'react-admin';
import { DialogForm } from '../kernel/acts/DialogForm.tsx';
import { ProblemDialog } from '../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../kernel/acts/useAct.ts';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import { request } from '../providers/graphql.ts';
import { rebasePreviewDocument } from './queries.ts';

type Preview = Readonly<{
  previewRebase: {
    reports: number;
    voided: number;
    lines: readonly Readonly<{ code: string; name: string; effect: string; dropped: number }>[];
  };
}>;
type Props = Readonly<{
  round: RaRecord & { version: number; indicatorSetId: string };
  onClose: () => void;
}>;

/** 换用指标集: what would become of every indicator and of what was filled in, seen before it is done. */
export function RebaseDialog({ round, onClose }: Props) {
  const translate = useTranslate();
  const effectOf = useTerm(rebaseEffect);
  const acting = useAct('reportingRounds');
  const [setId, setSetId] = useState('');
  const [reason, setReason] = useState('');
  const { data: sets = [] } = useGetList<RaRecord & { title: string; edition: number }>('indicatorSets', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'createdAt', order: 'DESC' },
  });
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['reportingRounds', 'rebase', round.id, round.version, setId],
    queryFn: ({ signal }) =>
      request<Preview>(rebasePreviewDocument, { roundId: round.id, indicatorSetId: setId }, signal),
    enabled: setId !== '',
  });
  const preview = data?.previewRebase;
  const label = translate('report.round.rebase');
  const submit = async () => {
    const given = { id: round.id, version: round.version, indicatorSetId: setId, reason: reason.trim() };
    if (await acting.run('rebase', given, label)) onClose();
  };
  return (
    <>
      <DialogForm
        title={label}
        color="warning"
        maxWidth="md"
        isPending={acting.isPending}
        isWhole={preview !== undefined}
        onSubmit={submit}
        onClose={onClose}
      >
        <DialogContentText sx={{ mb: 1 }}>{translate('report.round.rebaseHint')}</DialogContentText>
        <TextField
          select
          required
          fullWidth
          label={translate('resources.reportingRounds.fields.indicatorSetId')}
          value={setId}
          onChange={({ target }) => setSetId(target.value)}
        >
          {sets
            .filter(({ id }) => id !== round.indicatorSetId)
            .map(({ id, title, edition }) => (
              <MenuItem key={id} value={String(id)}>
                {`${title} v${edition}`}
              </MenuItem>
            ))}
        </TextField>
        {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
        {isFetching && !preview ? <Skeleton variant="rectangular" height={120} /> : null}
        {preview ? (
          <>
            <Alert severity={preview.voided > 0 ? 'warning' : 'info'} sx={{ mb: 1 }}>
              {translate('report.round.rebaseEffect', { reports: preview.reports, voided: preview.voided })}
            </Alert>
            <PlainTable
              label={label}
              rows={preview.lines}
              keyOf={({ code }) => code}
              empty={<DialogContentText>{translate('report.round.rebaseSame')}</DialogContentText>}
              columns={[
                { label: translate('report.indicator'), cell: ({ name }) => name },
                { label: translate('report.round.effect'), cell: ({ effect }) => effectOf(effect) },
                {
                  label: translate('report.round.dropped'),
                  isNumber: true,
                  cell: ({ dropped }) => dropped,
                },
              ]}
            />
            <TextField
              required
              fullWidth
              multiline
              minRows={2}
              label={translate('desk.act.reason')}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              helperText={translate('desk.act.reasonHint')}
              sx={{ mt: 2 }}
            />
          </>
        ) : null}
      </DialogForm>
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={label} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
