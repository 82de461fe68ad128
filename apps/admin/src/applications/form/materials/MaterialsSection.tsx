import { expectedFile, submissionItemKind } from '@consortium/domain';
import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useRefresh, useTranslate } from 'react-admin';
import { sizeText } from '../../../kernel/files/sizeText.ts';
import { UploadButton } from '../../../kernel/files/UploadButton.tsx';
import type { Ticket } from '../../../kernel/files/uploadFile.ts';
import { instantText } from '../../../kernel/values/days.ts';
import { ToneMark } from '../../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../../kernel/values/terms.tsx';
import { request } from '../../../providers/graphql.ts';
import { uploadTicketDocument } from '../../queries.ts';
import type { ApplicationRecord } from '../../record.ts';
import { FormComparisonMark } from './FormComparisonMark.tsx';
import { itemsOf } from './items.ts';
import { Papers } from './Papers.tsx';

type Asked = Readonly<{ outcome: Ticket }>;

const accepted = {
  WORD: '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  PDF: '.pdf,application/pdf',
} as const;

/** 材料: what must be handed in, what has been, and when the bureau received it. */
export function MaterialsSection({ record }: { record: ApplicationRecord }) {
  const [translate, refresh] = [useTranslate(), useRefresh()];
  const nameOf = useTerm(submissionItemKind);
  const mayDeliver = record.openActions.includes('deliverItem');
  return (
    <Box id="submissionItems" tabIndex={-1}>
      <Papers record={record} />
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
                    <FormComparisonMark comparison={attachment.formComparison} name={nameOf(kind)} />
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
                    <UploadButton
                      name={nameOf(kind)}
                      label={translate(`filing.materials.${attachment ? 'uploadAgain' : 'upload'}`)}
                      accept={accepted[expectedFile[kind] ?? 'PDF']}
                      askTicket={async () =>
                        (await request<Asked>(uploadTicketDocument, { id: record.id, kind })).outcome
                      }
                      onDone={refresh}
                    />
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
