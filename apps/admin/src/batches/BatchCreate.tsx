import { batchInput } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { today } from '../kernel/values/days.ts';
import { BatchInputs, withoutBlankLines } from './BatchInputs.tsx';
import { batchFields } from './queries.ts';

const blank = () => ({
  kind: 'PRE_APPLICATION',
  year: Number(today().slice(0, 4)),
  isClosingDayIncluded: true,
  allowsDirect: true,
  publicityDays: 5,
  // Chosen with the rule set.
  requiredItems: [],
  directions: [],
});

/** 新建批次. */
export default function BatchCreate() {
  const translate = useTranslate();
  const name = translate('resources.batches.name', { smart_count: 1 });
  return (
    <DeskCreate
      title={<PageTitle text={translate('ra.page.create', { name })} />}
      transform={withoutBlankLines}
    >
      <DeskForm schema={batchInput} fields={batchFields} defaultValues={blank()} prepare={withoutBlankLines}>
        <BatchInputs />
      </DeskForm>
    </DeskCreate>
  );
}
