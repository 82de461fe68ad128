import { type SeatPost, seatPost } from '@consortium/domain';
import DeleteIcon from '@mui/icons-material/DeleteOutline';
import { Box, Button, IconButton, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTerm } from '../../../kernel/values/terms.tsx';
import { useFieldLabel, useScope } from '../inputs/scope.ts';
import { CheckBox, TermBox } from '../inputs/small.tsx';
import { TextBox } from '../inputs/TextBox.tsx';
import { UnitBox } from '../inputs/UnitBox.tsx';
import { DenseTable, Unseen } from './DenseTable.tsx';

/** 人员: one row per person; the line below adds the next one, so that no half-empty row is ever saved. */
export function SeatsTable({ path }: { path: string }) {
  const translate = useTranslate();
  const labelOf = useFieldLabel();
  const { isReadOnly } = useScope();
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: path });
  return (
    <Box id={path} tabIndex={-1}>
      {fields.length > 0 ? (
        <DenseTable>
          <TableHead>
            <TableRow>
              {['person', 'post', 'title', 'organisationId', 'isFulltime'].map((field) => (
                <TableCell key={field}>{labelOf(`${path}.${field}`)}</TableCell>
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
                <TableCell sx={{ width: 120 }}>
                  <TextBox path={`${path}.${index}.person`} isBare />
                </TableCell>
                <TableCell sx={{ width: 110 }}>
                  <TermBox path={`${path}.${index}.post`} of={seatPost} isBare isRequired />
                </TableCell>
                <TableCell sx={{ width: 130 }}>
                  <TextBox path={`${path}.${index}.title`} isBare />
                </TableCell>
                <TableCell>
                  <UnitBox path={`${path}.${index}.organisationId`} isBare />
                </TableCell>
                <TableCell sx={{ width: 56 }}>
                  <CheckBox path={`${path}.${index}.isFulltime`} isBare />
                </TableCell>
                {isReadOnly ? null : (
                  <TableCell sx={{ width: 40 }}>
                    <IconButton
                      size="small"
                      aria-label={translate('filing.form.removeRow', { row: index + 1 })}
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
        <NextSeat
          onAdd={(person, post) =>
            append(
              { person, post, title: '', organisationId: null, isFulltime: false },
              { shouldFocus: false },
            )
          }
        />
      )}
    </Box>
  );
}

function NextSeat({ onAdd }: { onAdd: (person: string, post: SeatPost) => void }) {
  const translate = useTranslate();
  const nameOf = useTerm(seatPost);
  const [person, setPerson] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const add = (post: SeatPost) => {
    if (person.trim() === '') return input.current?.focus();
    onAdd(person.trim(), post);
    setPerson('');
    input.current?.focus();
  };
  return (
    <Box
      // A name that was typed and left is a person, not a draft to lose.
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget) || person.trim() === '') return;
        onAdd(person.trim(), 'MEMBER');
        setPerson('');
      }}
      sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 0.5 }}
    >
      <TextField
        inputRef={input}
        margin="none"
        sx={{ width: 160 }}
        placeholder={translate('filing.bodies.person')}
        value={person}
        onChange={({ target }) => setPerson(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add('MEMBER');
        }}
        slotProps={{ htmlInput: { 'aria-label': translate('filing.bodies.person') } }}
      />
      {seatPost.terms.map((post) => (
        <Button key={post} size="small" onClick={() => add(post)}>
          {translate('filing.bodies.addAs', { post: nameOf(post) })}
        </Button>
      ))}
    </Box>
  );
}
