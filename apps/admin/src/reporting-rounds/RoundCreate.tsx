import { reportingRoundInput } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { today } from '../kernel/values/days.ts';
import { roundFields } from './queries.ts';
import { RoundInputs } from './RoundInputs.tsx';

/** The calendar year that is running, due at the end of the next January. */
const blank = () => {
  const year = Number(today().slice(0, 4));
  return {
    year,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    dueOn: `${year + 1}-01-30`,
    correctionsNeedApproval: true,
  };
};

/** 新建填报任务. */
export default function RoundCreate() {
  const translate = useTranslate();
  const name = translate('resources.reportingRounds.name', { smart_count: 1 });
  return (
    <DeskCreate title={<PageTitle text={translate('ra.page.create', { name })} />}>
      <DeskForm schema={reportingRoundInput} fields={roundFields} defaultValues={blank()}>
        <RoundInputs />
      </DeskForm>
    </DeskCreate>
  );
}
