import {
  applicationLifecycle,
  argumentInput,
  argumentLabels,
  type Rule,
  specialCaseBasis,
  specialCaseDecisionInput,
  specialCaseDecisionLabels,
  specialCaseInput,
  specialCaseLabels,
} from '@consortium/domain';
import {
  Checkbox,
  FormControlLabel,
  FormGroup,
  FormLabel,
  MenuItem,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useAct } from '../../kernel/acts/useAct.ts';
import { today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { ApplicationRecord } from '../record.ts';
import { WayDialog } from './WayDialog.tsx';

type Props = Readonly<{ record: ApplicationRecord; onClose: () => void }>;

/** 提出: on which basis, why, and which clauses; those that may never be set aside are not offered. */
export function ProposeDialog({ record, rules, onClose }: Props & { rules: readonly Rule[] }) {
  const [translate, textOf, basisOf] = [useTranslate(), useText(), useTerm(specialCaseBasis)];
  const acting = useAct('applications');
  const before = record.specialCase;
  const [basis, setBasis] = useState<string>(before?.basis ?? specialCaseBasis.terms[0]);
  const [reason, setReason] = useState(before?.reason ?? record.specialCaseBasis);
  const [codes, setCodes] = useState<readonly string[]>(before?.codes ?? []);
  const specialCase = { basis, reason: reason.trim(), codes };
  const label = textOf(applicationLifecycle.proposeSpecialCase.label);
  const propose = async () => {
    if (await acting.run('proposeSpecialCase', { id: record.id, specialCase }, label)) onClose();
  };
  return (
    <WayDialog
      title={label}
      confirm={label}
      acting={acting}
      isReady={specialCaseInput.safeParse(specialCase).success}
      onConfirm={() => void propose()}
      onClose={onClose}
    >
      <TextField
        select
        fullWidth
        label={textOf(specialCaseLabels.basis)}
        value={basis}
        onChange={({ target }) => setBasis(target.value)}
      >
        {specialCaseBasis.terms.map((term) => (
          <MenuItem key={term} value={term}>
            {basisOf(term)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        fullWidth
        multiline
        minRows={3}
        label={textOf(specialCaseLabels.reason)}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        helperText={translate('desk.act.reasonNeeded')}
      />
      <FormLabel component="div">{translate('ways.case.clauses')}</FormLabel>
      <FormGroup>
        {rules
          .filter(({ isWaivableBySpecialCase }) => isWaivableBySpecialCase)
          .map(({ code, clause, title }) => (
            <FormControlLabel
              key={code}
              control={
                <Checkbox
                  size="small"
                  checked={codes.includes(code)}
                  onChange={({ target }) =>
                    setCodes(target.checked ? [...codes, code] : codes.filter((each) => each !== code))
                  }
                />
              }
              label={`${clause} ${textOf(title)}`}
            />
          ))}
      </FormGroup>
    </WayDialog>
  );
}

/** 论证. */
export function ArgueDialog({ record, onClose }: Props) {
  const textOf = useText();
  const acting = useAct('applications');
  const [argument, setArgument] = useState({ arguedOn: today(), participants: '', argument: '' });
  const set = (change: Partial<typeof argument>) => setArgument({ ...argument, ...change });
  const label = textOf(applicationLifecycle.argueSpecialCase.label);
  const argue = async () => {
    if (await acting.run('argueSpecialCase', { id: record.id, argument }, label)) onClose();
  };
  return (
    <WayDialog
      title={label}
      confirm={label}
      acting={acting}
      isReady={argumentInput.safeParse(argument).success}
      onConfirm={() => void argue()}
      onClose={onClose}
    >
      <TextField
        type="date"
        required
        label={textOf(argumentLabels.arguedOn)}
        value={argument.arguedOn}
        onChange={({ target }) => set({ arguedOn: target.value })}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
      />
      <TextField
        fullWidth
        label={textOf(argumentLabels.participants)}
        value={argument.participants}
        onChange={({ target }) => set({ participants: target.value })}
      />
      <TextField
        required
        fullWidth
        multiline
        minRows={4}
        label={textOf(argumentLabels.argument)}
        value={argument.argument}
        onChange={({ target }) => set({ argument: target.value })}
      />
    </WayDialog>
  );
}

/** 决定: 同意 or 不同意, by document. */
export function DecideDialog({ record, onClose }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const acting = useAct('applications');
  const [decision, setDecision] = useState({ isApproved: true, documentNo: '', note: '' });
  const set = (change: Partial<typeof decision>) => setDecision({ ...decision, ...change });
  const label = textOf(applicationLifecycle.decideSpecialCase.label);
  const isReady = specialCaseDecisionInput.safeParse(decision).success;
  const decide = async () => {
    if (await acting.run('decideSpecialCase', { id: record.id, decision }, label)) onClose();
  };
  return (
    <WayDialog
      title={label}
      confirm={label}
      acting={acting}
      isReady={isReady}
      onConfirm={() => void decide()}
      onClose={onClose}
    >
      <RadioGroup
        row
        aria-label={label}
        value={decision.isApproved ? 'yes' : 'no'}
        onChange={(_event, value) => set({ isApproved: value === 'yes' })}
      >
        <FormControlLabel
          value="yes"
          control={<Radio size="small" />}
          label={translate('ways.case.approve')}
        />
        <FormControlLabel value="no" control={<Radio size="small" />} label={translate('ways.case.refuse')} />
      </RadioGroup>
      <TextField
        required
        fullWidth
        label={textOf(specialCaseDecisionLabels.documentNo)}
        placeholder="柳科〔2026〕1号"
        value={decision.documentNo}
        onChange={({ target }) => set({ documentNo: target.value })}
        error={decision.documentNo !== '' && !isReady}
      />
      <TextField
        fullWidth
        multiline
        minRows={2}
        label={textOf(specialCaseDecisionLabels.note)}
        value={decision.note}
        onChange={({ target }) => set({ note: target.value })}
      />
    </WayDialog>
  );
}
