import SearchIcon from '@mui/icons-material/Search';
import { Autocomplete, Box, InputAdornment, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { mayEver } from '../../providers/authProvider.ts';
import { type Hit, isSearchable, searchEverywhere } from './queries.ts';

const PAUSE = 250;

function useDebounced(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** 搜索全部 (Ctrl-K): typed, chosen with the arrows, opened with Enter. */
export default function GlobalSearch() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { permissions } = usePermissions<readonly string[]>();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const term = useDebounced(text);
  const withApplications = mayEver(permissions ?? [], 'applications', 'list');
  const { data: hits = [], isFetching } = useQuery({
    queryKey: ['search', term, withApplications],
    queryFn: ({ signal }) => searchEverywhere(term, withApplications, signal),
    enabled: isSearchable(term),
    staleTime: 10_000,
  });

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      }
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);

  const nothing = isSearchable(text)
    ? isFetching || term !== text
      ? translate('desk.common.loading')
      : translate('desk.header.searchNothing', { term: text })
    : translate('desk.header.searchShort');
  return (
    <Autocomplete<Hit>
      options={isSearchable(text) ? hits : []}
      filterOptions={(options) => options}
      groupBy={({ resource }) => translate(`resources.${resource}.name`, { smart_count: 2 })}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      value={null}
      inputValue={text}
      onInputChange={(_event, value, reason) => setText(reason === 'reset' ? '' : value)}
      onChange={(_event, hit) => {
        if (!hit) return;
        field.current?.blur();
        navigate(`/${hit.resource}/${hit.id}/show`);
      }}
      noOptionsText={nothing}
      autoHighlight
      blurOnSelect
      sx={{ flex: '0 1 360px', minWidth: 160 }}
      renderOption={({ key, ...props }, { name, detail }) => (
        <Box component="li" key={key} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <Typography noWrap>{name}</Typography>
            <Typography noWrap variant="caption" sx={{ color: 'text.secondary' }}>
              {detail}
            </Typography>
          </Box>
        </Box>
      )}
      renderInput={({ InputProps, inputProps, ...params }) => (
        <TextField
          {...params}
          inputRef={field}
          margin="none"
          placeholder={translate('desk.header.search')}
          slotProps={{
            input: {
              ...InputProps,
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon fontSize="small" />
                </InputAdornment>
              ),
              endAdornment: (
                <Box component="kbd" sx={{ color: 'text.secondary', fontSize: 12, whiteSpace: 'nowrap' }}>
                  Ctrl K
                </Box>
              ),
            },
            htmlInput: {
              ...inputProps,
              'aria-label': translate('desk.header.search'),
              'aria-keyshortcuts': 'Control+K',
            },
          }}
        />
      )}
    />
  );
}
