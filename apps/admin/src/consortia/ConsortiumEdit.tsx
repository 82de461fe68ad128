import { consortiumInput } from '@consortium/domain';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskEdit } from '../kernel/forms/DeskForms.tsx';
import { RecordTitle } from '../kernel/page/PageTitle.tsx';
import { ConsortiumInputs } from './ConsortiumInputs.tsx';
import { consortiumFields } from './queries.ts';

/** 修改联合体. */
export default function ConsortiumEdit() {
  return (
    <DeskEdit title={<RecordTitle message="desk.page.edit" />}>
      <DeskForm schema={consortiumInput} fields={consortiumFields}>
        <ConsortiumInputs />
      </DeskForm>
    </DeskEdit>
  );
}
