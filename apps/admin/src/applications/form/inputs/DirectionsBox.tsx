import { Autocomplete, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Named } from '../../record.ts';
import { useBound } from './useBound.ts';

/** 优先支持重点方向, chosen from the batch's own list. */
export function DirectionsBox({ path, directions }: { path: string; directions: readonly Named[] }) {
  const translate = useTranslate();
  const bound = useBound<string[]>(path);
  const chosen = bound.value.flatMap((id) => directions.find((each) => each.id === id) ?? []);
  return (
    <Autocomplete
      multiple
      id={bound.id}
      options={[...directions]}
      value={chosen}
      readOnly={bound.isReadOnly}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_event, value) => bound.set(value.map(({ id }) => id))}
      onBlur={bound.onBlur}
      disableCloseOnSelect
      size="small"
      slotProps={{ paper: { sx: { border: 1, borderColor: 'divider', boxShadow: 3 } } }}
      noOptionsText={translate('ra.navigation.no_results')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={bound.label}
          error={Boolean(bound.error)}
          helperText={
            bound.error ?? (directions.length === 0 ? translate('filing.form.noDirections') : undefined)
          }
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
    />
  );
}
