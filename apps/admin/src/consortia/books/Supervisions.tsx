import { fundSupervisionLabels, supervisionConclusion } from '@consortium/domain';
import AddIcon from '@mui/icons-material/Add';
import { Button, MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DialogForm } from '../../kernel/acts/DialogForm.tsx';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { EmptyState } from '../../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { TermChip, useTermChoices } from '../../kernel/values/terms.tsx';
import { request } from '../../providers/graphql.ts';
import type { ConsortiumRecord } from '../show/record.ts';
import { Issues } from './Issues.tsx';
import { type Supervision, supervisionDocument } from './queries.ts';

type Answer = Readonly<{ consortium: Readonly<{ fundSupervisions: readonly Supervision[] | null }> | null }>;

/** 经费监督记录: the latest first; what was recorded stays as it is. */
export function Supervisions({ record }: { record: ConsortiumRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['consortia', 'supervisions', record.id],
    queryFn: ({ signal }) => request<Answer>(supervisionDocument, { id: record.id }, signal),
  });
  const rows = data?.consortium?.fundSupervisions;
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!rows) return null;
  const label = translate('registry.books.supervisions');
  const head = (field: keyof typeof fundSupervisionLabels) => textOf(fundSupervisionLabels[field]);
  return (
    <Panel
      dense
      title={label}
      aside={
        record.openActions.includes('keepLedger') ? (
          <Button startIcon={<AddIcon />} onClick={() => setOpen(true)}>
            {translate('registry.books.recordSupervision')}
          </Button>
        ) : null
      }
    >
      <PlainTable
        label={label}
        rows={rows}
        keyOf={({ checkedOn, checkedBy }, index) => `${index} ${checkedOn} ${checkedBy}`}
        empty={
          <EmptyState
            title={translate('registry.books.noSupervisions')}
            hint={translate('registry.books.noSupervisionsHint')}
          />
        }
        columns={[
          { label: head('checkedOn'), cell: ({ checkedOn }) => checkedOn },
          { label: head('checkedBy'), cell: ({ checkedBy }) => checkedBy },
          { label: head('scope'), cell: ({ scope }) => scope },
          {
            label: head('conclusion'),
            cell: ({ conclusion }) => <TermChip term={conclusion} of={supervisionConclusion} />,
          },
          { label: head('found'), cell: ({ found }) => found || '—' },
          { label: head('rectifyBy'), cell: ({ rectifyBy }) => rectifyBy ?? '—' },
        ]}
      />
      {isOpen ? <SupervisionDialog record={record} onDone={refetch} onClose={() => setOpen(false)} /> : null}
    </Panel>
  );
}

const blank = { checkedOn: '', checkedBy: '', scope: '', conclusion: 'COMPLIANT', found: '', rectifyBy: '' };
type Props = Readonly<{ record: ConsortiumRecord; onDone: () => void; onClose: () => void }>;

function SupervisionDialog({ record, onDone, onClose }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const conclusions = useTermChoices(supervisionConclusion);
  const acting = useAct('consortia');
  const [given, setGiven] = useState({ ...blank, checkedOn: today() });
  const label = translate('registry.books.recordSupervision');
  const isToRectify = given.conclusion === 'TO_RECTIFY';
  const submit = async () => {
    const supervision = { ...given, rectifyBy: (isToRectify && given.rectifyBy) || null };
    if (!(await acting.run('recordSupervision', { id: record.id, supervision }, label))) return;
    onDone();
    onClose();
  };
  const input = (field: keyof typeof blank, more: object = {}) => (
    <TextField
      fullWidth
      label={textOf(fundSupervisionLabels[field])}
      value={given[field]}
      onChange={({ target }) => setGiven({ ...given, [field]: target.value })}
      {...more}
    />
  );
  const day = { type: 'date', required: true, slotProps: { inputLabel: { shrink: true } } };
  const words = { multiline: true, minRows: 2 };
  return (
    <>
      <DialogForm
        title={label}
        submit={translate('ra.action.save')}
        isPending={acting.isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        <Issues issues={acting.issues} />
        {input('checkedOn', { ...day, slotProps: { ...day.slotProps, htmlInput: { max: today() } } })}
        {input('checkedBy', { required: true })}
        {input('scope', { ...words, required: true })}
        {input('conclusion', {
          select: true,
          children: conclusions.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          )),
        })}
        {input('found', { ...words, required: isToRectify })}
        {isToRectify ? input('rectifyBy', day) : null}
      </DialogForm>
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={label} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
