import {
  type DocumentTemplateKind,
  documentTemplateKind,
  isTemplateList,
  type TemplateEntries,
  type TemplateEntry,
  type TemplateField,
  type TemplateList,
  templateFields,
} from '@consortium/domain';
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { useTerm } from '../kernel/values/terms.tsx';

type Row = Readonly<{ written: string; entry: TemplateEntry; list: TemplateList | null; example: string }>;

const rowOf = (entry: TemplateField, list: TemplateList | null): Row => ({
  written: `{${entry.name['zh-CN']}}`,
  entry,
  list,
  example: entry.examples.join(' / '),
});

/** A list between its marks, and the fields of a line within. */
const rowsOf = (entries: TemplateEntries): Row[] =>
  Object.values(entries).flatMap((entry) =>
    isTemplateList(entry)
      ? [
          { written: `{#${entry.name['zh-CN']}}`, entry, list: entry, example: '' },
          ...Object.values(entry.fields).map((field) => rowOf(field, entry)),
          { written: `{/${entry.name['zh-CN']}}`, entry, list: entry, example: '' },
        ]
      : [rowOf(entry, null)],
  );

/** 字段: everything that a template of this kind may say, as it is written. */
export function FieldsDialog({ kind, onClose }: { kind: DocumentTemplateKind; onClose: () => void }) {
  const [translate, textOf, nameOf] = [useTranslate(), useText(), useTerm(documentTemplateKind)];
  const title = useId();
  const heading = translate('template.fieldsOf', { kind: nameOf(kind) });
  const about = ({ entry, list }: Row) => {
    if (list === null) return translate('template.anywhere', { name: textOf(entry.name) });
    return isTemplateList(entry)
      ? translate('template.list', { name: textOf(entry.name) })
      : translate('template.ofList', { name: textOf(entry.name), list: textOf(list.name) });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={title}>
      <DialogTitle id={title}>{heading}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>{translate('template.fieldsHint')}</DialogContentText>
        <PlainTable
          label={heading}
          rows={rowsOf(templateFields[kind])}
          keyOf={(_row, index) => String(index)}
          columns={[
            { label: translate('template.written'), cell: ({ written }) => <code>{written}</code> },
            { label: translate('template.about'), cell: about },
            {
              label: translate('template.need'),
              cell: ({ entry }) => translate(entry.isRequired ? 'desk.common.yes' : 'desk.common.no'),
            },
            { label: translate('template.example'), cell: ({ example }) => example },
          ]}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('desk.common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
