import { Autocomplete, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { request } from '../../providers/graphql.ts';
import { type Tried, type TriedAnswer, triedDocument } from './queries.ts';

/** 选择一条记录: an application that was submitted or a consortium, by name or number. */
export function TrialPicker({ onPick }: { onPick: (tried: Tried) => void }) {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const { data = [], isFetching } = useQuery({
    queryKey: ['ruleSets', 'toTry', search],
    queryFn: async ({ signal }) => {
      const found = await request<TriedAnswer>(triedDocument, { search }, signal);
      return [...found.applications.nodes, ...found.consortia.nodes];
    },
    enabled: search.trim() !== '',
    placeholderData: (before) => before,
  });
  return (
    <Autocomplete
      options={search.trim() === '' ? [] : data}
      value={null}
      loading={isFetching}
      inputValue={search}
      onInputChange={(_event, typed, reason) => reason !== 'reset' && setSearch(typed)}
      onChange={(_event, tried) => tried && onPick(tried)}
      filterOptions={(options) => [...options]}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name, number }) => `${name}(${number})`}
      noOptionsText={translate(search.trim() === '' ? 'rules.trialHint' : 'ra.navigation.no_results')}
      loadingText={translate('ra.page.loading')}
      sx={{ maxWidth: 560 }}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label={translate('rules.record')}
          helperText={translate('rules.trialHint')}
        />
      )}
    />
  );
}
