import { importKind, importStatus } from '@consortium/domain';
import { Box } from '@mui/material';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { TermChipField, TermField } from '../kernel/values/terms.tsx';
import { ApplyAct } from './ApplyAct.tsx';
import { ImportRows } from './ImportRows.tsx';
import { Told } from './Told.tsx';
import { Writing } from './Writing.tsx';

/** 导入: what would become, or became, of each row of a file. */
export default function ImportShow() {
  return (
    <DeskShow
      actions={
        <>
          <ApplyAct />
          <ActionButtons except={['apply']} />
        </>
      }
    >
      <Told />
      <Panel>
        <Box sx={{ mb: 2, '&:empty': { display: 'none' } }}>
          <Writing />
        </Box>
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
