import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ToneMark } from '../../../kernel/values/ToneMark.tsx';
import type { FormComparison } from '../../record.ts';

/** 申报表核对: whether a returned form says what was filed, and where it does not. */
export function FormComparisonMark({
  comparison,
  name,
}: {
  comparison: FormComparison | null;
  name: string;
}) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  if (!comparison) return null;
  const { filing, latestFiling, isReadable, differences } = comparison;
  const say = (word: string, facts: object = {}) => translate(`filing.comparison.${word}`, { ...facts });
  const isOlder = filing !== null && filing < latestFiling;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      {isOlder ? <ToneMark tone="blocks">{say('older', { filing, latest: latestFiling })}</ToneMark> : null}
      {isReadable ? null : (
        <ToneMark tone="look">{filing === null ? say('unreadable') : say('picture', { filing })}</ToneMark>
      )}
      {differences.length === 0 ? (
        isOlder || !isReadable ? null : (
          <ToneMark tone="holds">{say('same', { filing: filing ?? latestFiling })}</ToneMark>
        )
      ) : (
        <>
          <ToneMark tone="look">{say('differs', { count: differences.length })}</ToneMark>
          <Button size="small" sx={{ py: 0 }} onClick={() => setOpen(true)}>
            {say('open')}
          </Button>
        </>
      )}
      <Dialog open={isOpen} onClose={() => setOpen(false)} maxWidth="md" fullWidth>
        <DialogTitle>{say('title', { name })}</DialogTitle>
        <DialogContent>
          <Table size="small" aria-label={say('title', { name })}>
            <TableHead>
              <TableRow>
                {['where', 'filed', 'returned'].map((heading) => (
                  <TableCell key={heading}>{say(heading)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {differences.map(({ where, filed, returned }, at) => (
                <TableRow key={`${at} ${where}`}>
                  <TableCell component="th" scope="row">
                    {where}
                  </TableCell>
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>{filed}</TableCell>
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>{returned || say('notFound')}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('ra.action.close')}</Button>
        </DialogActions>
      </Dialog>
    </Box>
  );
}
