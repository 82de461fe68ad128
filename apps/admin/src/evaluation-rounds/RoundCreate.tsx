import { evaluationRoundInput } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { today } from '../kernel/values/days.ts';
import { roundFields } from './queries.ts';
import { RoundInputs } from './RoundInputs.tsx';

/** 新建评价轮次: of the year that is running. */
export default function RoundCreate() {
  const translate = useTranslate();
  const name = translate('resources.evaluationRounds.name', { smart_count: 1 });
  return (
    <DeskCreate title={<PageTitle text={translate('ra.page.create', { name })} />}>
      <DeskForm
        schema={evaluationRoundInput}
        fields={roundFields}
        defaultValues={{ year: Number(today().slice(0, 4)) }}
      >
        <RoundInputs />
      </DeskForm>
    </DeskCreate>
  );
}
