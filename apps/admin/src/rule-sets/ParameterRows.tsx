import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutline';
import { Box, Button, IconButton } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

type Row = Readonly<Record<string, unknown>>;
type Props = Readonly<{
  label: string;
  rows: readonly Row[];
  blank: Row;
  inputs: (row: Row, onChange: (row: Row) => void) => ReactNode;
  onChange: (rows: readonly Row[]) => void;
}>;

/** 参数行: a list of parameters that belong together; added at the end, removed one by one. */
export function ParameterRows({ label, rows, blank, inputs, onChange }: Props) {
  const translate = useTranslate();
  const name = (index: number) => `${label} ${index + 1}`;
  return (
    <Box role="group" aria-label={label} sx={{ gridColumn: '1 / -1' }}>
      <Box sx={{ color: 'text.secondary', mb: 0.5 }}>{label}</Box>
      {rows.map((row, index) => (
        // Rows have no identity of their own and never change places.
        <Box key={index} sx={{ display: 'flex', gap: 1, mb: 1, alignItems: 'flex-start' }}>
          <Box
            role="group"
            aria-label={name(index)}
            sx={{
              display: 'grid',
              gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
              gap: 1,
              flex: 1,
              pl: 1,
              borderLeft: 2,
              borderColor: 'divider',
            }}
          >
            {inputs(row, (changed) =>
              onChange(rows.map((each, place) => (place === index ? changed : each))),
            )}
          </Box>
          <IconButton
            size="small"
            aria-label={translate('rules.removeRow', { name: name(index) })}
            onClick={() => onChange(rows.filter((_row, place) => place !== index))}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button size="small" startIcon={<AddIcon />} onClick={() => onChange([...rows, blank])}>
        {translate('rules.addRow', { name: label })}
      </Button>
    </Box>
  );
}
