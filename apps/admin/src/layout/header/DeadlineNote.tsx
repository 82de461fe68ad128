import EventIcon from '@mui/icons-material/EventOutlined';
import { Box, Link as MuiLink, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { daysBetween, today } from '../../kernel/values/days.ts';
import { useOpenBatch } from './useOpenBatch.ts';

const NEAR = 7;

/** 截止日期: of the open batch that closes first. */
export function DeadlineNote() {
  const translate = useTranslate();
  const batch = useOpenBatch();
  if (!batch) return null;
  const days = daysBetween(today(), batch.closesOn);
  const rest = days === 0 ? translate('desk.header.lastDay') : translate('desk.header.daysLeft', { days });
  const title = translate('desk.header.deadline', { title: batch.title, day: batch.closesOn });
  return (
    <Tooltip title={title}>
      <MuiLink
        component={Link}
        to={`/batches/${batch.id}/show`}
        aria-label={`${title},${rest}`}
        color={days <= NEAR ? 'warning.main' : 'text.secondary'}
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap', fontSize: 13 }}
      >
        <EventIcon aria-hidden sx={{ fontSize: 18 }} />
        <Box component="span">
          {batch.closesOn} · {rest}
        </Box>
      </MuiLink>
    </Tooltip>
  );
}
