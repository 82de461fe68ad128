import { reportingRoundInput } from '@consortium/domain';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskEdit } from '../kernel/forms/DeskForms.tsx';
import { RecordTitle } from '../kernel/page/PageTitle.tsx';
import { roundFields } from './queries.ts';
import { RoundInputs } from './RoundInputs.tsx';

/** 修改填报任务, also to extend the due date for everybody. */
export default function RoundEdit() {
  return (
    <DeskEdit title={<RecordTitle message="desk.page.edit" />}>
      <DeskForm schema={reportingRoundInput} fields={roundFields}>
        <RoundInputs />
      </DeskForm>
    </DeskEdit>
  );
}
