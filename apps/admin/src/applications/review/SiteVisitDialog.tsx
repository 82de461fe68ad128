import { applicationLifecycle, type SiteVisitKind, siteVisitKind, siteVisitLabels } from '@consortium/domain';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useAct } from '../../kernel/acts/useAct.ts';
import { today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { useTermChoices } from '../../kernel/values/terms.tsx';

type Props = Readonly<{ id: string; onClose: () => void; onRecorded: () => void }>;
const texts = ['place', 'participants', 'record', 'conclusion'] as const;
const required = new Set<string>(['record']);
const blank = { place: '', participants: '', record: '', conclusion: '' };

/** 登记现场考察或答辩. */
export function SiteVisitDialog({ id, onClose, onRecorded }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const choices = useTermChoices(siteVisitKind);
  const [kind, setKind] = useState<SiteVisitKind>('SITE_VISIT');
  const [heldOn, setHeldOn] = useState(today);
  const [values, setValues] = useState(blank);
  const [isTried, setTried] = useState(false);
  const { run, isPending, refusal } = useAct('applications');
  const label = textOf(applicationLifecycle.recordSiteVisit.label);
  const isMissing = heldOn === '' || values.record.trim() === '';
  const record = async () => {
    setTried(true);
    if (isMissing) return;
    if (await run('recordSiteVisit', { id, siteVisit: { kind, heldOn, ...values } }, label)) onRecorded();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={isPending ? undefined : onClose}
      aria-labelledby="visit-title"
    >
      <DialogTitle id="visit-title">{label}</DialogTitle>
      <DialogContent>
        {refusal ? <Alert severity="error">{refusal.problem.message}</Alert> : null}
        {isTried && isMissing ? <Alert severity="error">{translate('review.visit.missing')}</Alert> : null}
        <TextField
          select
          label={textOf(siteVisitLabels.kind)}
          value={kind}
          onChange={({ target }) => setKind(target.value as SiteVisitKind)}
          sx={{ width: 220, mr: 2 }}
        >
          {choices.map(({ id: term, name }) => (
            <MenuItem key={term} value={term}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="date"
          required
          label={textOf(siteVisitLabels.heldOn)}
          value={heldOn}
          onChange={({ target }) => setHeldOn(target.value)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
          sx={{ width: 220 }}
        />
        {texts.map((part) => (
          <TextField
            key={part}
            fullWidth
            required={required.has(part)}
            multiline={part !== 'place'}
            minRows={part === 'record' ? 4 : 1}
            label={textOf(siteVisitLabels[part])}
            value={values[part]}
            onChange={({ target }) => setValues({ ...values, [part]: target.value })}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={isPending}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" onClick={record} loading={isPending}>
          {label}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
