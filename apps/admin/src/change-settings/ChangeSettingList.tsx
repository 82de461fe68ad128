import { changeKind, changeSettingLabels } from '@consortium/domain';
import { Alert, Switch } from '@mui/material';
import { DataTable, type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { useAct } from '../kernel/acts/useAct.ts';
import { DeskList, DeskTable } from '../kernel/lists/DeskList.tsx';
import { useText } from '../kernel/values/language.ts';
import { TermField, useTerm } from '../kernel/values/terms.tsx';

/** 变更设置: which kinds of change need approval. */
export default function ChangeSettingList() {
  const translate = useTranslate();
  return (
    <DeskList hasColumns={false} sort={{ field: 'kind', order: 'ASC' }}>
      <Alert severity="info" sx={{ mb: 1 }}>
        {translate('registry.settings.hint')}
      </Alert>
      <DeskTable rowClick={false}>
        <DataTable.Col source="kind" disableSort>
          <TermField source="kind" of={changeKind} />
        </DataTable.Col>
        <DataTable.Col source="needsApproval" disableSort>
          <NeedsApproval />
        </DataTable.Col>
      </DeskTable>
    </DeskList>
  );
}

type Setting = RaRecord & {
  version: number;
  kind: string;
  needsApproval: boolean;
  openActions: readonly string[];
};

function NeedsApproval() {
  const setting = useRecordContext<Setting>();
  const [translate, textOf, kindOf] = [useTranslate(), useText(), useTerm(changeKind)];
  const acting = useAct('changeSettings');
  if (!setting) return null;
  const { id, version, kind, needsApproval, openActions } = setting;
  if (!openActions.includes('update'))
    return <span>{translate(needsApproval ? 'desk.common.yes' : 'desk.common.no')}</span>;
  const name = textOf(changeSettingLabels.needsApproval);
  return (
    <Switch
      checked={needsApproval}
      disabled={acting.isPending}
      slotProps={{ input: { 'aria-label': `${kindOf(kind)} ${name}` } }}
      onChange={({ target }) =>
        acting.run('update', { id, version, changeSetting: { needsApproval: target.checked } }, name)
      }
    />
  );
}
