import type { Finding } from '@consortium/domain';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCreatePath, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useFiling } from './filing.ts';
import type { Lead } from './lead/useLead.ts';
import { SaveLine } from './saving/SaveLine.tsx';
import type { SaveState } from './saving/useAutosave.ts';
import { SubmitDialog } from './submit/SubmitDialog.tsx';
import type { useSaving } from './useSaving.ts';
import { WordForm } from './word/WordForm.tsx';

type Props = Readonly<{
  saving: ReturnType<typeof useSaving>;
  lead: Lead;
  findings: readonly Finding[] | null;
  refetchFacts: () => Promise<unknown>;
  flush: () => Promise<boolean>;
}>;

/** What one line says of two records: the one with something to tell, else the one saved last. */
function told(own: SaveState, lead: SaveState): SaveState {
  if (own.kind !== 'SAVED') return own;
  if (lead.kind !== 'SAVED') return lead;
  return (lead.at?.getTime() ?? 0) > (own.at?.getTime() ?? 0) ? lead : own;
}

/** The bar that stays in sight: what is saved, and the way to submit. */
export function FormBar({ saving, lead, findings, refetchFacts, flush }: Props) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const { record, goTo } = useFiling();
  const [isSubmitting, setSubmitting] = useState(false);
  const state = told(saving.state, lead.saving.state);
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
      <WordForm flush={flush} />
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
