import type { Finding } from '@consortium/domain';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCreatePath, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useFiling } from './filing.ts';
import type { Lead } from './lead/useLead.ts';
import { SaveLine } from './saving/SaveLine.tsx';
import { SubmitDialog } from './submit/SubmitDialog.tsx';
import type { useSaving } from './useSaving.ts';

type Props = Readonly<{
  saving: ReturnType<typeof useSaving>;
  lead: Lead;
  findings: readonly Finding[] | null;
  refetchFacts: () => Promise<unknown>;
  flush: () => Promise<boolean>;
}>;

/** The bar that stays in sight: what is saved, and the way to submit. */
export function FormBar({ saving, lead, findings, refetchFacts, flush }: Props) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const { record, goTo } = useFiling();
  const [isSubmitting, setSubmitting] = useState(false);
  const leadState = lead.saving.state;
  // The unit's own record is told of only where it has something to tell.
  const state = saving.state.kind === 'SAVED' && leadState.kind !== 'SAVED' ? leadState : saving.state;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 0.75,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <SaveLine state={state} onGoTo={goTo} onRetry={() => void flush()} />
      </Box>
      <Button component={Link} to={createPath({ resource: 'applications', type: 'show', id: record.id })}>
        {translate('filing.form.toShow')}
      </Button>
      <Button variant="contained" onClick={() => setSubmitting(true)}>
        {translate('filing.submit.open')}
      </Button>
      {isSubmitting ? (
        <SubmitDialog
          findings={findings}
          version={saving.version}
          flush={flush}
          refetchFacts={refetchFacts}
          onClose={() => setSubmitting(false)}
        />
      ) : null}
    </Box>
  );
}
