import { Box, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Panel } from '../kernel/page/Panel.tsx';
import type { Book } from './book.ts';

const counts = ['expected', 'submitted', 'accepted', 'late'] as const;

/** 报送情况: of how many a report is asked, and how far they are. */
export function CoveragePanel({ book }: { book: Book }) {
  const translate = useTranslate();
  const filter = encodeURIComponent(JSON.stringify({ year: book.year }));
  return (
    <Panel
      title={translate('book.coverage')}
      aside={
        <MuiLink component={Link} to={`/annualReports?filter=${filter}`}>
          {translate('book.list')}
        </MuiLink>
      }
    >
      <Box component="dl" sx={{ display: 'flex', gap: 6, flexWrap: 'wrap', m: 0 }}>
        {counts.map((count) => (
          <div key={count}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {translate(`book.${count}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, fontSize: 22, fontVariantNumeric: 'tabular-nums' }}>
              {book.coverage[count]}
            </Box>
          </div>
        ))}
      </Box>
    </Panel>
  );
}
