import { actLabel } from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { instantText } from '../values/days.ts';
import { useDeskLocale } from '../values/language.ts';
import { subjectOf } from '../values/subjects.ts';
import { Difference } from './Difference.tsx';
import type { Change, Entry } from './HistoryTimeline.tsx';
import { type Names, shownPath, statusIn } from './recordShape.ts';

type Props = Readonly<{ entry: Entry; resource: string; names?: Names }>;

/** One act: a line of who and when, the reason, and every field that moved. */
export function HistoryEntry({ entry, resource, names = {} }: Props) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const { at, actorName, address, action, fromStatus, toStatus, reason, changes } = entry;
  const name = actLabel(subjectOf(resource), action)?.[locale] ?? action;
  const hasMoved = toStatus && fromStatus !== toStatus;
  return (
    <Box component="li" sx={{ borderLeft: 2, borderColor: 'divider', pl: 2, pb: 2, position: 'relative' }}>
      <Box
        aria-hidden
        sx={{
          position: 'absolute',
          left: -5,
          top: 7,
          width: 8,
          height: 8,
          borderRadius: '50%',
          bgcolor: 'primary.main',
        }}
      />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
        <Box component="time" dateTime={at} sx={{ color: 'text.secondary' }}>
          {instantText(at)}
        </Box>
        <strong>{actorName || '—'}</strong>
        <span>{name}</span>
        {hasMoved ? (
          <span>
            {fromStatus ? `${statusIn(resource, fromStatus, locale)} → ` : ''}
            {statusIn(resource, toStatus, locale)}
          </span>
        ) : null}
        {address ? (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
            {translate('desk.history.address')} {address}
          </Box>
        ) : null}
      </Box>
      {reason ? (
        <Box sx={{ mt: 0.5, whiteSpace: 'pre-line' }}>
          {translate('desk.history.reason')}:{reason}
        </Box>
      ) : null}
      {changes.length > 0 ? (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {changes.map((change) => (
            <li key={change.path}>
              <ChangeLine change={change} resource={resource} names={names} />
            </li>
          ))}
        </Box>
      ) : null}
    </Box>
  );
}

type LineProps = Readonly<{ change: Change; resource: string; names?: Names }>;

/** One field that moved: what it was, struck out, and what it is. */
export function ChangeLine({ change, resource, names = {} }: LineProps) {
  const { words } = shownPath(resource, change.path, useDeskLocale(), names);
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-line' }}>
      {words}:
      <Difference change={change} resource={resource} />
    </Box>
  );
}
