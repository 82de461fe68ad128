import { batchInput } from '@consortium/domain';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskEdit } from '../kernel/forms/DeskForms.tsx';
import { RecordTitle } from '../kernel/page/PageTitle.tsx';
import { BatchInputs, withoutBlankLines } from './BatchInputs.tsx';
import { batchFields } from './queries.ts';

/** 修改批次, also to extend the deadline. */
export default function BatchEdit() {
  return (
    <DeskEdit title={<RecordTitle message="desk.page.edit" />} transform={withoutBlankLines}>
      <DeskForm schema={batchInput} fields={batchFields} prepare={withoutBlankLines}>
        <BatchInputs />
      </DeskForm>
    </DeskEdit>
  );
}
