import { expertInput } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { ExpertInputs } from './ExpertInputs.tsx';
import { expertFields } from './queries.ts';

/** 录入专家. */
export default function ExpertCreate() {
  const translate = useTranslate();
  const name = translate('resources.experts.name', { smart_count: 1 });
  return (
    <DeskCreate title={<PageTitle text={translate('ra.page.create', { name })} />}>
      <DeskForm
        schema={expertInput}
        fields={expertFields}
        defaultValues={{
          number: '',
          fields: [],
          isAvailable: true,
          userId: null,
          unavailableUntil: null,
          employments: [],
        }}
      >
        <ExpertInputs />
      </DeskForm>
    </DeskCreate>
  );
}
