import { cooperationKind } from '@consortium/domain';
import { Checkbox, MenuItem, Select } from '@mui/material';
import { useTermChoices } from '../../../kernel/values/terms.tsx';
import { useBound } from './useBound.ts';

/** 合作基础: several of the kinds, shown by their first words where the column is narrow. */
export function TermsBox({ path, width }: { path: string; width: number }) {
  const bound = useBound<string[]>(path);
  const choices = useTermChoices(cooperationKind);
  const nameOf = (id: string) => choices.find((each) => each.id === id)?.name ?? id;
  const shown = (ids: readonly string[]) => ids.map(nameOf).join('、');
  return (
    <Select
      multiple
      size="small"
      displayEmpty
      value={bound.value}
      onChange={({ target }) =>
        bound.set(typeof target.value === 'string' ? target.value.split(',') : target.value)
      }
      onBlur={bound.onBlur}
      readOnly={bound.isReadOnly}
      error={Boolean(bound.error)}
      renderValue={(ids) => (ids.length === 0 ? '—' : shown(ids))}
      title={shown(bound.value)}
      sx={{ width }}
      // The element that takes the keyboard carries the id, so that a finding can put the cursor there.
      SelectDisplayProps={{ id: bound.id, 'aria-label': `${bound.label} ${shown(bound.value)}` }}
    >
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id} dense>
          <Checkbox size="small" checked={bound.value.includes(id)} tabIndex={-1} sx={{ p: 0, mr: 1 }} />
          {name}
        </MenuItem>
      ))}
    </Select>
  );
}
