import { consortiumLifecycle } from '@consortium/domain';
import { ActionButtons } from '../../kernel/acts/ActionButtons.tsx';
import { FormAct } from '../../kernel/acts/FormAct.tsx';
import { AskForChange } from './AskForChange.tsx';

const fields = ['effectiveOn'] as const;
const dated = Object.fromEntries(
  Object.keys(consortiumLifecycle)
    .filter((action) => action !== 'update' && action !== 'change')
    .map((action) => [
      action,
      <FormAct
        key={action}
        action={action}
        days={action === 'requireRectification' ? [...fields, 'dueOn'] : fields}
      />,
    ]),
);

/** What is done where the meetings and the ledger are shown. */
const books = [
  'keepMeetings',
  'removeMeeting',
  'keepLedger',
  'reverseFundEntry',
  'closeFundYear',
  'reopenFundYear',
  'declareFunds',
];

/** 状态办理: each act with the day from which it holds. */
export function StateActs() {
  return <ActionButtons except={books} instead={{ ...dated, change: <AskForChange /> }} />;
}
