import { expertInput } from '@consortium/domain';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskEdit } from '../kernel/forms/DeskForms.tsx';
import { RecordTitle } from '../kernel/page/PageTitle.tsx';
import { ExpertInputs } from './ExpertInputs.tsx';
import { expertFields } from './queries.ts';

/** 修改专家. */
export default function ExpertEdit() {
  return (
    <DeskEdit title={<RecordTitle message="desk.page.edit" />}>
      <DeskForm schema={expertInput} fields={expertFields}>
        <ExpertInputs />
      </DeskForm>
    </DeskEdit>
  );
}
