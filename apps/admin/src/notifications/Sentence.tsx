import { noticeSentence } from '@consortium/domain';
import { Box, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useDeskLocale } from '../kernel/values/language.ts';
import { resourceOf } from '../kernel/values/subjects.ts';
import type { Notification } from './queries.ts';

type Props = Readonly<{ of: Notification; onOpen?: () => void }>;

/** What happened and what is to do, as a link to the record; unread stands out by weight and by a mark with a name. */
export function Sentence({ of: notice, onOpen }: Props) {
  const { subject, recordId, readAt, isOpen } = notice;
  // What was done is not told as still to do.
  const next = isOpen ? notice.next : [];
  const locale = useDeskLocale();
  const translate = useTranslate();
  const resource = resourceOf[subject];
  const text = (
    <Box component="span" sx={{ fontWeight: readAt ? 400 : 600, overflowWrap: 'anywhere' }}>
      {readAt ? null : (
        <Box
          component="span"
          role="img"
          aria-label={translate('desk.notification.unread')}
          sx={{
            display: 'inline-block',
            width: 8,
            height: 8,
            mr: 0.75,
            borderRadius: '50%',
            bgcolor: 'error.main',
            verticalAlign: 'middle',
          }}
        />
      )}
      {noticeSentence({ ...notice, next }, locale)}
    </Box>
  );
  return resource ? (
    <MuiLink component={Link} to={`/${resource}/${recordId}/show`} {...(onOpen ? { onClick: onOpen } : {})}>
      {text}
    </MuiLink>
  ) : (
    text
  );
}
