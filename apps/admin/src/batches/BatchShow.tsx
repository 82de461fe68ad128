import { applicationKind, submissionItemKind } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { type RaRecord, usePermissions, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { DossierButton } from '../jobs/DossierButton.tsx';
import { EditWhereOpen } from '../kernel/acts/PageActions.tsx';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { TermField } from '../kernel/values/terms.tsx';
import { Words } from '../kernel/values/Words.tsx';
import { mayEver } from '../providers/authProvider.ts';
import { BatchPhase } from './BatchPhase.tsx';
import { CountsChart } from './CountsChart.tsx';
import { CountsTable } from './CountsTable.tsx';
import { type Count, totalOf } from './counts.ts';
import { applicationsPath } from './paths.ts';

/** 批次: the deadline, then where every application stands, then the settings. */
export default function BatchShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={<HeadLine />}>
      <WithRecord<RaRecord & { counts: readonly Count[] }>
        render={({ id, counts }) => {
          const heading = translate('desk.batch.byDistrict');
          if (totalOf(counts) === 0) return <Panel title={heading}>{translate('desk.batch.none')}</Panel>;
          return (
            <>
              <Panel title={heading}>
                <CountsChart batchId={String(id)} counts={counts} label={heading} />
              </Panel>
              <Panel dense>
                <CountsTable batchId={String(id)} counts={counts} />
              </Panel>
            </>
          );
        }}
      />
      <Settings />
      <RecordHistory title={translate('desk.history.title')} />
    </DeskShow>
  );
}

function HeadLine() {
  const translate = useTranslate();
  const { permissions } = usePermissions<readonly string[]>();
  const mayRank = mayEver(permissions ?? [], 'Review', 'read');
  const mayReadQuotas = mayEver(permissions ?? [], 'Batch', 'readQuotas');
  return (
    <>
      <BatchPhase withDays />
      <WithRecord<RaRecord>
        render={({ id, kind }) => (
          <>
            <MuiLink component={Link} to={applicationsPath({ batchId: id })} sx={{ ml: 2 }}>
              {translate('desk.batch.list')}
            </MuiLink>
            {mayReadQuotas ? (
              <MuiLink component={Link} to={`/batches/${id}/quotas`} sx={{ ml: 2 }}>
                {translate('desk.quotas.title')}
              </MuiLink>
            ) : null}
            {mayRank && kind === 'FORMAL_APPLICATION' ? (
              <MuiLink component={Link} to={`/batches/${id}/ranking`} sx={{ ml: 2 }}>
                {translate('review.ranking.title')}
              </MuiLink>
            ) : null}
          </>
        )}
      />
      <DossierButton />
      <EditWhereOpen />
    </>
  );
}

function Settings() {
  const translate = useTranslate();
  return (
    <Panel title={translate('desk.batch.settings')}>
      <WithRecord<RaRecord>
        render={({ closesOn, isClosingDayIncluded, ruleSet, directions }) => (
          <Facts>
            <Fact source="kind">
              <TermField source="kind" of={applicationKind} />
            </Fact>
            <Fact source="year" />
            <Fact source="noticeDocument" />
            <Fact source="opensOn" />
            <Fact source="closesOn">
              {closesOn} {translate(isClosingDayIncluded ? 'desk.batch.inclusive' : 'desk.batch.exclusive')}
            </Fact>
            <Fact source="publicityDays" />
            <Fact source="ruleSetId">
              <MuiLink component={Link} to={`/ruleSets/${ruleSet.id}/show`}>
                {ruleSet.documentNo} · {translate('rules.edition', { edition: ruleSet.edition })}
              </MuiLink>
            </Fact>
            <Fact source="requiredItems">
              <TermField source="requiredItems" of={submissionItemKind} />
            </Fact>
            <Fact source="directions" wide>
              <Words of={directions} />
            </Fact>
          </Facts>
        )}
      />
    </Panel>
  );
}
