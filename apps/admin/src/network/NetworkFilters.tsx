import { Box, Button, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { type RaRecord, useGetList, useTranslate } from 'react-admin';
import { today } from '../kernel/values/days.ts';
import { type Asked, personChoices } from './useAsked.ts';

type Choice = Readonly<{ id: string; name: string }>;

/** 筛选: the day, the direction, who recommended it, and what else is shown beside units. */
export function NetworkFilters({ asked, directions }: { asked: Asked; directions: readonly string[] }) {
  const translate = useTranslate();
  const { ask, day, direction, district, withApplications, persons } = asked;
  const { data: districts = [] } = useGetList<RaRecord & { name: string }>('districts', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const isToday = day === today();
  const select = (name: 'direction' | 'district', value: string, choices: readonly Choice[]) => (
    <TextField
      select
      margin="none"
      label={translate(`network.${name}`)}
      value={choices.some(({ id }) => id === value) ? value : ''}
      onChange={({ target }) => ask({ [name]: target.value })}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{ minWidth: 150, maxWidth: 260 }}
    >
      <MenuItem value="">{translate('network.all')}</MenuItem>
      {choices.map(({ id, name: text }) => (
        <MenuItem key={id} value={id}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', py: 1 }}>
      <TextField
        type="date"
        margin="none"
        label={translate('registry.day.slider')}
        value={day}
        onChange={({ target }) => (target.value ? ask({ day: target.value }) : undefined)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      {isToday ? null : <Button onClick={() => ask({ day: '' })}>{translate('registry.day.today')}</Button>}
      {select(
        'direction',
        direction,
        directions.map((each) => ({ id: each, name: each })),
      )}
      {select(
        'district',
        district,
        districts.map(({ id, name }) => ({ id: String(id), name })),
      )}
      <TextField
        select
        margin="none"
        label={translate('network.persons')}
        value={persons}
        onChange={({ target }) => ask({ persons: target.value })}
        sx={{ minWidth: 150 }}
      >
        {personChoices.map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`network.personChoice.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <FormControlLabel
        disabled={!isToday}
        control={
          <Switch
            checked={withApplications && isToday}
            onChange={({ target }) => ask({ applications: target.checked ? '1' : '' })}
          />
        }
        label={translate(isToday ? 'network.applications' : 'network.applicationsToday')}
      />
    </Box>
  );
}
