import { applicationStatus } from '@consortium/domain';
import {
  Box,
  Checkbox,
  FormHelperText,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { FieldTitle, type RaRecord, useGetList, useInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { TermChip, useTerm } from '../values/terms.tsx';

type Row = RaRecord<string> & {
  number: string;
  name: string;
  status: string;
  leadUnit: { legalName: string };
};
type Props = Readonly<{ source: string; status: string }>;
const MOST = 100;

/** 名单: the applications of the chosen batch that stand in a state, chosen one by one or all at once. */
export function ApplicationsInput({ source, status }: Props) {
  const [translate, stateOf] = [useTranslate(), useTerm(applicationStatus)];
  const batchId = useWatch({ name: 'batchId' }) as string | undefined;
  const { field, fieldState, isRequired } = useInput({ source, isRequired: true });
  const chosen = (field.value ?? []) as readonly string[];
  const { data = [], isPending } = useGetList<Row>(
    'applications',
    {
      filter: { batchId, status: [status] },
      pagination: { page: 1, perPage: MOST },
      sort: { field: 'number', order: 'ASC' },
    },
    { enabled: Boolean(batchId) },
  );
  const set = (ids: readonly string[]) => {
    field.onChange(ids);
    field.onBlur();
  };
  const toggle = (id: string) =>
    set(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const isAll = data.length > 0 && data.every(({ id }) => chosen.includes(id));
  const empty = batchId
    ? translate(isPending ? 'desk.common.loading' : 'decision.list.noneInState', {
        state: stateOf(status),
      })
    : translate('decision.list.chooseBatch');
  return (
    <Box className="wide" sx={{ mt: 1 }}>
      <Box id={`${source}-title`} sx={{ mb: 0.5 }}>
        <FieldTitle source={source} isRequired={isRequired} />{' '}
        {translate('decision.list.chosen', { count: chosen.length })}
      </Box>
      {data.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{empty}</Box>
      ) : (
        <Table size="small" aria-labelledby={`${source}-title`}>
          <TableHead>
            <TableRow>
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  checked={isAll}
                  indeterminate={!isAll && chosen.length > 0}
                  onChange={() => set(isAll ? [] : data.map(({ id }) => id))}
                  slotProps={{ input: { 'aria-label': translate('decision.list.chooseAll') } }}
                />
              </TableCell>
              <TableCell>{translate('resources.applications.fields.number')}</TableCell>
              <TableCell>{translate('resources.applications.fields.name')}</TableCell>
              <TableCell>{translate('resources.applications.fields.leadUnit')}</TableCell>
              <TableCell>{translate('resources.applications.fields.status')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map(({ id, number, name, leadUnit, status: state }) => (
              <TableRow key={id} selected={chosen.includes(id)}>
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    checked={chosen.includes(id)}
                    onChange={() => toggle(id)}
                    slotProps={{ input: { 'aria-label': `${number} ${name}` } }}
                  />
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{number}</TableCell>
                <TableCell>{name}</TableCell>
                <TableCell>{leadUnit.legalName}</TableCell>
                <TableCell>
                  <TermChip term={state} of={applicationStatus} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {fieldState.error ? <FormHelperText error>{translate('decision.list.needed')}</FormHelperText> : null}
    </Box>
  );
}
