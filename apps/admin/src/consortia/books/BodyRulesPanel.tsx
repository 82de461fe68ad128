import { bodyRulesLabels } from '@consortium/domain';
import { Box, Button, DialogContentText, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DialogForm } from '../../kernel/acts/DialogForm.tsx';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import type { FormationOn } from '../queries.ts';
import type { ConsortiumRecord } from '../show/record.ts';
import { useFormation } from '../show/useFormation.ts';
import { Issues } from './Issues.tsx';

type Body = FormationOn['governanceBodies'][number];

/** 议事规则 of the bodies as they are today: term, interval, quorum and majority. */
export function BodyRulesPanel({ record }: { record: ConsortiumRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [edited, setEdited] = useState<Body | null>(null);
  const { data: formation, refetch } = useFormation(record, today());
  const bodies = formation?.governanceBodies ?? [];
  if (bodies.length === 0) return null;
  const say = (name: string) => translate(`registry.books.${name}`);
  const percent = (value: number | null | undefined) => (value ? `≥ ${value}` : say('moreThanHalf'));
  const mayKeep = record.openActions.includes('keepMeetings');
  return (
    <Panel dense title={say('rules')}>
      <PlainTable
        label={say('rules')}
        rows={bodies}
        keyOf={({ id }) => id}
        columns={[
          { label: textOf(bodyRulesLabels.bodyId), cell: ({ name }) => name },
          { label: textOf(bodyRulesLabels.termEndsOn), cell: ({ rules }) => rules?.termEndsOn ?? '—' },
          {
            label: textOf(bodyRulesLabels.meetsEveryMonths),
            isNumber: true,
            cell: ({ rules }) => rules?.meetsEveryMonths ?? '—',
          },
          {
            label: textOf(bodyRulesLabels.quorumPercent),
            isNumber: true,
            cell: ({ rules }) => percent(rules?.quorumPercent),
          },
          {
            label: textOf(bodyRulesLabels.majorityPercent),
            isNumber: true,
            cell: ({ rules }) => percent(rules?.majorityPercent),
          },
          ...(mayKeep
            ? [
                {
                  label: translate('ra.action.edit'),
                  cell: (body: Body) => (
                    <Button
                      size="small"
                      aria-label={`${translate('ra.action.edit')} ${body.name}`}
                      onClick={() => setEdited(body)}
                    >
                      {translate('ra.action.edit')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {edited ? (
        <RulesDialog record={record} body={edited} onDone={refetch} onClose={() => setEdited(null)} />
      ) : null}
    </Panel>
  );
}

type Props = Readonly<{ record: ConsortiumRecord; body: Body; onDone: () => void; onClose: () => void }>;
const numbers = ['meetsEveryMonths', 'quorumPercent', 'majorityPercent'] as const;
const numberOf = (text: string) => (text.trim() === '' ? null : Number(text));

function RulesDialog({ record, body, onDone, onClose }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const acting = useAct('consortia');
  const { rules } = body;
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({
    termEndsOn: rules?.termEndsOn ?? '',
    ...Object.fromEntries(numbers.map((field) => [field, String(rules?.[field] ?? '')])),
  });
  const label = translate('registry.books.rules');
  const submit = async () => {
    const values = {
      id: record.id,
      version: record.version,
      rules: {
        bodyId: body.id,
        termEndsOn: given.termEndsOn || null,
        ...Object.fromEntries(numbers.map((field) => [field, numberOf(given[field] ?? '')])),
      },
    };
    if (!(await acting.run('setBodyRules', values, label))) return;
    onDone();
    onClose();
  };
  const field = (name: 'termEndsOn' | (typeof numbers)[number], type: 'date' | 'number') => (
    <TextField
      key={name}
      type={type}
      label={textOf(bodyRulesLabels[name])}
      value={given[name] ?? ''}
      onChange={({ target }) => setGiven({ ...given, [name]: target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  return (
    <>
      <DialogForm
        title={`${body.name} · ${label}`}
        submit={translate('ra.action.save')}
        isPending={acting.isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        <DialogContentText sx={{ mb: 1 }}>{translate('registry.books.rulesHint')}</DialogContentText>
        <Issues issues={acting.issues} />
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 2 }}>
          {field('termEndsOn', 'date')}
          {numbers.map((name) => field(name, 'number'))}
        </Box>
      </DialogForm>
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={label} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
