import { type ReactNode, useMemo, useState } from 'react';
import { Create, type CreateProps, Edit, type EditProps, type RaRecord, useNotify } from 'react-admin';
import { ActRefused } from '../../providers/problem.ts';
import { EditErrorView } from '../page/ErrorView.tsx';
import { RefusalContext, type SaveRefusal } from './refusal.ts';

type Saved = { data?: Partial<RaRecord> };

/** Keeps what a refused save answered, and tells everything else that went wrong. */
function useSaveOutcome() {
  const notify = useNotify();
  const [refusal, setRefusal] = useState<SaveRefusal | null>(null);
  const onError = (error: unknown, variables?: Saved) => {
    if (error instanceof ActRefused) setRefusal({ problem: error.problem, data: variables?.data ?? {} });
    else notify(error instanceof Error ? error.message : 'ra.notification.http_error', { type: 'error' });
  };
  const context = useMemo(() => ({ refusal, dismiss: () => setRefusal(null) }), [refusal]);
  return { onError, context };
}

/** 修改: written when the server has agreed; a refusal, a conflict or a warning leaves the form as it was. */
export function DeskEdit({ children, ...rest }: Omit<EditProps, 'children'> & { children: ReactNode }) {
  const { onError, context } = useSaveOutcome();
  return (
    <RefusalContext.Provider value={context}>
      <Edit
        mutationMode="pessimistic"
        redirect="show"
        actions={false}
        component="div"
        error={<EditErrorView />}
        mutationOptions={{ onError }}
        {...rest}
      >
        {children}
      </Edit>
    </RefusalContext.Provider>
  );
}

type CreateFormProps = Omit<CreateProps, 'children'> & {
  children: ReactNode;
  /** Takes the place of the redirection: for what is shown once. */
  onSaved?: (record: RaRecord) => void;
};

/** 新建. */
export function DeskCreate({ children, onSaved, ...rest }: CreateFormProps) {
  const { onError, context } = useSaveOutcome();
  return (
    <RefusalContext.Provider value={context}>
      <Create
        redirect="show"
        actions={false}
        component="div"
        mutationOptions={{ onError, ...(onSaved ? { onSuccess: onSaved } : {}) }}
        {...rest}
      >
        {children}
      </Create>
    </RefusalContext.Provider>
  );
}
