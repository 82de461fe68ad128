import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Decisions } from './Decisions.tsx';
import { NearRow } from './NearRow.tsx';
import { type Subject, useNear } from './near.ts';

const AS_MANY_AS_THE_CLAUSE = 10;

/** 相近名称与研判, beside what the clause found: what is near this application, and what was decided of each. */
export function ComparedNames({ subject, fallback }: { subject: Subject; fallback: ReactNode }) {
  const translate = useTranslate();
  const { data, error } = useNear({
    name: subject.name,
    directions: subject.priorityDirections.map(({ name }) => name),
    applicationId: subject.id,
    first: AS_MANY_AS_THE_CLAUSE,
  });
  if (!data || error) return fallback;
  return (
    <Box sx={{ color: 'text.primary' }}>
      <Box component="ul" aria-label={translate('radar.compared')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data.map((near) => (
          <NearRow key={`${near.kind} ${near.number}`} near={near}>
            <Decisions near={near} subject={subject} />
          </NearRow>
        ))}
      </Box>
      <Button component={Link} size="small" to={`/nameRadar?application=${subject.id}`} sx={{ py: 0 }}>
        {translate('radar.open')} ›
      </Button>
    </Box>
  );
}
