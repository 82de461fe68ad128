import { changeRequestInput } from '@consortium/domain';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskEdit } from '../kernel/forms/DeskForms.tsx';
import { RecordTitle } from '../kernel/page/PageTitle.tsx';
import { ChangeInputs } from './form/ChangeInputs.tsx';
import { prepared } from './form/prepared.ts';
import { changeRequestFields } from './queries.ts';

/** 修改变更申请. */
export default function ChangeRequestEdit() {
  return (
    <DeskEdit title={<RecordTitle message="desk.page.edit" />} transform={prepared}>
      <DeskForm schema={changeRequestInput} fields={changeRequestFields} prepare={prepared}>
        <ChangeInputs />
      </DeskForm>
    </DeskEdit>
  );
}
