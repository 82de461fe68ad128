import { consortiaInForce, inForce } from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PaperFiles } from '../../kernel/page/PaperFiles.tsx';
import { today } from '../../kernel/values/days.ts';
import type { ConsortiumRecord } from './record.ts';

/** 当日公文: what the registry vouches for on a day; nothing of days to come, and no certificate of what has ended. */
export function DayPapers({ record, day }: { record: ConsortiumRecord; day: string }) {
  const translate = useTranslate();
  const status = record.terms.find((term) => inForce(term, day))?.status;
  if (!status || day > today()) return null;
  const isInForce = consortiaInForce.some((each) => each === status);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 3, flexWrap: 'wrap' }}>
      {[...(isInForce ? ['certificate'] : []), 'extract'].map((which) => {
        const name = translate(`registry.papers.${which}`);
        return (
          <Box key={which} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            {name}
            <PaperFiles
              about={name}
              address={`/papers/consortia/${record.id}/${which}`}
              query={{ asOf: day }}
            />
          </Box>
        );
      })}
    </Box>
  );
}
