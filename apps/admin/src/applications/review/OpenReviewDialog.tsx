import { applicationLifecycle, plusDays, reviewLabels } from '@consortium/domain';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useAct } from '../../kernel/acts/useAct.ts';
import { today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { request } from '../../providers/graphql.ts';
import type { ApplicationRecord } from '../record.ts';
import { sheetsToChooseDocument } from './queries.ts';

type Sheet = Readonly<{ id: string; title: string; edition: number }>;
const DAYS = 14;

/** 启动专家评审: the sheet and the day. */
export function OpenReviewDialog({ record, onClose }: { record: ApplicationRecord; onClose: () => void }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const { data: sheets } = useQuery({
    queryKey: ['scoreSheets', 'toChoose'],
    queryFn: async ({ signal }) =>
      (await request<{ scoreSheets: { nodes: readonly Sheet[] } }>(sheetsToChooseDocument, {}, signal))
        .scoreSheets.nodes,
  });
  const [chosen, setChosen] = useState('');
  const [dueOn, setDueOn] = useState(() => plusDays(today(), DAYS));
  const { run, isPending, refusal } = useAct('applications');
  const scoreSheetId = chosen || sheets?.[0]?.id || '';
  const label = textOf(applicationLifecycle.openReview.label);
  const open = async () => {
    const review = { scoreSheetId, dueOn };
    if (await run('openReview', { id: record.id, version: record.version, review }, label)) onClose();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={isPending ? undefined : onClose}
      aria-labelledby="open-review"
    >
      <DialogTitle id="open-review">{label}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('review.tab.openHint')}</DialogContentText>
        {refusal ? <Alert severity="error">{refusal.problem.message}</Alert> : null}
        {sheets?.length === 0 ? <Alert severity="warning">{translate('review.tab.noSheet')}</Alert> : null}
        <TextField
          select
          fullWidth
          required
          label={textOf(reviewLabels.scoreSheetId)}
          value={scoreSheetId}
          onChange={({ target }) => setChosen(target.value)}
        >
          {(sheets ?? []).map(({ id, title, edition }) => (
            <MenuItem key={id} value={id}>
              {title} · {translate('rules.edition', { edition })}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="date"
          required
          label={textOf(reviewLabels.dueOn)}
          value={dueOn}
          onChange={({ target }) => setDueOn(target.value)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today() } }}
          sx={{ width: 240 }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={isPending}>
          {translate('ra.action.cancel')}
        </Button>
        <Button
          variant="contained"
          onClick={open}
          loading={isPending}
          disabled={scoreSheetId === '' || dueOn === ''}
        >
          {label}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
