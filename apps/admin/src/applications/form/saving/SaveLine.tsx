import { Box, Button, CircularProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneMark } from '../../../kernel/values/ToneMark.tsx';
import type { SaveState } from './useAutosave.ts';

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

type Props = Readonly<{ state: SaveState; onGoTo?: (path: string) => void; onRetry: () => void }>;

/** 已保存 14:32 ✓ / 保存中 / 未保存,为什么. */
export function SaveLine({ state, onGoTo, onRetry }: Props) {
  const translate = useTranslate();
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32, minWidth: 0 }}>
      {state.kind === 'SAVED' ? (
        <ToneMark tone="holds">
          {state.at
            ? translate('filing.save.savedAt', { time: clock.format(state.at) })
            : translate('filing.save.saved')}
        </ToneMark>
      ) : state.kind === 'NOT_SAVED' ? (
        <>
          <ToneMark tone="blocks">{translate('filing.save.notSaved')}</ToneMark>
          <Box component="span" sx={{ minWidth: 0 }}>
            {state.reason}
          </Box>
          {state.path && onGoTo ? (
            <Button size="small" onClick={() => onGoTo(state.path ?? '')}>
              {translate('desk.finding.goTo')} ›
            </Button>
          ) : (
            <Button size="small" onClick={onRetry}>
              {translate('desk.error.retry')}
            </Button>
          )}
        </>
      ) : (
        <Box
          component="span"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color: 'text.secondary' }}
        >
          <CircularProgress size={14} aria-hidden /> {translate('filing.save.saving')}
        </Box>
      )}
    </Box>
  );
}
