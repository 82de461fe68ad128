import { type RuleSet, ruleSetDraft } from '@consortium/domain';
import { type RaRecord, WithRecord } from 'react-admin';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskEdit } from '../kernel/forms/DeskForms.tsx';
import { RecordTitle } from '../kernel/page/PageTitle.tsx';
import { ruleSetFields } from './queries.ts';
import { RuleSetInputs } from './RuleSetInputs.tsx';

/** 修改草稿, until it is passed on for signature. */
export default function RuleSetEdit() {
  return (
    <DeskEdit title={<RecordTitle message="desk.page.edit" />}>
      <DeskForm schema={ruleSetDraft} fields={ruleSetFields}>
        <WithRecord<RaRecord & { definition: RuleSet }>
          render={({ definition }) => <RuleSetInputs origin={definition} />}
        />
      </DeskForm>
    </DeskEdit>
  );
}
