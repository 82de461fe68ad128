import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { SimpleFormIterator, useSimpleFormIterator } from 'react-admin';

type Props = Readonly<{ children: ReactNode; addLabel: string; blank?: Readonly<Record<string, unknown>> }>;

/** Rows of a list inside a form: inputs in line, added at the end, removed one by one. */
export function Rows({ children, addLabel, blank = {} }: Props) {
  return (
    <SimpleFormIterator
      inline
      disableReordering
      disableClear
      fullWidth
      addButton={<AddRow label={addLabel} blank={blank} />}
      sx={{
        '& .RaSimpleFormIterator-form': {
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
          gap: 1,
          flex: 1,
        },
        '& .RaSimpleFormIterator-line': { py: 0.5 },
      }}
    >
      {children}
    </SimpleFormIterator>
  );
}

function AddRow({ label, blank }: { label: string; blank: Readonly<Record<string, unknown>> }) {
  const { add } = useSimpleFormIterator();
  return (
    <Button startIcon={<AddIcon />} onClick={() => add({ ...blank })}>
      {label}
    </Button>
  );
}
