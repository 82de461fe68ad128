import {
  inputCodes,
  type OrganisationKind,
  organisationKind,
  organisationLabels,
  uscc as usccShape,
} from '@consortium/domain';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../kernel/values/language.ts';
import { useTermChoices } from '../../../kernel/values/terms.tsx';
import type { Unit } from '../../record.ts';
import { createUnit } from './units.ts';

type Props = Readonly<{ typed: string; onDone: (unit: Unit) => void; onClose: () => void }>;

/** 登记单位: the least that a unit needs to be named in a formation; the rest it fills in itself. */
export function NewUnitDialog({ typed, onDone, onClose }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const kinds = useTermChoices(organisationKind);
  const isCode = /^[0-9A-Za-z]{10,}$/.test(typed);
  const [legalName, setName] = useState(isCode ? '' : typed);
  const [uscc, setCode] = useState(isCode ? typed : '');
  const [kind, setKind] = useState<OrganisationKind | ''>('');
  const [isLegalPerson, setLegalPerson] = useState(true);
  const [problem, setProblem] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const codeFault = usccShape.safeParse(uscc).success ? null : textOf(inputCodes.USCC_INVALID);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (legalName.trim() === '' || codeFault || kind === '') return;
    setPending(true);
    try {
      onDone(await createUnit({ legalName, uscc, kind, isLegalPerson }));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : '');
      setPending(false);
    }
  };

  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="unit-title">
      <form onSubmit={save} noValidate>
        <DialogTitle id="unit-title">{translate('filing.members.newUnit')}</DialogTitle>
        <DialogContent>
          <DialogContentText>{translate('filing.members.newUnitHint')}</DialogContentText>
          <TextField
            autoFocus
            fullWidth
            required
            label={textOf(organisationLabels.legalName)}
            value={legalName}
            onChange={({ target }) => setName(target.value)}
            error={isTried && legalName.trim() === ''}
          />
          <TextField
            fullWidth
            required
            label={textOf(organisationLabels.uscc)}
            value={uscc}
            onChange={({ target }) => setCode(target.value)}
            error={isTried && Boolean(codeFault)}
            helperText={isTried && codeFault ? codeFault : undefined}
          />
          <TextField
            select
            fullWidth
            required
            label={textOf(organisationLabels.kind)}
            value={kind}
            onChange={({ target }) => setKind(target.value as OrganisationKind)}
            error={isTried && kind === ''}
            slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          >
            <option value="">{translate('filing.form.choose')}</option>
            {kinds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </TextField>
          <FormControlLabel
            control={
              <Checkbox checked={isLegalPerson} onChange={({ target }) => setLegalPerson(target.checked)} />
            }
            label={textOf(organisationLabels.isLegalPerson)}
          />
          {problem ? <DialogContentText color="error">{problem}</DialogContentText> : null}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" loading={isPending}>
            {translate('filing.members.createAndAdd')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
