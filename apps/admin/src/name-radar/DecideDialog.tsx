import { type NameVerdict, nameDecisionLabels, nameVerdict } from '@consortium/domain';
import { Alert, Box, FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { DialogForm } from '../kernel/acts/DialogForm.tsx';
import { useText } from '../kernel/values/language.ts';
import { useTermChoices } from '../kernel/values/terms.tsx';
import { newKey } from '../providers/dataProvider.ts';
import { request } from '../providers/graphql.ts';
import { isProblem, type Problem, wasOvertaken } from '../providers/problem.ts';
import { type Decision, type Near, nearKey, type Subject } from './near.ts';
import { decideNameDocument } from './queries.ts';

type Props = Readonly<{ near: Near; subject: Pick<Subject, 'id' | 'name'>; onClose: () => void }>;

/** 研判: both names one above the other, duplicate or not, and why. */
export function DecideDialog({ near, subject, onClose }: Props) {
  const [translate, textOf, notify] = [useTranslate(), useText(), useNotify()];
  const choices = useTermChoices(nameVerdict);
  const queries = useQueryClient();
  const [verdict, setVerdict] = useState<NameVerdict | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const [isPending, setPending] = useState(false);
  // One key for one thing to say, however often it is sent.
  const sent = useRef<Readonly<{ said: string; key: string }> | null>(null);

  const send = async () => {
    setPending(true);
    setProblem('');
    const nameDecision = { verdict, reason: reason.trim() };
    const values = {
      id: subject.id,
      comparedId: near.recordId,
      version: near.decisions[0]?.version ?? 0,
      nameDecision,
    };
    const said = JSON.stringify(values);
    if (sent.current?.said !== said) sent.current = { said, key: newKey() };
    try {
      const { outcome } = await request<{ outcome: (Decision & { __typename: string }) | Problem }>(
        decideNameDocument,
        { ...values, idempotencyKey: sent.current.key },
      );
      if (isProblem(outcome)) {
        setProblem(wasOvertaken(outcome) ? translate('radar.overtaken') : outcome.message);
        // What somebody else decided meanwhile is shown behind the dialog and goes with the next try.
        if (wasOvertaken(outcome)) await queries.invalidateQueries({ queryKey: nearKey });
        return;
      }
      await queries.invalidateQueries({ queryKey: nearKey });
      notify(translate('radar.decided'), { type: 'success' });
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <DialogForm
      title={translate('radar.decideTitle')}
      submit={translate('radar.keep')}
      isPending={isPending}
      isWhole={verdict !== null && reason.trim() !== ''}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {problem ? (
        <Alert severity="error" sx={{ mb: 1 }}>
          {problem}
        </Alert>
      ) : null}
      <Box
        component="dl"
        sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, m: 0, mb: 1 }}
      >
        <dt>{translate('radar.thisName')}</dt>
        <Box component="dd" sx={{ m: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {subject.name}
        </Box>
        <dt>{translate('radar.otherName')}</dt>
        <Box component="dd" sx={{ m: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {near.name}({near.number})
        </Box>
      </Box>
      <RadioGroup
        row
        aria-label={textOf(nameDecisionLabels.verdict)}
        value={verdict ?? ''}
        onChange={(_event, value) => setVerdict(value as NameVerdict)}
      >
        {choices.map(({ id, name }, place) => (
          <FormControlLabel key={id} value={id} control={<Radio autoFocus={place === 0} />} label={name} />
        ))}
      </RadioGroup>
      <TextField
        fullWidth
        multiline
        minRows={3}
        required
        label={textOf(nameDecisionLabels.reason)}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        helperText={translate('radar.reasonHint')}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
    </DialogForm>
  );
}
