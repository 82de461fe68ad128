import { applicationLifecycle, documentNumber } from '@consortium/domain';
import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useAct } from '../../kernel/acts/useAct.ts';
import { useText } from '../../kernel/values/language.ts';
import type { ApplicationRecord } from '../record.ts';
import { WayDialog } from './WayDialog.tsx';

const SHORTEST_REASON = 5;

/** 取消资格: by document and with a reason; the lead unit gets its record of three years. */
export function DisqualifyButton({ record }: { record: ApplicationRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [isOpen, setOpen] = useState(false);
  const [documentNo, setDocumentNo] = useState('');
  const [reason, setReason] = useState('');
  const acting = useAct('applications');
  const label = textOf(applicationLifecycle.disqualify.label);
  const isNumber = documentNumber.safeParse(documentNo).success;
  const disqualify = async () => {
    const values = { id: record.id, version: record.version, reason: reason.trim(), documentNo };
    if (await acting.run('disqualify', values, label)) setOpen(false);
  };
  return (
    <>
      <Button variant="outlined" color="warning" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen ? (
        <WayDialog
          title={label}
          hint={translate('ways.disqualify.hint')}
          confirm={translate('ways.disqualify.confirm')}
          acting={acting}
          isReady={isNumber && [...reason.trim()].length >= SHORTEST_REASON}
          isWarning
          onConfirm={() => void disqualify()}
          onClose={() => setOpen(false)}
        >
          <TextField
            required
            fullWidth
            autoFocus
            label={translate('ways.disqualify.documentNo')}
            placeholder="柳科〔2026〕1号"
            value={documentNo}
            onChange={({ target }) => setDocumentNo(target.value)}
            error={documentNo !== '' && !isNumber}
          />
          <TextField
            required
            fullWidth
            multiline
            minRows={3}
            label={translate('desk.act.reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            helperText={translate('desk.act.reasonNeeded')}
            slotProps={{ htmlInput: { maxLength: 4000 } }}
          />
        </WayDialog>
      ) : null}
    </>
  );
}
