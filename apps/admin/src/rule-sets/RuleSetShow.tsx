import type { RuleSet } from '@consortium/domain';
import AddIcon from '@mui/icons-material/PlaylistAddOutlined';
import { Button } from '@mui/material';
import { type RaRecord, useCanAccess, useRecordContext, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { ClauseTable } from './ClauseTable.tsx';

type RuleSetRow = RaRecord & { definition: RuleSet; edition: number };

/** 规则: the clauses of one official document with their quotes and parameters. */
export default function RuleSetShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={<NewVersion />}>
      <Panel>
        <Facts>
          <Fact source="title" wide />
          <Fact source="documentNo" />
          <Fact source="edition" />
          <Fact source="effectiveFrom" />
          <Fact source="nameGrammar">
            <WithRecord<RuleSetRow>
              render={({ definition: { nameGrammar } }) => `${nameGrammar.prefix}…${nameGrammar.suffix}`}
            />
          </Fact>
        </Facts>
      </Panel>
      <Panel title={translate('desk.ruleSet.clauses')} dense>
        <WithRecord<RuleSetRow> render={({ definition }) => <ClauseTable rules={definition.rules} />} />
      </Panel>
      <RecordHistory title={translate('desk.history.title')} />
    </DeskShow>
  );
}

function NewVersion() {
  const translate = useTranslate();
  const record = useRecordContext<RuleSetRow>();
  const { canAccess } = useCanAccess({ resource: 'ruleSets', action: 'create' });
  if (!record || !canAccess) return null;
  return (
    <Button
      component={Link}
      to={`/ruleSets/create?from=${record.id}`}
      variant="contained"
      startIcon={<AddIcon />}
    >
      {translate('desk.ruleSet.newVersion')}
    </Button>
  );
}
