import { applicationActionsFrom } from '@consortium/domain';
import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FileButton } from '../../../kernel/page/FileButton.tsx';
import { instantText } from '../../../kernel/values/days.ts';
import type { ApplicationRecord } from '../../record.ts';

const formats = { docx: 'Word', pdf: 'PDF' } as const;

/** 申报文书: the form of every filing, of the draft while there is one, and what the office wrote about it. */
export function Papers({ record }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  const { filings, corrections, receivedAt } = record;
  const isOpen = applicationActionsFrom(record.status).includes('update');
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
          { which: 'check-sheet', name: translate('filing.papers.checkSheet'), note: '' },
        ]
      : []),
    ...corrections.map(({ requestedAt }, at) => ({
      which: `correction-${at + 1}`,
      name: translate('filing.papers.correction'),
      note: instantText(requestedAt),
    })),
  ];
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
              <Stack direction="row" spacing={0.5}>
                {Object.entries(formats).map(([format, word]) => (
                  <FileButton
                    key={format}
                    name={word}
                    about={name}
                    address={`/papers/applications/${record.id}/${which}.${format}`}
                  />
                ))}
              </Stack>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
