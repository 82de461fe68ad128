import { changeRequestInput } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { today } from '../kernel/values/days.ts';
import { ChangeInputs } from './form/ChangeInputs.tsx';
import { prepared } from './form/prepared.ts';
import { changeRequestFields } from './queries.ts';

/** 申请变更 of the consortium whose page one comes from. */
export default function ChangeRequestCreate() {
  const translate = useTranslate();
  const [search] = useSearchParams();
  const name = translate('resources.changeRequests.name', { smart_count: 1 });
  return (
    <DeskCreate title={<PageTitle text={translate('ra.page.create', { name })} />} transform={prepared}>
      <DeskForm
        schema={changeRequestInput}
        fields={changeRequestFields}
        prepare={prepared}
        defaultValues={{
          consortiumId: search.get('consortiumId'),
          effectiveOn: today(),
          reason: '',
          evidence: '',
          change: { kind: null },
        }}
      >
        <ChangeInputs />
      </DeskForm>
    </DeskCreate>
  );
}
