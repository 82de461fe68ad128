import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutline';
import { Box, Button, IconButton, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFieldArray, useFormState, useWatch } from 'react-hook-form';
import { today } from '../../../kernel/values/days.ts';
import { MoneyBox } from '../inputs/MoneyBox.tsx';
import { useFieldLabel, useScope } from '../inputs/scope.ts';
import { CheckBox, WholeNumberBox } from '../inputs/small.tsx';
import { DenseTable, Unseen } from '../sections/DenseTable.tsx';
import { type LeadForm, nextYear } from './values.ts';

const money = ['mainRevenue', 'salesRevenue', 'rdExpense', 'profit'] as const;

/** 会计年度: one row a year, the latest first, money in 万元. */
export function YearsTable() {
  const translate = useTranslate();
  const labelOf = useFieldLabel();
  const { isReadOnly } = useScope();
  const { fields, append, remove } = useFieldArray<LeadForm, 'financialYears'>({ name: 'financialYears' });
  const years = useWatch<LeadForm, 'financialYears'>({ name: 'financialYears' });
  const { errors } = useFormState<LeadForm>({ name: 'financialYears' });
  const problem = errors.financialYears?.root?.message ?? errors.financialYears?.message;
  const add = () =>
    append(
      {
        year: nextYear(years, Number(today().slice(0, 4))),
        monthsOperated: 12,
        mainRevenue: null,
        salesRevenue: null,
        rdExpense: null,
        profit: null,
        isAudited: false,
      },
      { focusName: `financialYears.${years.length}.mainRevenue` },
    );
  return (
    <Box id="lead.financialYears" tabIndex={-1}>
      {fields.length > 0 ? (
        <DenseTable>
          <TableHead>
            <TableRow>
              <TableCell>{labelOf('financialYears.year')}</TableCell>
              <TableCell>{labelOf('financialYears.monthsOperated')}</TableCell>
              {money.map((field) => (
                <TableCell key={field} align="right">
                  {translate('desk.common.wan', { label: labelOf(`financialYears.${field}`) })}
                </TableCell>
              ))}
              <TableCell>{labelOf('financialYears.isAudited')}</TableCell>
              {isReadOnly ? null : (
                <TableCell>
                  <Unseen>{translate('ra.action.remove')}</Unseen>
                </TableCell>
              )}
            </TableRow>
          </TableHead>
          <TableBody>
            {fields.map(({ id }, index) => (
              <TableRow key={id}>
                <TableCell>
                  <WholeNumberBox path={`financialYears.${index}.year`} isBare width={68} />
                </TableCell>
                <TableCell>
                  <WholeNumberBox path={`financialYears.${index}.monthsOperated`} isBare width={56} />
                </TableCell>
                {money.map((field) => (
                  <TableCell key={field}>
                    <MoneyBox path={`financialYears.${index}.${field}`} />
                  </TableCell>
                ))}
                <TableCell>
                  <CheckBox path={`financialYears.${index}.isAudited`} isBare />
                </TableCell>
                {isReadOnly ? null : (
                  <TableCell>
                    <IconButton
                      size="small"
                      aria-label={translate('filing.form.remove', {
                        name: String(years[index]?.year ?? index + 1),
                      })}
                      onClick={() => remove(index)}
                    >
                      <DeleteIcon fontSize="small" />
                    </IconButton>
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </DenseTable>
      ) : null}
      {problem ? <Box sx={{ color: 'error.main', fontSize: 12.5 }}>{problem}</Box> : null}
      {isReadOnly ? null : (
        <Button size="small" startIcon={<AddIcon />} onClick={add}>
          {translate('desk.organisation.addYear')}
        </Button>
      )}
    </Box>
  );
}
