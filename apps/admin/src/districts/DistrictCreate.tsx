import { districtInput } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { DistrictInputs } from './DistrictInputs.tsx';
import { districtFields } from './queries.ts';

/** 录入推荐单位. */
export default function DistrictCreate() {
  const translate = useTranslate();
  const name = translate('resources.districts.name', { smart_count: 1 });
  return (
    <DeskCreate title={<PageTitle text={translate('ra.page.create', { name })} />}>
      <DeskForm
        schema={districtInput}
        fields={districtFields}
        defaultValues={{ kind: 'COUNTY', divisionCode: null }}
      >
        <DistrictInputs />
      </DeskForm>
    </DeskCreate>
  );
}
