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
import { type RaRecord, useGetOne, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { shownPath } from '../history/recordShape.ts';
import { valueText } from '../history/valueText.ts';
import { useDeskLocale } from '../values/language.ts';
import { type Difference, differences } from './mergeVersions.ts';

type Props = Readonly<{ currentVersion: number; fields: readonly string[]; onClose: () => void }>;
type Side = Difference['keep'];

/** 版本冲突: both versions side by side, a choice for each field; what is not kept is still shown, nothing is lost. */
export function ConflictDialog({ currentVersion, fields, onClose }: Props) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const resource = useResourceContext() ?? '';
  const opened = useRecordContext<RaRecord>();
  const form = useFormContext();
  // Read anew, beside the cache that the form was opened with.
  const { data: theirs } = useGetOne(
    resource,
    { id: opened?.id ?? '', meta: { version: currentVersion } },
    { enabled: Boolean(opened), staleTime: 0 },
  );
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  if (!opened || !theirs) return null;

  const found = differences(opened, form.getValues(), theirs, fields);
  const sideOf = ({ field, keep }: Difference): Side => chosen[field] ?? keep;
  const keep = () => {
    for (const difference of found)
      form.setValue(difference.field, difference[sideOf(difference)], { shouldDirty: true });
    form.setValue('version', theirs.version, { shouldDirty: true });
    onClose();
  };
  const cell = (difference: Difference, side: 'base' | Side) =>
    valueText(resource, difference.field, difference[side], locale);

  return (
    <Dialog open fullWidth maxWidth="lg" onClose={onClose} aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('desk.conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>
          {translate('desk.conflict.text', { version: theirs.version ?? currentVersion })}
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
            {found.map((difference) => {
              const { words } = shownPath(resource, difference.field, locale);
              return (
                <TableRow key={difference.field} sx={{ verticalAlign: 'top' }}>
                  <TableCell component="th" scope="row">
                    {words}
                  </TableCell>
                  <TableCell sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                    {cell(difference, 'base')}
                  </TableCell>
                  {(['mine', 'theirs'] as const).map((side) => (
                    <TableCell key={side} sx={{ whiteSpace: 'pre-line' }}>
                      <FormControlLabel
                        label={cell(difference, side)}
                        control={
                          <Radio
                            size="small"
                            name={difference.field}
                            checked={sideOf(difference) === side}
                            onChange={() => setChosen({ ...chosen, [difference.field]: side })}
                          />
                        }
                      />
                    </TableCell>
                  ))}
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('desk.act.backToEdit')}</Button>
        <Button variant="contained" onClick={keep} autoFocus>
          {translate('desk.conflict.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
