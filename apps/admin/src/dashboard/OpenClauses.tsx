import { Link as MuiLink } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { FindingList } from '../kernel/acts/FindingList.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { toneOf } from '../kernel/values/tones.ts';
import { request } from '../providers/graphql.ts';
import { type OpenClausesAnswer, openClausesDocument } from './queries.ts';
import { useApplications } from './useApplications.ts';

/** 未满足的条款 of the file that waits for its lead unit: what is still to be done before it can be submitted. */
export function OpenClauses() {
  const translate = useTranslate();
  const { data: mine } = useApplications({ filter: { isWaitingForMe: true }, order: 'DESC', size: 5 });
  const file = mine?.find(({ openActions }) => openActions.includes('submit'));
  const { data } = useQuery({
    queryKey: ['applications', 'openClauses', file?.id],
    queryFn: ({ signal }) => request<OpenClausesAnswer>(openClausesDocument, { id: file?.id }, signal),
    enabled: Boolean(file),
  });
  const findings = data?.node?.examination?.findings ?? [];
  const open = findings.filter(
    ({ outcome, force }) =>
      force !== 'PROCEDURE' && (toneOf('Outcome', outcome) === 'blocks' || outcome === 'WAIVABLE'),
  );
  if (!file || !data?.node?.examination) return null;
  return (
    <Panel
      title={translate('desk.dashboard.clauses', { count: open.length })}
      aside={
        <MuiLink component={Link} to={`/applications/${file.id}`}>
          {file.name}
        </MuiLink>
      }
    >
      {open.length === 0 ? translate('desk.dashboard.clausesNone') : <FindingList findings={open} />}
    </Panel>
  );
}
