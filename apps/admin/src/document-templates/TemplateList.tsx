import { documentTemplateKind, documentTemplateStatus } from '@consortium/domain';
import { Alert } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { DeskList, DeskTable } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField, TermField } from '../kernel/values/terms.tsx';
import { Kinds } from './Kinds.tsx';

const filters = [
  <TermsInput key="kind" source="kind" of={documentTemplateKind} alwaysOn />,
  <TermsInput key="status" source="status" of={documentTemplateStatus} alwaysOn />,
];

/** 公文模板一览: what each kind of paper is made of today, and every version there was. */
export default function TemplateList() {
  const translate = useTranslate();
  return (
    <>
      <Alert severity="info" sx={{ mt: 2, mb: 1 }}>
        {translate('template.hint')}
      </Alert>
      <Kinds />
      <DeskList sort={{ field: 'createdAt', order: 'DESC' }} filters={filters}>
        <DeskTable>
          <DataTable.Col source="kind">
            <TermField source="kind" of={documentTemplateKind} />
          </DataTable.Col>
          <DataTable.NumberCol source="edition" />
          <DataTable.Col source="fileName" field={NameField} />
          <DataTable.Col source="status">
            <TermChipField source="status" of={documentTemplateStatus} />
          </DataTable.Col>
          <DataTable.NumberCol source="problemCount" disableSort />
          <DataTable.Col source="uploadedBy" disableSort />
          <DataTable.Col source="createdAt" field={InstantField} />
          <DataTable.Col source="activatedAt" disableSort field={InstantField} />
        </DeskTable>
      </DeskList>
    </>
  );
}
