import { tokenScope } from '@consortium/domain';
import { BooleanInput, DataTable, type RaRecord } from 'react-admin';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { DeskList, DeskTable } from '../kernel/lists/DeskList.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { TermField } from '../kernel/values/terms.tsx';
import { tokenSteps } from './steps.ts';
import { TokenState } from './TokenState.tsx';

const filters = [<BooleanInput key="isLive" source="isLive" label="desk.token.active" alwaysOn />];

/** 访问令牌一览: one's own; the security administrator sees all. */
export default function TokenList() {
  return (
    <DeskList sort={{ field: 'createdAt', order: 'DESC' }} filters={filters} hasColumns={false}>
      <DeskTable rowClick={false}>
        <DataTable.Col source="name" />
        <DataTable.Col
          source="prefix"
          disableSort
          render={({ prefix }: RaRecord) => <code>{prefix}…</code>}
        />
        <DataTable.Col source="scopes" disableSort>
          <TermField source="scopes" of={tokenScope} />
        </DataTable.Col>
        <DataTable.Col source="ownerName" />
        <DataTable.Col source="createdAt" field={InstantField} />
        <DataTable.Col source="lastUsedAt" field={InstantField} />
        <DataTable.Col source="expiresAt" field={InstantField} />
        <DataTable.Col label="desk.token.state">
          <TokenState />
        </DataTable.Col>
        <DataTable.Col label="desk.token.acts">
          <ActionButtons steps={tokenSteps} />
        </DataTable.Col>
      </DeskTable>
    </DeskList>
  );
}
