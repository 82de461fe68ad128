import { instantText, type RuleSet, ruleSetStatus } from '@consortium/domain';
import AddIcon from '@mui/icons-material/PlaylistAddOutlined';
import { Button, Link as MuiLink } from '@mui/material';
import { type RaRecord, usePermissions, useRecordContext, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { TermChipField } from '../kernel/values/terms.tsx';
import { mayEver } from '../providers/authProvider.ts';
import { ClauseTable } from './ClauseTable.tsx';
import { ImpactPanel } from './impact/ImpactPanel.tsx';

type RuleSetRow = RaRecord & { definition: RuleSet; edition: number };

/** 规则: the clauses of one official document with their quotes and parameters. */
export default function RuleSetShow() {
  const translate = useTranslate();
  return (
    <DeskShow
      actions={
        <>
          <ActionButtons />
          <NewVersion />
        </>
      }
    >
      <Panel>
        <Facts>
          <Fact source="title" wide />
          <Fact source="documentNo" />
          <Fact source="edition" />
          <Fact source="status">
            <TermChipField source="status" of={ruleSetStatus} />
          </Fact>
          <Fact source="effectiveFrom" />
          <Fact source="inForceUntil" />
          <Fact source="replaces">
            <Replaced />
          </Fact>
          <Signatures />
          <Fact source="nameGrammar">
            <WithRecord<RuleSetRow>
              render={({ definition: { nameGrammar } }) => `${nameGrammar.prefix}…${nameGrammar.suffix}`}
            />
          </Fact>
        </Facts>
      </Panel>
      <ImpactPanel />
      <Panel title={translate('rules.clauses')} dense>
        <WithRecord<RuleSetRow> render={({ definition }) => <ClauseTable rules={definition.rules} />} />
      </Panel>
      <RecordHistory title={translate('desk.history.title')} />
    </DeskShow>
  );
}

function Replaced() {
  const replaces = useRecordContext<RuleSetRow>()?.replaces as RuleSetRow | null | undefined;
  return replaces ? (
    <MuiLink component={Link} to={`/ruleSets/${replaces.id}/show`}>
      {replaces.documentNo} v{replaces.edition}
    </MuiLink>
  ) : (
    '—'
  );
}

/** Two persons and when; what came with the system was in force as published. */
function Signatures() {
  const translate = useTranslate();
  const record = useRecordContext<RuleSetRow>();
  if (!record) return null;
  const isShipped = record.status === 'SIGNED' && !record.signedAt;
  return (
    <>
      <Fact source="firstSignedBy">
        <Signature name={record.firstSignedBy} at={record.firstSignedAt} />
      </Fact>
      <Fact source="signedBy">
        {isShipped ? translate('rules.shipped') : <Signature name={record.signedBy} at={record.signedAt} />}
      </Fact>
    </>
  );
}

const Signature = ({ name, at }: { name: string | null; at: string | null }) =>
  name && at ? `${name} ${instantText(new Date(at))}` : '—';

function NewVersion() {
  const translate = useTranslate();
  const record = useRecordContext<RuleSetRow>();
  const { permissions } = usePermissions<string[]>();
  if (record?.status !== 'SIGNED' || !mayEver(permissions ?? [], 'RuleSet', 'create')) return null;
  return (
    <Button component={Link} to={`/ruleSets/create?from=${record.id}`} startIcon={<AddIcon />}>
      {translate('rules.newVersion')}
    </Button>
  );
}
