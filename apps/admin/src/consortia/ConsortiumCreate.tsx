import { consortiumInput } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { ConsortiumInputs } from './ConsortiumInputs.tsx';
import { consortiumFields } from './queries.ts';

/** 录入联合体. */
export default function ConsortiumCreate() {
  const translate = useTranslate();
  const name = translate('resources.consortia.name', { smart_count: 1 });
  return (
    <DeskCreate title={<PageTitle text={translate('ra.page.create', { name })} />}>
      <DeskForm
        schema={consortiumInput}
        fields={consortiumFields}
        defaultValues={{ directions: [], status: 'OPERATING' }}
      >
        <ConsortiumInputs />
      </DeskForm>
    </DeskCreate>
  );
}
