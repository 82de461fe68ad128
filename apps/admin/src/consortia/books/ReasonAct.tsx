import { consortiumLifecycle } from '@consortium/domain';
import { Button } from '@mui/material';
import { useState } from 'react';
import { ActDialog } from '../../kernel/acts/ActDialog.tsx';
import type { Step } from '../../kernel/acts/lifecycles.ts';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { useText } from '../../kernel/values/language.ts';
import type { ConsortiumRecord } from '../show/record.ts';

type Props = Readonly<{
  record: ConsortiumRecord;
  action: 'removeMeeting' | 'closeFundYear' | 'reopenFundYear';
  /** What it is done with, besides the consortium. */
  values: Readonly<Record<string, unknown>>;
  /** What the confirmation calls it. */
  name: string;
  onDone: () => void;
}>;

/** 会议与经费办理: an act on one thing of the books, confirmed, with a reason where it asks for one. */
export function ReasonAct({ record, action, values, name, onDone }: Props) {
  const textOf = useText();
  const [isAsked, setAsked] = useState(false);
  const acting = useAct('consortia');
  const step: Step = consortiumLifecycle[action];
  const label = textOf(step.label);
  const carryOut = async (reason: string | null) => {
    const given = { id: record.id, ...values, ...(reason ? { reason } : {}) };
    if (!(await acting.run(action, given, label))) return;
    setAsked(false);
    onDone();
  };
  return (
    <>
      <Button color={step.asksReason ? 'warning' : 'primary'} onClick={() => setAsked(true)}>
        {label}
      </Button>
      {isAsked ? (
        <ActDialog
          step={step}
          name={name}
          isPending={acting.isPending}
          onConfirm={carryOut}
          onClose={() => setAsked(false)}
        />
      ) : null}
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={label} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
