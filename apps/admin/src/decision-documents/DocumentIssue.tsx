import { decisionDocumentInput } from '@consortium/domain';
import { Alert } from '@mui/material';
import { TextInput, useTranslate } from 'react-admin';
import { ApplicationsInput } from '../kernel/forms/ApplicationsInput.tsx';
import { DeskForm, Inputs } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { BatchPicker } from '../kernel/forms/pickers.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';
import { today } from '../kernel/values/days.ts';
import { documentFields } from './queries.ts';

/** 印发批复: what is saved here establishes the consortia of the list at once. */
export default function DocumentIssue() {
  const translate = useTranslate();
  return (
    <DeskCreate title={<PageTitle text={translate('decision.document.issue')} />}>
      <DeskForm
        schema={decisionDocumentInput}
        fields={documentFields}
        defaultValues={{ issuedOn: today(), applicationIds: [] }}
        saveLabel={translate('decision.document.issue')}
      >
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('decision.document.issueHint')}
        </Alert>
        <Panel>
          <Inputs>
            <TextInput source="documentNo" isRequired helperText="decision.document.numberHint" />
            <DayInput source="issuedOn" isRequired />
            <TextInput source="title" isRequired className="wide" />
            <BatchPicker source="batchId" isRequired />
            <ApplicationsInput source="applicationIds" status="IN_PUBLICITY" />
          </Inputs>
        </Panel>
      </DeskForm>
    </DeskCreate>
  );
}
