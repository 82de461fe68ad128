import { applicationStatus } from '@consortium/domain';
import {
  Box,
  Checkbox,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../kernel/page/Panel.tsx';
import { TermChip } from '../kernel/values/terms.tsx';
import { missedOf, type PackApplication, type Place } from './pack.ts';

type Props = Readonly<{
  title: string;
  applications: readonly PackApplication[];
  total: number;
  /** Those left out of the pack. */
  left: readonly string[];
  onLeave: (left: readonly string[]) => void;
  placeOf: (application: PackApplication) => Place | null;
}>;

/** 目录: what the pack holds; what is not ticked is neither printed nor decided with the others. */
export function Contents({ title, applications, total, left, onLeave, placeOf }: Props) {
  const translate = useTranslate();
  const isWhole = left.length === 0;
  const field = (name: string) => translate(`resources.applications.fields.${name}`);
  return (
    <Panel title={translate('decision.meeting.contents', { title })} dense>
      <Table size="small" aria-label={translate('decision.meeting.contents', { title })}>
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox" className="off-paper">
              <Checkbox
                size="small"
                checked={isWhole}
                indeterminate={!isWhole && left.length < applications.length}
                onChange={() => onLeave(isWhole ? applications.map(({ id }) => id) : [])}
                slotProps={{ input: { 'aria-label': translate('decision.list.chooseAll') } }}
              />
            </TableCell>
            <TableCell>{translate('decision.meeting.place')}</TableCell>
            <TableCell>{field('number')}</TableCell>
            <TableCell>{field('name')}</TableCell>
            <TableCell>{field('leadUnit')}</TableCell>
            <TableCell align="right">{translate('decision.meeting.rank')}</TableCell>
            <TableCell align="right">{translate('decision.meeting.mean')}</TableCell>
            <TableCell align="right">{translate('decision.meeting.missed')}</TableCell>
            <TableCell>{field('status')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {applications.map((application) => (
            <Row
              key={application.id}
              application={application}
              rank={placeOf(application)?.rank ?? null}
              place={applications.filter(({ id }) => !left.includes(id)).indexOf(application) + 1}
              onToggle={() =>
                onLeave(
                  left.includes(application.id)
                    ? left.filter((id) => id !== application.id)
                    : [...left, application.id],
                )
              }
            />
          ))}
        </TableBody>
      </Table>
      {total > applications.length ? (
        <Box sx={{ p: 1, color: 'text.secondary' }}>
          {translate('decision.meeting.more', { shown: applications.length, total })}
        </Box>
      ) : null}
    </Panel>
  );
}

type RowProps = Readonly<{
  application: PackApplication;
  place: number;
  rank: number | null;
  onToggle: () => void;
}>;

function Row({ application, place, rank, onToggle }: RowProps) {
  const { id, number, name, leadUnit, status, examination, review } = application;
  return (
    <TableRow className={place === 0 ? 'off-paper' : ''}>
      <TableCell padding="checkbox" className="off-paper">
        <Checkbox
          size="small"
          checked={place > 0}
          onChange={onToggle}
          slotProps={{ input: { 'aria-label': `${number} ${name}` } }}
        />
      </TableCell>
      <TableCell>{place > 0 ? place : '—'}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{number}</TableCell>
      <TableCell>{place > 0 ? <MuiLink href={`#${id}`}>{name}</MuiLink> : name}</TableCell>
      <TableCell>{leadUnit.legalName}</TableCell>
      <TableCell align="right">{rank ?? '—'}</TableCell>
      <TableCell align="right">{review?.statistics?.mean ?? '—'}</TableCell>
      <TableCell align="right">{missedOf(examination?.findings ?? []).length}</TableCell>
      <TableCell>
        <TermChip term={status} of={applicationStatus} />
      </TableCell>
    </TableRow>
  );
}
