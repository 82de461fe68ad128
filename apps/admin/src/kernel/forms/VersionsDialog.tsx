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
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { shownPath } from '../history/recordShape.ts';
import { valueText } from '../history/valueText.ts';
import { useDeskLocale } from '../values/language.ts';
import { namedResource, RecordName } from '../values/RecordName.tsx';
import type { Difference } from './mergeVersions.ts';

type Side = Difference['keep'];
type Props<Each extends Difference> = Readonly<{
  resource: string;
  /** The version that the others have made. */
  version: number;
  found: readonly Each[];
  /** A value with names in the place of ids that it holds inside. */
  named?: (value: unknown) => unknown;
  onKeep: (kept: readonly Readonly<{ field: Each['field']; value: unknown }>[]) => void;
  /** Left out where editing cannot go on before the choice is made. */
  onClose?: () => void;
}>;

/** 版本冲突: both versions side by side, a choice for each field; what is not kept is still shown, nothing is lost. */
export function VersionsDialog<Each extends Difference>({
  resource,
  version,
  found,
  named = (value) => value,
  onKeep,
  onClose,
}: Props<Each>) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = ({ field, keep }: Each): Side => chosen[field] ?? keep;
  const cell = ({ field, ...sides }: Each, side: 'base' | Side): ReactNode => {
    const value = sides[side];
    const of = namedResource(value);
    return of ? (
      <RecordName id={String(value)} resource={of} />
    ) : (
      valueText(resource, field, named(value), locale)
    );
  };
  const keep = () => onKeep(found.map((each) => ({ field: each.field, value: each[sideOf(each)] })));

  return (
    <Dialog open fullWidth maxWidth="lg" aria-labelledby="conflict-title" {...(onClose ? { onClose } : {})}>
      <DialogTitle id="conflict-title">{translate('desk.conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>
          {translate('desk.conflict.text', { version })}
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
                  {shownPath(resource, difference.field, locale).words}
                </TableCell>
                <TableCell sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                  {cell(difference, 'base')}
                </TableCell>
                {(['mine', 'theirs'] as const).map((side) => (
                  <TableCell key={side} sx={{ whiteSpace: 'pre-line' }}>
                    <FormControlLabel
                      sx={{ alignItems: 'flex-start' }}
                      label={cell(difference, side)}
                      control={
                        <Radio
                          size="small"
                          name={difference.field}
                          sx={{ py: 0 }}
                          checked={sideOf(difference) === side}
                          onChange={() => setChosen({ ...chosen, [difference.field]: side })}
                        />
                      }
                    />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        {onClose ? <Button onClick={onClose}>{translate('desk.act.backToEdit')}</Button> : null}
        <Button variant="contained" onClick={keep} autoFocus>
          {translate('desk.conflict.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
