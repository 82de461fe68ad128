import { submissionItemKind } from '@consortium/domain';
import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { instantText } from '../../../kernel/values/days.ts';
import { ToneMark } from '../../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../../kernel/values/terms.tsx';
import type { ApplicationRecord } from '../../record.ts';
import { itemsOf } from './items.ts';
import { UploadButton } from './UploadButton.tsx';

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** 材料: what must be handed in, what has been, and when the bureau received it. */
export function MaterialsSection({ record }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  const nameOf = useTerm(submissionItemKind);
  const mayDeliver = record.openActions.includes('deliverItem');
  return (
    <Box id="submissionItems" tabIndex={-1}>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>{translate('filing.materials.hint')}</Box>
      <Table size="small" aria-label={translate('filing.form.tabs.materials')}>
        <TableHead>
          <TableRow>
            {['kind', 'file', 'receipt', ...(mayDeliver ? ['upload'] : [])].map((heading) => (
              <TableCell key={heading}>{translate(`filing.materials.${heading}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {itemsOf(record).map(({ kind, attachment, receivedAt, handler, copies }) => (
            <TableRow key={kind}>
              <TableCell component="th" scope="row">
                {nameOf(kind)}
              </TableCell>
              <TableCell>
                {attachment ? (
                  <>
                    <Link href={attachment.downloadPath} download>
                      {attachment.name}
                    </Link>
                    <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                      {sizeText(attachment.size)} · {instantText(attachment.createdAt)} ·{' '}
                      {attachment.uploadedBy}
                    </Box>
                  </>
                ) : (
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {translate(
                      kind === 'STAMPED_PAPER' ? 'filing.materials.paper' : 'filing.materials.noFile',
                    )}
                  </Box>
                )}
              </TableCell>
              <TableCell>
                {receivedAt ? (
                  <ToneMark tone="holds">
                    {instantText(receivedAt)} · {handler}
                    {copies ? ` · ${translate('filing.materials.copies', { count: copies })}` : ''}
                  </ToneMark>
                ) : (
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {translate('filing.materials.notReceived')}
                  </Box>
                )}
              </TableCell>
              {mayDeliver ? (
                <TableCell>
                  {kind === 'STAMPED_PAPER' ? null : (
                    <UploadButton record={record} kind={kind} isAgain={Boolean(attachment)} />
                  )}
                </TableCell>
              ) : null}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
