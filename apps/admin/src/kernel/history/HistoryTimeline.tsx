import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useDeskLocale } from '../values/language.ts';
import { HistoryEntry } from './HistoryEntry.tsx';
import { type Names, shownPath } from './recordShape.ts';

export type Change = Readonly<{ path: string; from: unknown; to: unknown }>;
/** 操作日志 as the wire tells it. */
export type Entry = Readonly<{
  id: string;
  at: string;
  actorName: string;
  address?: string;
  action: string;
  fromStatus?: string | null;
  toStatus?: string | null;
  reason?: string | null;
  changes: readonly Change[];
}>;

const PAGE = 20;

type Props = Readonly<{
  resource: string;
  entries: readonly Entry[];
  /** Names of list elements by the identity under which the history keeps them. */
  names?: Names;
}>;

/** 记录: who, when, from where, which field from what to what, and why; filtered by field and by person. */
export function HistoryTimeline({ resource, entries, names = {} }: Props) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const [person, setPerson] = useState('');
  const [field, setField] = useState('');
  const [shown, setShown] = useState(PAGE);

  const people = [...new Set(entries.map(({ actorName }) => actorName))].sort();
  const fields = new Map<string, string>();
  for (const { changes } of entries)
    for (const { path } of changes) {
      const [top = path] = path.split('.');
      fields.set(top, shownPath(resource, top, locale).words);
    }
  const matching = entries
    .filter(({ actorName }) => person === '' || actorName === person)
    .map((entry) =>
      field === ''
        ? entry
        : { ...entry, changes: entry.changes.filter(({ path }) => path.split('.')[0] === field) },
    )
    .filter(({ changes }) => field === '' || changes.length > 0);

  if (entries.length === 0)
    return <Box sx={{ color: 'text.secondary' }}>{translate('desk.history.empty')}</Box>;
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, mb: 1 }}>
        <Choice
          label="person"
          any="anyPerson"
          value={person}
          onChange={setPerson}
          choices={people.map((name) => [name, name])}
        />
        <Choice label="field" any="anyField" value={field} onChange={setField} choices={[...fields]} />
      </Box>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {matching.slice(0, shown).map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} resource={resource} names={names} />
        ))}
      </Box>
      {matching.length > shown ? (
        <Button onClick={() => setShown(shown + PAGE)}>{translate('desk.history.more')}</Button>
      ) : null}
    </Box>
  );
}

type ChoiceProps = Readonly<{
  label: string;
  any: string;
  value: string;
  choices: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}>;

function Choice({ label, any, value, choices, onChange }: ChoiceProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      label={translate(`desk.history.${label}`)}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      sx={{ minWidth: 160 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate(`desk.history.${any}`)}</MenuItem>
      {choices.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
