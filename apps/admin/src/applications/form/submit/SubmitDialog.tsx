import { applicationLifecycle, type Finding } from '@consortium/domain';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type RefObject, useEffect, useState } from 'react';
import { useCreatePath, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { FindingList } from '../../../kernel/acts/FindingList.tsx';
import { useAct } from '../../../kernel/acts/useAct.ts';
import { dayInSentence } from '../../../kernel/values/days.ts';
import { useDeskLocale, useText } from '../../../kernel/values/language.ts';
import { ClauseRow } from '../../clauses/ClauseRow.tsx';
import { standingInTheWay } from '../../clauses/order.ts';
import { WaiverBox } from '../../clauses/WaiverBox.tsx';
import { useFiling } from '../filing.ts';
import type { ApplicationValues } from '../values/values.ts';
import { Blocks, Part } from './Blocks.tsx';

type Props = Readonly<{
  findings: readonly Finding[] | null;
  version: RefObject<number>;
  flush: () => Promise<boolean>;
  refetchFacts: () => Promise<unknown>;
  onClose: () => void;
}>;

/** 提交: what blocks, what asks for a reason (written right here), what will be frozen; the server has the last word. */
export function SubmitDialog({ findings, version, flush, refetchFacts, onClose }: Props) {
  const [translate, textOf, locale] = [useTranslate(), useText(), useDeskLocale()];
  const { record, goTo } = useFiling();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const name = useWatch<ApplicationValues, 'name'>({ name: 'name' });
  const recommendingBodyId = useWatch<ApplicationValues, 'recommendingBodyId'>({
    name: 'recommendingBodyId',
  });
  const [isSaved, setSaved] = useState<boolean | null>(null);
  const { run, isPending, refusal } = useAct('applications');
  const { toMend, toExplain } = standingInTheWay('SUBMISSION', findings ?? [], record);
  // What has needed a reason since the dialog opened stays in sight after it has one; the facts may come later.
  const [asked, setAsked] = useState<readonly string[]>([]);
  const more = toExplain.flatMap(({ code }) => (asked.includes(code) ? [] : [code]));
  if (more.length > 0) setAsked([...asked, ...more]);
  const explained = (findings ?? []).filter(
    ({ code, outcome }) => asked.includes(code) && outcome === 'WAIVABLE',
  );

  useEffect(() => {
    void flush().then(setSaved);
    void refetchFacts();
  }, [flush, refetchFacts]);

  const leave = (path: string) => {
    onClose();
    goTo(path);
  };
  const submit = async () => {
    if (!(await flush())) return setSaved(false);
    const label = textOf(applicationLifecycle.submit.label);
    const done = await run('submit', { id: record.id, version: version.current }, label);
    if (done) navigate(createPath({ resource: 'applications', type: 'show', id: record.id }));
    else void refetchFacts();
  };
  const unconfirmed = record.carriedParts.filter(({ confirmedAt }) => !confirmedAt).length;
  const isReady =
    toMend.length === 0 && toExplain.length === 0 && recommendingBodyId !== null && unconfirmed === 0;
  const firstField =
    recommendingBodyId === null ? 'recommendingBodyId' : toMend.find(({ field }) => field !== '')?.field;
  const isCorrection = record.status === 'CORRECTION_REQUESTED';

  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={isPending ? undefined : onClose}
      aria-labelledby="submit-title"
    >
      <DialogTitle id="submit-title">{translate('filing.submit.title', { name })}</DialogTitle>
      <DialogContent dividers>
        {isSaved === false ? <Alert severity="error">{translate('filing.submit.notSaved')}</Alert> : null}
        {unconfirmed > 0 ? (
          <Alert severity="warning" sx={{ mb: 1 }}>
            {translate('ways.carried.left', { count: unconfirmed })}
          </Alert>
        ) : null}
        {refusal ? (
          <Alert severity="error" sx={{ mb: 1 }}>
            {refusal.problem.message}
            {refusal.problem.__typename === 'RulesViolated' ? (
              <FindingList findings={refusal.problem.findings} onGoTo={leave} />
            ) : null}
          </Alert>
        ) : null}
        <Blocks toMend={toMend} lacksBody={recommendingBodyId === null} onGoTo={leave} />
        {explained.length > 0 ? (
          <Part title={translate('filing.submit.explain', { count: toExplain.length })}>
            <Box component="ul" sx={{ m: 0, p: 0 }}>
              {explained.map((finding) => (
                <ClauseRow key={finding.code} finding={finding} onGoTo={leave}>
                  <WaiverBox record={record} code={finding.code} isOpenAtOnce />
                </ClauseRow>
              ))}
            </Box>
          </Part>
        ) : null}
        <Part title={translate('filing.submit.frozen')}>
          {translate(isCorrection ? 'filing.submit.frozenCorrection' : 'filing.submit.frozenText', {
            day: dayInSentence(record.batch.closesOn, locale),
          })}
        </Part>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={isPending}>
          {translate('desk.act.backToEdit')}
        </Button>
        {isReady ? (
          <Button variant="contained" onClick={submit} loading={isPending}>
            {translate('filing.submit.confirm')}
          </Button>
        ) : firstField ? (
          <Button variant="contained" onClick={() => leave(firstField)}>
            {translate('filing.submit.mendFirst')} ›
          </Button>
        ) : toMend.length > 0 ? null : (
          <Button variant="contained" onClick={({ currentTarget }) => toFirstReason(currentTarget)}>
            {translate('filing.submit.explainFirst')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Puts the cursor into the first reason that is still to be written. */
function toFirstReason(button: HTMLElement): void {
  const empty = [
    ...(button
      .closest('[role=dialog]')
      ?.querySelectorAll<HTMLTextAreaElement>('textarea:not([aria-hidden])') ?? []),
  ];
  empty.at(0)?.focus();
}
