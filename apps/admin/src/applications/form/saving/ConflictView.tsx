import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  Radio,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useState } from 'react';
import { useGetList, useGetOne, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { shownPath } from '../../../kernel/history/recordShape.ts';
import { valueText } from '../../../kernel/history/valueText.ts';
import { useDeskLocale } from '../../../kernel/values/language.ts';
import type { ApplicationRecord } from '../../record.ts';
import { useFiling } from '../filing.ts';
import type { ApplicationValues } from '../values/values.ts';
import { differing, named, type Part } from './merge.ts';

type Side = 'mine' | 'theirs';
type Props = Readonly<{
  opened: ApplicationRecord;
  /** What this form saved last. */
  base: ApplicationValues;
  currentVersion: number;
  onSettled: (theirs: ApplicationRecord) => void;
}>;

/** 版本冲突: mine and theirs side by side, part by part; what is not kept is still shown, nothing is lost. */
export function ConflictView({ opened, base, currentVersion, onSettled }: Props) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const { units, know } = useFiling();
  const form = useFormContext<ApplicationValues>();
  // Under a key of its own: beside the record that the form was opened with.
  const { data: theirs } = useGetOne<ApplicationRecord>(
    'applications',
    { id: opened.id, meta: { version: currentVersion } },
    { staleTime: 0 },
  );
  const { data: districts = [] } = useGetList('districts', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'divisionCode', order: 'ASC' },
  });
  const [chosen, setChosen] = useState<Readonly<Partial<Record<Part, Side>>>>({});
  if (!theirs) return null;

  const names = Object.fromEntries([
    ...[...units, ...theirs.units].map(({ id, legalName }) => [id, legalName]),
    ...[...opened.batch.directions, ...districts].map(({ id, name }) => [String(id), String(name)]),
  ]) as Record<string, string>;
  const found = differing(base, form.getValues(), theirs);
  const text = (field: Part, value: unknown) => valueText('applications', field, named(value, names), locale);
  const keep = () => {
    know(theirs.units);
    for (const difference of found) {
      const side = chosen[difference.field] ?? difference.keep;
      form.setValue(difference.field, difference[side] as never, { shouldDirty: true });
    }
    onSettled(theirs);
  };

  return (
    <Dialog open fullWidth maxWidth="lg" aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('desk.conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>
          {translate('desk.conflict.text', { version: theirs.version })}
          {found.some(({ isClash }) => isClash) ? '' : ` ${translate('desk.conflict.same')}`}
        </DialogContentText>
        <Table size="small">
          <TableHead>
            <TableRow>
              {['field', 'before', 'mine', 'theirs'].map((heading) => (
                <TableCell key={heading}>{translate(`desk.conflict.${heading}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {found.map((difference) => (
              <TableRow key={difference.field} sx={{ verticalAlign: 'top' }}>
                <TableCell component="th" scope="row">
                  {shownPath('applications', difference.field, locale).words}
                </TableCell>
                <TableCell sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                  {text(difference.field, difference.base)}
                </TableCell>
                {(['mine', 'theirs'] as const).map((side) => (
                  <TableCell key={side} sx={{ whiteSpace: 'pre-line' }}>
                    <FormControlLabel
                      sx={{ alignItems: 'flex-start' }}
                      control={
                        <Radio
                          size="small"
                          name={difference.field}
                          sx={{ py: 0 }}
                          checked={(chosen[difference.field] ?? difference.keep) === side}
                          onChange={() => setChosen({ ...chosen, [difference.field]: side })}
                        />
                      }
                      label={text(difference.field, difference[side])}
                    />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={keep} autoFocus>
          {translate('desk.conflict.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
