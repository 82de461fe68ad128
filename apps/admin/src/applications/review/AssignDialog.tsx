import type { Label } from '@consortium/domain';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Skeleton,
  TextField,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useAct } from '../../kernel/acts/useAct.ts';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { useText } from '../../kernel/values/language.ts';
import { request } from '../../providers/graphql.ts';
import { ProposalRow } from './ProposalRow.tsx';
import type { Proposal } from './queries.ts';

type Props = Readonly<{
  /** The kind of record that experts are assigned to, and which one. */
  resource: string;
  id: string | number;
  /** What asks for `proposals`. */
  document: string;
  label: Label;
  onClose: () => void;
  onAssigned: () => void;
}>;

/** 指派专家: proposed in order, or found by name; a conflict of interest is shown and cannot be chosen. */
export function AssignDialog({ resource, id, document, label: step, onClose, onAssigned }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { run, isPending, refusal } = useAct(resource);
  const { data, error, refetch } = useQuery({
    queryKey: [resource, 'proposals', id, search],
    queryFn: async ({ signal }) =>
      (
        await request<{ proposals: readonly Proposal[] }>(
          document,
          { id, ...(search ? { search } : {}) },
          signal,
        )
      ).proposals,
    placeholderData: (before) => before,
  });
  const label = textOf(step);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const assign = async () => {
    if (await run('assignExpert', { id, expertIds: chosen }, label)) onAssigned();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={isPending ? undefined : onClose}
      aria-labelledby="assign-title"
    >
      <DialogTitle id="assign-title">{label}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('review.tab.assignHint')}</DialogContentText>
        {refusal ? <Alert severity="error">{refusal.problem.message}</Alert> : null}
        <TextField
          fullWidth
          label={translate('review.tab.searchExpert')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
        {data ? (
          <Box component="ul" sx={{ m: 0, p: 0 }}>
            {data.map((proposal) => (
              <ProposalRow
                key={proposal.expert.id}
                proposal={proposal}
                isChosen={chosen.includes(proposal.expert.id)}
                onToggle={() => toggle(proposal.expert.id)}
              />
            ))}
          </Box>
        ) : (
          <Skeleton height={160} />
        )}
        {data?.length === 0 ? <Box>{translate('review.tab.nobody')}</Box> : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={isPending}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" onClick={assign} loading={isPending} disabled={chosen.length === 0}>
          {translate('review.tab.chosen', { count: chosen.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
