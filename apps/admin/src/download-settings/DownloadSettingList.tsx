import { downloadSettingLabels, type ScanState, scanState } from '@consortium/domain';
import { Alert, Switch } from '@mui/material';
import { DataTable, type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { ProblemDialog } from '../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../kernel/acts/useAct.ts';
import { DeskList, DeskTable } from '../kernel/lists/DeskList.tsx';
import { useText } from '../kernel/values/language.ts';
import { TermChipField, useTerm } from '../kernel/values/terms.tsx';

/** 下载设置: whether others get files of which nobody knows that they are clean. */
export default function DownloadSettingList() {
  const translate = useTranslate();
  return (
    <DeskList hasColumns={false} sort={{ field: 'scanState', order: 'ASC' }}>
      <Alert severity="info" sx={{ mb: 1 }}>
        {translate('desk.files.settingHint')}
      </Alert>
      <DeskTable rowClick={false}>
        <DataTable.Col source="scanState" disableSort>
          <TermChipField source="scanState" of={scanState} />
        </DataTable.Col>
        <DataTable.Col source="isAllowed" disableSort>
          <IsAllowed />
        </DataTable.Col>
      </DeskTable>
    </DeskList>
  );
}

type Setting = RaRecord & {
  version: number;
  scanState: ScanState;
  isAllowed: boolean;
  openActions: readonly string[];
};

function IsAllowed() {
  const setting = useRecordContext<Setting>();
  const [translate, textOf, stateOf] = [useTranslate(), useText(), useTerm(scanState)];
  const acting = useAct('downloadSettings');
  if (!setting) return null;
  const { id, version, scanState: state, isAllowed, openActions } = setting;
  if (!openActions.includes('update'))
    return <span>{translate(isAllowed ? 'desk.common.yes' : 'desk.common.no')}</span>;
  const name = textOf(downloadSettingLabels.isAllowed);
  return (
    <>
      <Switch
        checked={isAllowed}
        disabled={acting.isPending}
        slotProps={{ input: { 'aria-label': `${stateOf(state)} ${name}` } }}
        onChange={({ target }) =>
          acting.run('update', { id, version, downloadSetting: { isAllowed: target.checked } }, name)
        }
      />
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={name} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
