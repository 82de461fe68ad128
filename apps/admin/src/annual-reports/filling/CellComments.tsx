import AddCommentIcon from '@mui/icons-material/AddCommentOutlined';
import { Box, Button, IconButton, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { instantText } from '../../kernel/values/days.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { useComments } from './comments.ts';

type Props = Readonly<{ code: string; unitId: string | null; name: string }>;

/** 批注 at its cell: what was said by whom, whether it is settled, and the way to say something. */
export function CellComments({ code, unitId, name }: Props) {
  const translate = useTranslate();
  const { comments, comment, settle } = useComments(code, unitId);
  const isOpen = comments.some(({ settledAt }) => settledAt === null);
  return (
    <>
      {comments.map(({ text, authorName, createdAt, settledAt }) => (
        <Box key={`${createdAt} ${text}`} sx={settledAt ? { color: 'text.secondary' } : {}}>
          <ToneMark tone={settledAt ? 'rest' : 'look'}>
            {translate(settledAt ? 'report.commentSettled' : 'report.comment')}:{text}
          </ToneMark>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
            {authorName} {instantText(createdAt)}
          </Box>
        </Box>
      ))}
      {settle && isOpen ? (
        <Button size="small" onClick={settle} aria-label={translate('report.settleAt', { name })}>
          {translate('report.settle')}
        </Button>
      ) : null}
      {comment ? (
        <Tooltip title={translate('report.commentOn', { name })}>
          <IconButton size="small" onClick={comment} aria-label={translate('report.commentOn', { name })}>
            <AddCommentIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : null}
    </>
  );
}
