import type { NearName } from '@consortium/domain';
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
import { useWatch } from 'react-hook-form';
import { ToneMark } from '../../../kernel/values/ToneMark.tsx';
import { useFiling } from '../filing.ts';
import type { ApplicationValues } from '../values/values.ts';

const SHOWN = 2;

/** 相近名称, right under the name: what exists already, how near it is, and the two side by side. */
export function NearNames() {
  const translate = useTranslate();
  const { facts } = useFiling();
  const [isComparing, setComparing] = useState(false);
  const near = facts?.nearNames ?? [];
  if (near.length === 0) return null;
  const said = ({ name, number, kind, by, score }: NearName) =>
    `${name}(${translate(`filing.near.${kind}`)} ${number},${translate(`filing.near.${by}`, { score })})`;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', mb: 0.5 }}>
      <ToneMark tone={near.some(({ by }) => by === 'EQUAL') ? 'blocks' : 'look'}>
        {translate('filing.near.title')}
      </ToneMark>
      <Box sx={{ minWidth: 0, flexGrow: 1 }}>{near.slice(0, SHOWN).map(said).join('、')}</Box>
      <Button size="small" onClick={() => setComparing(true)} sx={{ py: 0, whiteSpace: 'nowrap' }}>
        {translate('filing.near.compare', { count: near.length })} ›
      </Button>
      {isComparing ? <Compared near={near} onClose={() => setComparing(false)} /> : null}
    </Box>
  );
}

function Compared({ near, onClose }: { near: readonly NearName[]; onClose: () => void }) {
  const translate = useTranslate();
  const name = useWatch<ApplicationValues, 'name'>({ name: 'name' });
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="near-title">
      <DialogTitle id="near-title">{translate('filing.near.dialog', { name })}</DialogTitle>
      <DialogContent>
        <Table size="small">
          <TableHead>
            <TableRow>
              {['name', 'number', 'leadUnit', 'why'].map((heading) => (
                <TableCell key={heading}>{translate(`filing.near.${heading}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {near.map((each) => (
              <TableRow key={`${each.kind} ${each.number}`}>
                <TableCell component="th" scope="row">
                  {each.name}
                </TableCell>
                <TableCell>
                  {translate(`filing.near.${each.kind}`)} {each.number}
                </TableCell>
                <TableCell>{each.leadUnit}</TableCell>
                <TableCell>{translate(`filing.near.${each.by}`, { score: each.score })}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          {translate('desk.common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
