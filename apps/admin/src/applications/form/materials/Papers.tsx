import { applicationActionsFrom } from '@consortium/domain';
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PaperFiles } from '../../../kernel/page/PaperFiles.tsx';
import { instantText } from '../../../kernel/values/days.ts';
import type { ApplicationRecord } from '../../record.ts';

/** 申报文书: the form of every filing, of the draft while there is one, and what the office wrote about it. */
export function Papers({ record }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  const { filings, corrections, receivedAt } = record;
  // The form tells the figures of the lead unit: whoever may not read those finds no filing.
  const mayRead = filings.length > 0 || record.myRole === 'LEAD';
  const isOpen = mayRead && applicationActionsFrom(record.status).includes('update');
  const rows = [
    ...filings.map(({ filing, filedAt, hash }) => ({
      which: hash,
      name: translate('filing.papers.form', { filing }),
      note: `${instantText(filedAt)} · ${translate('filing.papers.hash', { hash: hash.slice(0, 12) })}`,
    })),
    ...(isOpen
      ? [
          {
            which: 'live',
            name: translate('filing.papers.draft'),
            note: translate('filing.papers.draftNote'),
          },
        ]
      : []),
    ...(receivedAt
      ? [
          { which: 'receipt', name: translate('filing.papers.receipt'), note: instantText(receivedAt) },
          ...(mayRead
            ? [{ which: 'check-sheet', name: translate('filing.papers.checkSheet'), note: '' }]
            : []),
        ]
      : []),
    ...corrections.map(({ requestedAt }, at) => ({
      which: `correction-${at + 1}`,
      name: translate('filing.papers.correction'),
      note: instantText(requestedAt),
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <Table size="small" aria-label={translate('filing.papers.title')} sx={{ mb: 2 }}>
      <TableHead>
        <TableRow>
          {['title', 'about', 'files'].map((heading) => (
            <TableCell key={heading}>{translate(`filing.papers.${heading}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ which, name, note }) => (
          <TableRow key={which}>
            <TableCell component="th" scope="row">
              {name}
            </TableCell>
            <TableCell>
              <Box sx={{ color: 'text.secondary' }}>{note}</Box>
            </TableCell>
            <TableCell>
              <PaperFiles about={name} address={`/papers/applications/${record.id}/${which}`} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
