import { specialCaseStatus } from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { TermChip } from '../../kernel/values/terms.tsx';
import type { ApplicationRecord } from '../record.ts';

type Props = Readonly<{ record: Pick<ApplicationRecord, 'specialCase'>; code: string }>;

/** 一事一议标记: where a clause would be set aside, beside its finding. */
export function SetAsideMark({ record: { specialCase }, code }: Props) {
  const translate = useTranslate();
  if (!specialCase?.codes.includes(code)) return null;
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'baseline', mr: 1 }}>
      {translate('ways.case.setAside')}
      <TermChip term={specialCase.status} of={specialCaseStatus} />
    </Box>
  );
}
