import { organisationKind } from '@consortium/domain';
import { Autocomplete, Box, Button, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useTerm } from '../../../kernel/values/terms.tsx';
import type { Unit } from '../../record.ts';
import { searchUnits } from './units.ts';

type Props = Readonly<{
  taken: ReadonlySet<string>;
  onPick: (unit: Unit) => void;
  onNew: (typed: string) => void;
}>;
const QUIET = 250;

/** 添加单位: by name, pinyin initials or code; one that is not known yet is created from here. */
export function UnitPicker({ taken, onPick, onNew }: Props) {
  const translate = useTranslate();
  const kindOf = useTerm(organisationKind);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSearch(typed.trim()), QUIET);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const { data = [], isFetching } = useQuery({
    queryKey: ['unitsToPick', search],
    queryFn: ({ signal }) => searchUnits(search, signal),
    enabled: search !== '',
  });
  return (
    <Autocomplete<Unit>
      id="formation.members"
      sx={{ flexGrow: 1, minWidth: 220 }}
      size="small"
      slotProps={{ paper: { sx: { border: 1, borderColor: 'divider', boxShadow: 3 } } }}
      options={search === '' ? [] : data}
      value={null}
      inputValue={typed}
      onInputChange={(_event, text, reason) => setTyped(reason === 'input' ? text : '')}
      onChange={(_event, unit) => unit && onPick(unit)}
      filterOptions={(options) => options}
      getOptionLabel={({ legalName }) => legalName}
      getOptionDisabled={({ id }) => taken.has(id)}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      loading={isFetching}
      loadingText={translate('desk.common.loading')}
      noOptionsText={
        search === '' ? (
          translate('filing.members.pickHint')
        ) : (
          <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={() => onNew(search)}>
            {translate('filing.members.createNamed', { name: search })}
          </Button>
        )
      }
      blurOnSelect={false}
      clearOnBlur={false}
      renderOption={({ key, ...props }, { id, legalName, uscc, kind }) => (
        <li key={id} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <Box>{legalName}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {uscc} · {kindOf(kind)}
              {taken.has(id) ? ` · ${translate('filing.members.listed')}` : ''}
            </Box>
          </Box>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          margin="none"
          placeholder={translate('filing.members.pick')}
          slotProps={{ htmlInput: { ...params.inputProps, 'aria-label': translate('filing.members.pick') } }}
        />
      )}
    />
  );
}
