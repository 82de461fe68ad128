import { organisationInput } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { declared } from './declared.ts';
import { OrganisationInputs } from './OrganisationInputs.tsx';
import { organisationFields } from './queries.ts';

const blank = { formerNames: [], tags: [], financialYears: [], platforms: [], rdTeam: null };

/** 登记单位. */
export default function OrganisationCreate() {
  const translate = useTranslate();
  const name = translate('resources.organisations.name', { smart_count: 1 });
  return (
    <DeskCreate title={<PageTitle text={translate('ra.page.create', { name })} />} transform={declared}>
      <DeskForm
        schema={organisationInput}
        fields={organisationFields}
        defaultValues={blank}
        prepare={declared}
      >
        <OrganisationInputs />
      </DeskForm>
    </DeskCreate>
  );
}
