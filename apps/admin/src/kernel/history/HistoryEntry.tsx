import { actLabel } from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { instantText } from '../values/days.ts';
import { useDeskLocale } from '../values/language.ts';
import { namedResource, RecordName, referredId } from '../values/RecordName.tsx';
import { subjectOf } from '../values/subjects.ts';
import type { Change, Entry } from './HistoryTimeline.tsx';
import { type Names, shownPath, statusIn } from './recordShape.ts';
import { shortened, textDifference } from './textDifference.ts';
import { valueText } from './valueText.ts';

const LONG = 40;

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

const isNothing = (value: unknown) => value === null || value === undefined || value === '';

/** One field that moved: what it was, struck out, and what it is. */
export function ChangeLine({ change: { path, from, to }, resource, names = {} }: LineProps) {
  const locale = useDeskLocale();
  const { words } = shownPath(resource, path, locale, names);
  const [old, now] = [from, to].map((value) => {
    const id = referredId(path, value);
    const of = namedResource(id);
    return id && of ? (
      <RecordName key={id} id={id} resource={of} />
    ) : (
      valueText(resource, path, value, locale)
    );
  });
  const isLong =
    typeof old === 'string' &&
    typeof now === 'string' &&
    typeof from === 'string' &&
    typeof to === 'string' &&
    from !== '' &&
    to !== '' &&
    [...old].length > LONG;
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-line' }}>
      {words}:
      {isLong ? (
        <LongChange from={old} to={now} />
      ) : (
        <>
          {isNothing(from) ? null : (
            <>
              <del>{old}</del> →{' '}
            </>
          )}
          {isNothing(to) ? now : <ins>{now}</ins>}
        </>
      )}
    </Box>
  );
}

function LongChange({ from, to }: { from: string; to: string }) {
  const { start, removed, added, end } = textDifference(from, to);
  return (
    <>
      {shortened(start, 'start')}
      {removed ? <del>{removed}</del> : null}
      {added ? <ins>{added}</ins> : null}
      {shortened(end, 'end')}
    </>
  );
}
