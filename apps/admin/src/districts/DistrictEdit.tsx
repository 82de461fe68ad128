import { districtInput } from '@consortium/domain';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskEdit } from '../kernel/forms/DeskForms.tsx';
import { RecordTitle } from '../kernel/page/PageTitle.tsx';
import { DistrictInputs } from './DistrictInputs.tsx';
import { districtFields } from './queries.ts';

/** 修改推荐单位. */
export default function DistrictEdit() {
  return (
    <DeskEdit title={<RecordTitle message="desk.page.edit" />}>
      <DeskForm schema={districtInput} fields={districtFields}>
        <DistrictInputs />
      </DeskForm>
    </DeskEdit>
  );
}
