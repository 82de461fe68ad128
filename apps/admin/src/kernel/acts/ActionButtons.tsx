import { Box, Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import {
  type RaRecord,
  useCreatePath,
  useGetRecordRepresentation,
  useRecordContext,
  useResourceContext,
} from 'react-admin';
import { Link } from 'react-router';
import { useText } from '../values/language.ts';
import { ActDialog } from './ActDialog.tsx';
import { type Steps, stepsOf } from './lifecycles.ts';
import { ProblemDialog } from './ProblemDialog.tsx';
import { useAct } from './useAct.ts';

type Actionable = RaRecord & { version?: number; openActions?: readonly string[] };

type Props = Readonly<{
  /** The lifecycle's steps; by default those of the resource. */
  steps?: Steps;
  /** Acts that have a place of their own on the page. */
  except?: readonly string[];
  /** Acts drawn in another way: a dialog of their own. */
  instead?: Readonly<Record<string, ReactNode>>;
  onDone?: (action: string, record: RaRecord) => void;
  /** A finding's field was chosen in the refusal. */
  onGoTo?: (field: string) => void;
}>;

/** 办理按钮: exactly what the server says the viewer may do now, with confirmation, reason and refusal. */
export function ActionButtons({ steps, except = [], instead = {}, onDone, onGoTo }: Props) {
  const record = useRecordContext<Actionable>();
  const resource = useResourceContext() ?? '';
  const represent = useGetRecordRepresentation(resource);
  const createPath = useCreatePath();
  const textOf = useText();
  const acting = useAct(resource);
  const [asked, setAsked] = useState<string | null>(null);
  const table = steps ?? stepsOf[resource] ?? {};
  if (!record) return null;

  const open = (record.openActions ?? []).filter((action) => table[action] && !except.includes(action));
  const emphasised = open.find(
    (action) => action !== 'update' && table[action]?.confirm && !table[action]?.asksReason,
  );

  const finish = (action: string, after: RaRecord) => {
    setAsked(null);
    onDone?.(action, after);
  };
  const carryOut = async (action: string, reason: string | null) => {
    const step = table[action];
    const values = { id: record.id, version: record.version, ...(step?.asksReason ? { reason } : {}) };
    const after = await acting.run(action, values, step && textOf(step.label));
    // Where it was refused, what was typed stays.
    if (after) finish(action, after);
  };
  const confirm = async () => {
    const action = acting.refusal?.action ?? '';
    const after = await acting.confirm();
    if (after) finish(action, after);
  };
  const goTo = (field: string) => {
    setAsked(null);
    onGoTo?.(field);
  };

  const asking = asked === null ? undefined : table[asked];
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      {open.map((action) => {
        const step = table[action];
        if (!step) return null;
        if (instead[action]) return <span key={action}>{instead[action]}</span>;
        const look = {
          variant: action === emphasised ? 'contained' : 'outlined',
          children: textOf(step.label),
        } as const;
        return action === 'update' ? (
          <Button
            key={action}
            component={Link}
            to={createPath({ resource, type: 'edit', id: record.id })}
            {...look}
          />
        ) : (
          <Button
            key={action}
            color={step.asksReason ? 'warning' : 'primary'}
            onClick={() => (step.confirm || step.asksReason ? setAsked(action) : carryOut(action, null))}
            loading={acting.isPending && asked === null}
            {...look}
          />
        );
      })}
      {asked !== null && asking ? (
        <ActDialog
          step={asking}
          name={String(represent(record))}
          isPending={acting.isPending}
          onConfirm={(reason) => carryOut(asked, reason)}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {acting.refusal ? (
        <ProblemDialog
          problem={acting.refusal.problem}
          action={textOf(table[acting.refusal.action]?.label ?? '')}
          isPending={acting.isPending}
          onConfirm={confirm}
          onClose={acting.dismiss}
          {...(onGoTo ? { onGoTo: goTo } : {})}
        />
      ) : null}
    </Box>
  );
}
