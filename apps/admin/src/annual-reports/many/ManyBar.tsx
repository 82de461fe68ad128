import { annualReportLifecycle } from '@consortium/domain';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useListContext, useTranslate } from 'react-admin';
import { useText } from '../../kernel/values/language.ts';
import type { ReportRecord } from '../record.ts';
import { type ManyAct, ManyDialog } from './ManyDialog.tsx';

/** 批量办理 of the reports that are ticked: for whoever may ever do it with one. */
export function ManyBar() {
  const [translate, textOf] = [useTranslate(), useText()];
  const { data = [], selectedIds, onUnselectItems, refetch } = useListContext<ReportRecord>();
  const [asked, ask] = useState<ManyAct | null>(null);
  const reports = data.filter(({ id }) => selectedIds.includes(id));
  return (
    <>
      {(['accept', 'extend'] as const).map((action) => (
        <Button key={action} size="small" variant="outlined" onClick={() => ask(action)}>
          {translate('report.many.act', { action: textOf(annualReportLifecycle[action].label) })}
        </Button>
      ))}
      {asked ? (
        <ManyDialog
          action={asked}
          reports={reports}
          onClose={(isDone) => {
            ask(null);
            if (!isDone) return;
            onUnselectItems();
            refetch();
          }}
        />
      ) : null}
    </>
  );
}

export function useManyBar() {
  const { canAccess } = useCanAccess({ resource: 'annualReports', action: 'accept' });
  return canAccess ? <ManyBar /> : false;
}
