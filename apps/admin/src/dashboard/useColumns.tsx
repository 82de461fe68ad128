import { applicationStatus } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Column } from '../kernel/page/PlainTable.tsx';
import { LongText } from '../kernel/values/LongText.tsx';
import { TermChip } from '../kernel/values/terms.tsx';
import type { DeskApplication } from './useApplications.ts';

/** What every table of the desk says of an application: which, whose, how far. */
export function useColumns(): readonly Column<DeskApplication>[] {
  const translate = useTranslate();
  const field = (name: string) => translate(`resources.applications.fields.${name}`);
  return [
    {
      label: field('name'),
      cell: ({ id, name }) => (
        <MuiLink component={Link} to={`/applications/${id}/show`}>
          <LongText text={name} />
        </MuiLink>
      ),
    },
    { label: field('leadUnit'), cell: ({ leadUnit }) => <LongText text={leadUnit.legalName} /> },
    { label: field('status'), cell: ({ status }) => <TermChip term={status} of={applicationStatus} /> },
  ];
}
