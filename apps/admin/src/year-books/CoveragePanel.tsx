import { type Coverage, coverageLabels, type Label } from '@consortium/domain';
import { Box, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Panel } from '../kernel/page/Panel.tsx';
import { useText } from '../kernel/values/language.ts';
import type { Book } from './book.ts';

/** 报送情况: of how many a report is asked, and how far they are. */
export function CoveragePanel({ book }: { book: Book }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const entries = Object.entries(coverageLabels) as [keyof Coverage, Label][];
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
        {entries.map(([count, label]) => (
          <div key={count}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {textOf(label)}
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
