import DeleteIcon from '@mui/icons-material/DeleteOutline';
import { Box, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useScope } from '../inputs/scope.ts';
import { CheckBox } from '../inputs/small.tsx';
import { TextBox } from '../inputs/TextBox.tsx';
import { UnitBox } from '../inputs/UnitBox.tsx';
import type { ApplicationValues } from '../values/values.ts';
import { SeatsTable } from './SeatsTable.tsx';

/** 一个机构: name, standing, host unit, duties and the people in it. */
export function BodyCard({ index, onRemove }: { index: number; onRemove: () => void }) {
  const translate = useTranslate();
  const { isReadOnly } = useScope();
  const path = `formation.governanceBodies.${index}` as const;
  const name = useWatch<ApplicationValues, `${typeof path}.name`>({ name: `${path}.name` });
  return (
    <Box id={path} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1, mb: 1 }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0,1fr) auto minmax(0,1.2fr) auto',
          columnGap: 1.5,
          alignItems: 'center',
        }}
      >
        <TextBox path={`${path}.name`} />
        <CheckBox path={`${path}.isStanding`} />
        <UnitBox path={`${path}.hostUnitId`} />
        {isReadOnly ? null : (
          <IconButton size="small" aria-label={translate('filing.form.remove', { name })} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        )}
      </Box>
      <TextBox path={`${path}.duties`} max={2000} rows={1} />
      <SeatsTable path={`${path}.seats`} />
    </Box>
  );
}
