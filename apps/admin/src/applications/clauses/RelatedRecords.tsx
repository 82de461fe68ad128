import type { Related } from '@consortium/domain';
import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { useText } from '../../kernel/values/language.ts';

const listOf: Partial<Record<Related['kind'], string>> = {
  APPLICATION: 'applications',
  CONSORTIUM: 'consortia',
  ORGANISATION: 'organisations',
};

/** The page where a related record is found: the list, searched for it. */
const pageOf = ({ kind, name, number }: Related): string | null => {
  const list = listOf[kind];
  return list ? `/${list}?filter=${encodeURIComponent(JSON.stringify({ search: number ?? name }))}` : null;
};

/** 相关记录: the clashing application, the similar name, the unit that is short of data. */
export function RelatedRecords({ related }: { related: readonly Related[] }) {
  const [translate, textOf] = [useTranslate(), useText()];
  return (
    <Box>
      {translate('desk.finding.related')}:
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {related.map((record, index) => {
          const page = pageOf(record);
          const name = record.number ? `${record.name}(${record.number})` : record.name;
          return (
            <li key={`${record.kind} ${record.number ?? record.name} ${index}`}>
              {page ? (
                <Link component={RouterLink} underline="always" to={page} target="_blank" rel="noopener">
                  {name}
                </Link>
              ) : (
                name
              )}
              {record.detail ? ` — ${textOf(record.detail)}` : null}
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
