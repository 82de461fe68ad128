import { evaluationRoundInput } from '@consortium/domain';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskEdit } from '../kernel/forms/DeskForms.tsx';
import { RecordTitle } from '../kernel/page/PageTitle.tsx';
import { roundFields } from './queries.ts';
import { RoundInputs } from './RoundInputs.tsx';

/** 修改评价轮次. */
export default function RoundEdit() {
  return (
    <DeskEdit title={<RecordTitle message="desk.page.edit" />}>
      <DeskForm schema={evaluationRoundInput} fields={roundFields}>
        <RoundInputs />
      </DeskForm>
    </DeskEdit>
  );
}
