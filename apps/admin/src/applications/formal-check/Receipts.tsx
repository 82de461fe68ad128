import { applicationLifecycle, submissionItemKind } from '@consortium/domain';
import { Box, Button, Link, Table, TableBody, TableCell, TableRow, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { Panel } from '../../kernel/page/Panel.tsx';
import { instantText } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import { FormComparisonMark } from '../form/materials/FormComparisonMark.tsx';
import { itemsOf } from '../form/materials/items.ts';
import type { ApplicationRecord, Item } from '../record.ts';
import { previewFile } from './previewFile.ts';

/** 材料受理: each material with its file, its copies and the button that receives it. */
export function Receipts({ record }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('filing.show.materials')} dense>
      <Table size="small" aria-label={translate('filing.show.materials')} id="submissionItems">
        <TableBody>
          {itemsOf(record).map((item) => (
            <Receipt key={item.kind} record={record} item={item} />
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}

function Receipt({
  record,
  item: { kind, attachment, receivedAt, handler, copies },
}: {
  record: ApplicationRecord;
  item: Item;
}) {
  const [translate, textOf, nameOf] = [useTranslate(), useText(), useTerm(submissionItemKind)];
  const [count, setCount] = useState(copies ?? 1);
  const { run, isPending, refusal, dismiss } = useAct('applications');
  const isPaper = kind === 'STAMPED_PAPER';
  const mayReceive = record.openActions.includes('receiveItem') && (isPaper || attachment !== null);
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
        {nameOf(kind)}
      </TableCell>
      <TableCell sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {attachment ? (
          <>
            <Link href={attachment.downloadPath} download>
              {attachment.name}
            </Link>
            {attachment.mediaType === 'application/pdf' ? (
              <Button size="small" onClick={() => void previewFile(attachment.downloadPath)} sx={{ py: 0 }}>
                {translate('filing.check.preview')}
              </Button>
            ) : null}
            <FormComparisonMark comparison={attachment.formComparison} name={nameOf(kind)} />
          </>
        ) : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate(isPaper ? 'filing.materials.paper' : 'filing.materials.noFile')}
          </Box>
        )}
        {receivedAt ? (
          <Box>
            <ToneMark tone="holds">{instantText(receivedAt)}</ToneMark>{' '}
            {[handler, copies ? translate('filing.materials.copies', { count: copies }) : '']
              .filter(Boolean)
              .join(' · ')}
          </Box>
        ) : null}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap', textAlign: 'end' }}>
        {mayReceive ? (
          <>
            {isPaper ? (
              <TextField
                type="number"
                margin="none"
                value={count}
                onChange={({ target }) => setCount(Math.max(1, Number(target.value) || 1))}
                sx={{ width: 64, mr: 0.5 }}
                slotProps={{ htmlInput: { min: 1, max: 99, 'aria-label': translate('filing.check.copies') } }}
              />
            ) : null}
            <Button
              size="small"
              variant={receivedAt ? 'text' : 'outlined'}
              loading={isPending}
              aria-label={`${translate(receivedAt ? 'filing.check.receiveAgain' : 'filing.check.receive')} ${nameOf(kind)}`}
              onClick={() =>
                void run(
                  'receiveItem',
                  { id: record.id, kind, copies: count },
                  textOf(applicationLifecycle.receiveItem.label),
                )
              }
            >
              {translate(receivedAt ? 'filing.check.receiveAgain' : 'filing.check.receive')}
            </Button>
          </>
        ) : null}
        {refusal ? <ProblemDialog problem={refusal.problem} onClose={dismiss} /> : null}
      </TableCell>
    </TableRow>
  );
}
