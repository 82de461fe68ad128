import type { FormReading } from '@consortium/domain';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../../../kernel/page/PlainTable.tsx';
import { useText } from '../../../kernel/values/language.ts';

/** 未采用: what stands in the file and has no place in the record, each with its reason. */
export function LeftOut({ leftOut }: Pick<FormReading, 'leftOut'>) {
  const [translate, textOf] = [useTranslate(), useText()];
  if (leftOut.length === 0) return null;
  const title = translate('filing.word.leftOut', { count: leftOut.length });
  return (
    <>
      <Typography variant="h3" sx={{ fontSize: 15, fontWeight: 600, mt: 2, mb: 0.5 }}>
        {title}
      </Typography>
      <PlainTable
        label={title}
        rows={leftOut}
        keyOf={(_row, index) => String(index)}
        columns={[
          { label: translate('filing.word.where'), cell: ({ where }) => textOf(where) },
          {
            label: translate('filing.word.text'),
            cell: ({ text }) => <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Box>,
          },
          { label: translate('filing.word.why'), cell: ({ label }) => textOf(label) },
        ]}
      />
    </>
  );
}
