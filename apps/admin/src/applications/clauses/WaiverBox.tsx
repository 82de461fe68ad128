import { waiverInput, waiverLabels, waiverStatus } from '@consortium/domain';
import { Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useAct } from '../../kernel/acts/useAct.ts';
import { useText } from '../../kernel/values/language.ts';
import { TermChip } from '../../kernel/values/terms.tsx';
import type { ApplicationRecord } from '../record.ts';

type Props = Readonly<{ record: ApplicationRecord; code: string; isOpenAtOnce?: boolean }>;

/** 填写说明: why an in-principle clause is not met, written where the clause stands; its state afterwards. */
export function WaiverBox({ record, code, isOpenAtOnce = false }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const waiver = record.waivers.find((each) => each.code === code);
  const mayPropose = record.openActions.includes('proposeWaiver') && waiver?.status !== 'APPROVED';
  const [isWriting, setWriting] = useState(isOpenAtOnce && !waiver);
  const [reason, setReason] = useState(waiver?.reason ?? '');
  const [isTried, setTried] = useState(false);
  const { run, isPending, refusal } = useAct('applications');
  const isShort = !waiverInput.safeParse({ code, reason }).success;

  const save = async () => {
    setTried(true);
    if (isShort) return;
    const done = await run('proposeWaiver', {
      id: record.id,
      waiver: { code, reason: reason.trim(), evidence: waiver?.evidence ?? '' },
    });
    if (done) setWriting(false);
  };

  return (
    <Box sx={{ display: waiver || isWriting ? 'block' : 'inline' }}>
      {waiver ? (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <TermChip term={waiver.status} of={waiverStatus} />
          {isWriting ? null : <Box sx={{ minWidth: 0, whiteSpace: 'pre-line' }}>{waiver.reason}</Box>}
          {waiver.decisionNote ? <Box sx={{ color: 'text.secondary' }}>{waiver.decisionNote}</Box> : null}
        </Box>
      ) : null}
      {mayPropose && !isWriting ? (
        <Button size="small" onClick={() => setWriting(true)} sx={{ px: 0.5, py: 0 }}>
          {translate(waiver ? 'filing.waiver.change' : 'filing.waiver.write')} ›
        </Button>
      ) : null}
      {mayPropose && isWriting ? (
        <>
          <TextField
            fullWidth
            multiline
            minRows={2}
            autoFocus={!isOpenAtOnce}
            label={textOf(waiverLabels.reason)}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            // A reason that is long enough is kept as soon as the cursor leaves it.
            onBlur={() => {
              if (!isShort && reason.trim() !== (waiver?.reason ?? '')) void save();
            }}
            error={Boolean(refusal) || (isTried && isShort)}
            helperText={
              refusal?.problem.message ??
              translate(isTried && isShort ? 'desk.act.reasonNeeded' : 'filing.waiver.hint')
            }
          />
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button size="small" variant="outlined" onClick={save} loading={isPending}>
              {translate('filing.waiver.save')}
            </Button>
            {waiver || !isOpenAtOnce ? (
              <Button size="small" onClick={() => setWriting(false)}>
                {translate('ra.action.cancel')}
              </Button>
            ) : null}
          </Box>
        </>
      ) : null}
    </Box>
  );
}
