import { type CellDifference, differenceLabels, EVIDENCE } from '@consortium/domain';
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { LongText } from '../kernel/values/LongText.tsx';
import { useText } from '../kernel/values/language.ts';

type Props = Readonly<{
  title: string;
  changes: readonly Omit<CellDifference, 'unitId'>[];
  /** What the codes of indicators and texts are called. */
  names: Readonly<Record<string, string>>;
}>;

/** 逐项差异: cell by cell what was said before, what is said now, and by how much it differs. */
export function Differences({ title, changes, names }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  return (
    <>
      <Typography variant="h3" sx={{ fontSize: 14, fontWeight: 600, px: 2, pt: 2, pb: 1 }}>
        {title}
      </Typography>
      <PlainTable
        label={title}
        rows={changes}
        keyOf={({ code, unitName }) => `${code} ${unitName}`}
        columns={[
          {
            label: textOf(differenceLabels.code),
            cell: ({ code }) =>
              code === EVIDENCE
                ? translate('resources.annualReports.fields.evidence')
                : (names[code] ?? code),
          },
          {
            label: textOf(differenceLabels.unitName),
            cell: ({ unitName }) => unitName || translate('report.consortium'),
          },
          {
            label: textOf(differenceLabels.before),
            isNumber: true,
            cell: ({ before }) => <LongText text={before || '—'} />,
          },
          {
            label: textOf(differenceLabels.after),
            isNumber: true,
            cell: ({ after }) => <LongText text={after || '—'} />,
          },
          { label: textOf(differenceLabels.change), isNumber: true, cell: ({ change }) => change ?? '—' },
        ]}
      />
    </>
  );
}
