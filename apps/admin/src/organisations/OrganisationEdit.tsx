import { officeRecordsInput, organisationInput } from '@consortium/domain';
import { type RaRecord, useRecordContext } from 'react-admin';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskEdit } from '../kernel/forms/DeskForms.tsx';
import { RecordTitle } from '../kernel/page/PageTitle.tsx';
import { declared } from './declared.ts';
import { OfficeRecordInputs } from './OfficeRecordInputs.tsx';
import { OrganisationInputs } from './OrganisationInputs.tsx';
import { officeFields, organisationFields } from './queries.ts';

const whole = organisationInput.and(officeRecordsInput);

/** 修改单位; what only the bureau keeps is offered to the bureau only. */
export default function OrganisationEdit() {
  return (
    <DeskEdit title={<RecordTitle message="desk.page.edit" />} transform={declared}>
      <OrganisationForm />
    </DeskEdit>
  );
}

function OrganisationForm() {
  const unit = useRecordContext<RaRecord>();
  const keepsOffice = Boolean(unit?.openActions?.includes('keepOfficeRecords'));
  return (
    <DeskForm
      prepare={declared}
      schema={keepsOffice ? whole : organisationInput}
      fields={keepsOffice ? [...organisationFields, ...officeFields] : organisationFields}
    >
      <OrganisationInputs />
      {keepsOffice ? <OfficeRecordInputs /> : null}
    </DeskForm>
  );
}
