import { type PlatformKind, type PlatformLevel, platformKind, platformLevel } from '@consortium/domain';
import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutline';
import { Box, Button, IconButton, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import { useFieldLabel, useScope } from '../inputs/scope.ts';
import { DayBox, TermBox } from '../inputs/small.tsx';
import { TextBox } from '../inputs/TextBox.tsx';
import { DenseTable, Unseen } from '../sections/DenseTable.tsx';
import type { LeadForm } from './values.ts';

const columns = ['name', 'kind', 'level', 'approvalNo', 'approvedOn', 'validTo'] as const;

/** 创新平台: one row each; the line below adds the next by its name. */
export function PlatformsTable() {
  const translate = useTranslate();
  const labelOf = useFieldLabel();
  const { isReadOnly } = useScope();
  const { fields, append, remove } = useFieldArray<LeadForm, 'platforms'>({ name: 'platforms' });
  const platforms = useWatch<LeadForm, 'platforms'>({ name: 'platforms' });
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    const [kind, level]: [PlatformKind, PlatformLevel] = ['KEY_LABORATORY', 'CITY'];
    append(
      { name: name.trim(), kind, level, approvalNo: '', approvedOn: null, validTo: null, revokedOn: null },
      { shouldFocus: false },
    );
    setName('');
  };
  return (
    <Box id="lead.platforms" tabIndex={-1}>
      {fields.length > 0 ? (
        <DenseTable>
          <TableHead>
            <TableRow>
              {columns.map((field) => (
                <TableCell key={field}>{labelOf(`platforms.${field}`)}</TableCell>
              ))}
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
                  <TextBox path={`platforms.${index}.name`} isBare />
                </TableCell>
                <TableCell sx={{ width: 130 }}>
                  <TermBox path={`platforms.${index}.kind`} of={platformKind} isBare isRequired />
                </TableCell>
                <TableCell sx={{ width: 96 }}>
                  <TermBox path={`platforms.${index}.level`} of={platformLevel} isBare isRequired />
                </TableCell>
                <TableCell sx={{ width: 110 }}>
                  <TextBox path={`platforms.${index}.approvalNo`} isBare />
                </TableCell>
                <TableCell sx={{ width: 118 }}>
                  <DayBox path={`platforms.${index}.approvedOn`} isBare />
                </TableCell>
                <TableCell sx={{ width: 118 }}>
                  <DayBox path={`platforms.${index}.validTo`} isBare />
                </TableCell>
                {isReadOnly ? null : (
                  <TableCell sx={{ width: 36 }}>
                    <IconButton
                      size="small"
                      aria-label={translate('filing.form.remove', { name: platforms[index]?.name ?? '' })}
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
      {isReadOnly ? null : (
        <Box sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
          <TextField
            margin="none"
            placeholder={labelOf('platforms.name')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
            }}
            onBlur={add}
            sx={{ width: 280 }}
            slotProps={{ htmlInput: { 'aria-label': translate('filing.lead.platformName') } }}
          />
          <Button size="small" startIcon={<AddIcon />} onClick={add}>
            {translate('desk.organisation.addPlatform')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
