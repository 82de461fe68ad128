import {
  changedFields,
  type DeclarationVersionInput,
  type DeclaredFunds,
  declarationVersionLabels,
  plusDays,
} from '@consortium/domain';
import { Box, Checkbox, DialogContentText, FormControlLabel, FormGroup, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DialogForm } from '../../kernel/acts/DialogForm.tsx';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { today } from '../../kernel/values/days.ts';
import { listed, useDeskLocale, useText } from '../../kernel/values/language.ts';
import { Issues } from '../books/Issues.tsx';
import type { ConsortiumRecord } from '../show/record.ts';
import type { DeclarationVersion } from './queries.ts';

type Props = Readonly<{
  record: ConsortiumRecord;
  /** The version that a new one follows; none for the first. */
  last: DeclarationVersion | null;
  title: string;
  onDone: () => void;
  onClose: () => void;
}>;
const nothing: DeclaredFunds = {
  rulesName: '',
  adoptedOn: null,
  supervisedBy: '',
  supervisionFrequency: '',
  followsSpecialFundRules: false,
  acceptsSupervision: false,
  separateAccounting: false,
};
const words = ['rulesName', 'supervisedBy', 'supervisionFrequency'] as const;
const declarations = ['followsSpecialFundRules', 'acceptsSupervision', 'separateAccounting'] as const;

/** Today, or the day after the version that it follows. */
function firstDay({ establishedOn }: ConsortiumRecord, last: DeclarationVersion | null) {
  const least = last ? plusDays(last.validFrom, 1) : establishedOn;
  return { least, begins: [least, today()].sort().at(-1) as string };
}

const startOf = (last: DeclarationVersion | null, validFrom: string): DeclarationVersionInput => {
  const { validFrom: _from, validTo: _to, reason: _reason, ...declared } = { ...nothing, ...last };
  return { ...(declared as DeclaredFunds), validFrom };
};

/** 修订声明: begins with what the version before says, tells what will differ, and asks for the day and the reason. */
export function VersionDialog({ record, last, title, onDone, onClose }: Props) {
  const [translate, textOf, locale] = [useTranslate(), useText(), useDeskLocale()];
  const acting = useAct('consortia');
  const { least, begins } = firstDay(record, last);
  const [given, setGiven] = useState(() => startOf(last, begins));
  const [reason, setReason] = useState('');
  const say = (name: string, facts: object = {}) => translate(`registry.declarations.${name}`, facts);
  const set = (more: Partial<DeclarationVersionInput>) => setGiven({ ...given, ...more });
  const submit = async () => {
    const values = { id: record.id, version: record.version, reason, declaration: given };
    if (!(await acting.run('fileFundDeclaration', values, title))) return;
    onDone();
    onClose();
  };
  const wrong = (field: string) => acting.issues.some(({ path }) => path.includes(field));
  const field = (name: 'validFrom' | 'adoptedOn' | (typeof words)[number], more: object = {}) => (
    <TextField
      fullWidth
      label={textOf(declarationVersionLabels[name])}
      value={given[name] ?? ''}
      error={wrong(name)}
      onChange={({ target }) => set({ [name]: target.value })}
      {...more}
    />
  );
  const day = (limits: object) => ({
    type: 'date',
    slotProps: { inputLabel: { shrink: true }, htmlInput: limits },
  });
  const changed = last ? changedFields(last, given) : [];
  const names = listed(
    changed.map((each) => textOf(declarationVersionLabels[each])),
    locale,
  );
  return (
    <>
      <DialogForm
        title={title}
        submit={translate('ra.action.save')}
        maxWidth="md"
        {...(last ? { note: changed.length === 0 ? say('noChange') : say('willChange', { names }) } : {})}
        isPending={acting.isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        <DialogContentText sx={{ mb: 1 }}>{say(last ? 'hint' : 'firstHint')}</DialogContentText>
        <Issues issues={acting.issues} />
        <Box sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 1fr' }, columnGap: 2 }}>
          {field('rulesName')}
          {field('adoptedOn', {
            ...day({ max: today() }),
            onChange: ({ target }: { target: { value: string } }) => set({ adoptedOn: target.value || null }),
          })}
          {field('supervisedBy')}
          {field('supervisionFrequency', { placeholder: translate('filing.form.frequencyExample') })}
        </Box>
        <FormGroup sx={{ mb: 1 }}>
          {declarations.map((name) => (
            <FormControlLabel
              key={name}
              control={
                <Checkbox checked={given[name]} onChange={({ target }) => set({ [name]: target.checked })} />
              }
              label={textOf(declarationVersionLabels[name])}
            />
          ))}
        </FormGroup>
        <Box sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 2fr' }, columnGap: 2 }}>
          {field('validFrom', { required: true, ...day({ min: least }) })}
          <TextField
            required
            fullWidth
            multiline
            minRows={2}
            label={last ? say('reason') : translate('desk.act.reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Box>
      </DialogForm>
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={title} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
