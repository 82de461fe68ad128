import { importKind, importStatus } from '@consortium/domain';
import { Alert } from '@mui/material';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { TermChipField, TermField } from '../kernel/values/terms.tsx';
import { ApplyAct } from './ApplyAct.tsx';
import { ImportRows } from './ImportRows.tsx';

/** 导入: what would become, or became, of each row of a file. */
export default function ImportShow() {
  return (
    <DeskShow actions={<ActionButtons instead={{ apply: <ApplyAct /> }} />}>
      <Told />
      <Panel>
        <Facts columns={4}>
          <Fact source="status">
            <TermChipField source="status" of={importStatus} />
          </Fact>
          <Fact source="kind">
            <TermField source="kind" of={importKind} />
          </Fact>
          <Fact source="createdBy" />
          <Instant source="createdAt" />
          <Instant source="appliedAt" />
          <Instant source="undoneAt" />
        </Facts>
      </Panel>
      <ImportRows />
    </DeskShow>
  );
}

const Instant = ({ source }: { source: string }) => (
  <Fact source={source}>
    <InstantField source={source} />
  </Fact>
);

/** In words what comes next, and what of the file was not read. */
function Told() {
  const translate = useTranslate();
  const record = useRecordContext<RaRecord>();
  if (!record) return null;
  const { status, refused, doubtful } = record;
  const unread = (record.unread ?? []) as readonly string[];
  return (
    <>
      {status === 'CHECKED' ? (
        <Alert severity={refused > 0 ? 'warning' : 'info'} sx={{ mb: 2 }}>
          {translate(refused > 0 ? 'import.checkedBad' : 'import.checkedGood', { count: refused })}
          {doubtful > 0 ? ` ${translate('import.checkedDoubtful', { count: doubtful })}` : null}
        </Alert>
      ) : null}
      {unread.length > 0 ? (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('import.unread', { list: unread.join(translate('import.comma')) })}
        </Alert>
      ) : null}
    </>
  );
}
