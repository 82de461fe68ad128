import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { Decisions } from './Decisions.tsx';
import { NearRow } from './NearRow.tsx';
import type { Near, Subject } from './near.ts';

type Props = Readonly<{
  /** Null before anything was asked. */
  near: readonly Near[] | null;
  /** Another answer is on its way. */
  isStale: boolean;
  subject: Subject | null;
  /** Takes an application as the one that is looked at; null where there is nobody to do so. */
  onTake: ((id: string) => void) | null;
}>;

/** 相近名称: told to the ear as well, by their number and the nearest of them. */
export function NearNames({ near, isStale, subject, onTake }: Props) {
  const translate = useTranslate();
  const first = near?.[0];
  return (
    <Box id="near-names" sx={{ opacity: isStale && near ? 0.6 : 1 }}>
      <Box aria-live="polite" sx={{ color: 'text.secondary', fontSize: 13 }}>
        {near && !isStale && first
          ? translate('radar.told', { count: near.length, name: first.name, smart_count: near.length })
          : null}
        {near?.length === 0 && !isStale ? (
          <EmptyState title={translate('radar.none')} hint={translate('radar.noneHint')} />
        ) : null}
      </Box>
      {near === null && !isStale ? (
        <EmptyState title={translate('radar.begin')} hint={translate('radar.beginHint')} />
      ) : null}
      <Box component="ul" aria-label={translate('radar.near')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {near?.map((each) => (
          <NearRow key={`${each.kind} ${each.number}`} near={each}>
            {subject ? <Decisions near={each} subject={subject} /> : null}
            {onTake && each.kind === 'APPLICATION' && each.recordId ? (
              <Button
                size="small"
                sx={{ py: 0 }}
                aria-label={translate('radar.takeOn', { name: each.name })}
                onClick={() => onTake(each.recordId ?? '')}
              >
                {translate('radar.take')}
              </Button>
            ) : null}
          </NearRow>
        ))}
      </Box>
    </Box>
  );
}
