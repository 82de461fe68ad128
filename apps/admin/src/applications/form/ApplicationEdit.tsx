import { Alert, Button, Skeleton } from '@mui/material';
import { RecordContextProvider, ResourceContextProvider, useCreatePath, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { PageTitle } from '../../kernel/page/PageTitle.tsx';
import { useRuleSet } from '../clauses/useRuleSet.ts';
import { NotLoaded } from '../NotLoaded.tsx';
import { useApplication, useUnit } from '../useWhole.ts';
import { FormPage } from './FormPage.tsx';
import { isOpenForm } from './openForms.ts';

/** 填报: loads the record, the clauses of its batch and the lead unit's own record, then opens the form. */
export default function ApplicationEdit() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const createPath = useCreatePath();
  const application = useApplication(id);
  const record = application.data;
  const { ruleSet, error: ruleError, refetch: refetchRules } = useRuleSet(record?.batch.ruleSet.id);
  const lead = useUnit(record?.leadUnit.id);
  const error = application.error ?? ruleError ?? lead.error;
  const retry = () => {
    void application.refetch();
    if (ruleError) void refetchRules();
    if (record) void lead.refetch();
  };

  if (error && !record) return <NotLoaded error={error} onRetry={retry} />;
  if (!record || !ruleSet || !lead.data) {
    if (error) return <NotLoaded error={error} onRetry={retry} />;
    return (
      <>
        <Skeleton height={48} />
        <Skeleton variant="rectangular" height={420} />
      </>
    );
  }
  if (!record.openActions.includes('update') && !isOpenForm(record.id))
    return (
      <>
        <PageTitle text={`${record.name}(${record.number})`} />
        <Alert
          severity="info"
          action={
            <Button
              component={Link}
              to={createPath({ resource: 'applications', type: 'show', id: record.id })}
            >
              {translate('desk.common.view')}
            </Button>
          }
        >
          {translate('filing.form.notEditable')}
        </Alert>
      </>
    );
  return (
    <ResourceContextProvider value="applications">
      <RecordContextProvider value={record}>
        <FormPage key={record.id} record={record} ruleSet={ruleSet.definition} lead={lead.data} />
      </RecordContextProvider>
    </ResourceContextProvider>
  );
}
