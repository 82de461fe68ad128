import { Box, Button, Popover } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFiling } from '../filing.ts';

/** 本批次其他申报: where else this unit takes part, as soon as it is listed. */
export function OtherApplications({ uscc, name }: { uscc: string; name: string }) {
  const translate = useTranslate();
  const { facts } = useFiling();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const others = facts?.participations[uscc] ?? [];
  if (others.length === 0) return <span>{facts ? '—' : ''}</span>;
  return (
    <>
      <Button
        size="small"
        color="warning"
        aria-haspopup="dialog"
        aria-label={translate('filing.members.othersOf', { name, count: others.length })}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ px: 0.5, minWidth: 0, whiteSpace: 'nowrap' }}
      >
        {translate('filing.members.othersCount', { count: others.length })}
      </Button>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Box component="ul" sx={{ m: 0, p: 1.5, pl: 3.5, maxWidth: 420 }}>
          {others.map(({ number, name: other, leadUnit }) => (
            <li key={number}>
              {other}({number})
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' '}
                {translate('filing.near.leadUnit')}:{leadUnit}
              </Box>
            </li>
          ))}
        </Box>
      </Popover>
    </>
  );
}
