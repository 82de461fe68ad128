import { useSaveContext } from 'react-admin';
import { ProblemDialog } from '../acts/ProblemDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { useRefusal } from './refusal.ts';

/** What came back from a refused save: a conflict to settle, warnings to confirm, or the reason why not. */
export function RefusedSave({ fields }: { fields: readonly string[] }) {
  const { refusal, dismiss } = useRefusal();
  const { save, saving } = useSaveContext();
  if (!refusal) return null;
  if (refusal.problem.__typename === 'ConflictVersion')
    return (
      <ConflictDialog currentVersion={refusal.problem.currentVersion} fields={fields} onClose={dismiss} />
    );
  const again = () => {
    dismiss();
    save?.({ ...refusal.data }, { meta: { confirmed: true } });
  };
  return (
    <ProblemDialog
      problem={refusal.problem}
      isPending={saving ?? false}
      onConfirm={again}
      onClose={dismiss}
    />
  );
}
