import { leadsOften, networkNodeKind, organisationKind, sharedNodes, tiesByNode } from '@consortium/domain';
import { Box, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { PagedTable } from '../kernel/page/PagedTable.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { useText } from '../kernel/values/language.ts';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import type { MapNetwork, MapNode, MapTie } from './queries.ts';
import { pathOf } from './useNodeWords.ts';

function Name({ of }: { of: MapNode | undefined }) {
  const path = of && pathOf(of);
  return path ? (
    <MuiLink component={Link} to={path}>
      {of.name}
    </MuiLink>
  ) : (
    of?.name
  );
}

/** 表格: the same network in rows; every name opens its page. */
export function NetworkTables({ network }: { network: MapNetwork }) {
  const translate = useTranslate();
  const [kindOf, unitKindOf] = [useTerm(networkNodeKind), useTerm(organisationKind)];
  const textOf = useText();
  const say = (name: string, facts = {}) => translate(`network.${name}`, facts);
  const byId = new Map(network.nodes.map((each) => [each.id, each]));
  const byNode = tiesByNode(network);
  const often = leadsOften(network);
  const [units, persons] = [sharedNodes(network, 'UNIT'), sharedNodes(network, 'PERSON')];
  const isShared = new Set(units.map(({ node }) => node.id));
  const hubs = network.nodes.filter(({ kind }) => kind === 'CONSORTIUM' || kind === 'APPLICATION');
  const others = network.nodes.filter(({ id, kind }) => kind === 'UNIT' && !isShared.has(id));
  const belongsTo = (ties: readonly MapTie[]) => (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {ties.map(({ to, kind, title }) => (
        <li key={`${to} ${kind} ${title}`}>
          <Name of={byId.get(to)} />
          {kind === 'TAKES_PART' ? null : (
            <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
              {kind === 'SITS' ? title : say('leadsIt')}
            </Box>
          )}
        </li>
      ))}
    </Box>
  );
  const conclusion = ({ id, overBy }: MapNode) =>
    overBy > 0 ? (
      <ToneMark tone="blocks">{say('over', { count: overBy })}</ToneMark>
    ) : often.has(id) ? (
      <ToneMark tone="look">{say('leads', { count: often.get(id) })}</ToneMark>
    ) : (
      '—'
    );
  return (
    <>
      <Panel dense title={say('sharedUnits', { count: units.length })}>
        <PagedTable
          label={say('sharedUnits', { count: units.length })}
          rows={units}
          keyOf={({ node }) => node.id}
          empty={say('noSharedUnits')}
          columns={[
            { label: textOf(networkNodeKind.labels.UNIT), cell: ({ node }) => <Name of={node} /> },
            { label: say('unitKind'), cell: ({ node }) => unitKindOf(node.unitKind ?? '') },
            { label: say('count'), isNumber: true, cell: ({ ties }) => ties.length },
            { label: say('belongsTo'), cell: ({ ties }) => belongsTo(ties) },
            { label: say('conclusion'), cell: ({ node }) => conclusion(node) },
          ]}
        />
      </Panel>
      <Panel dense title={say('sharedPersons', { count: persons.length })}>
        <PagedTable
          label={say('sharedPersons', { count: persons.length })}
          rows={persons}
          keyOf={({ node }) => node.id}
          empty={say('noSharedPersons')}
          columns={[
            { label: textOf(networkNodeKind.labels.PERSON), cell: ({ node }) => node.name },
            { label: say('sitsFor'), cell: ({ node }) => node.detail || '—' },
            { label: say('sitsIn'), cell: ({ ties }) => belongsTo(ties) },
            {
              label: say('conclusion'),
              cell: ({ node }) =>
                node.isNamesake ? <ToneMark tone="look">{say('namesake')}</ToneMark> : say('sameUnit'),
            },
          ]}
        />
      </Panel>
      <Panel dense title={say('hubs', { count: hubs.length })}>
        <PagedTable
          label={say('hubs', { count: hubs.length })}
          rows={hubs}
          keyOf={({ id }) => id}
          empty={say('none')}
          columns={[
            { label: say('name'), cell: (node) => <Name of={node} /> },
            { label: say('kind'), cell: ({ kind }) => kindOf(kind) },
            { label: say('number'), cell: ({ detail }) => detail },
            {
              label: say('leadUnit'),
              cell: ({ id }) => (
                <Name of={byId.get(byNode.get(id)?.find(({ kind }) => kind === 'LEADS')?.from ?? '')} />
              ),
            },
            {
              label: say('unitCount'),
              isNumber: true,
              cell: ({ id }) => byNode.get(id)?.filter(({ kind }) => kind !== 'SITS').length ?? 0,
            },
            {
              label: say('sharedCount'),
              isNumber: true,
              cell: ({ id }) => byNode.get(id)?.filter(({ from }) => isShared.has(from)).length ?? 0,
            },
          ]}
        />
      </Panel>
      <Panel dense title={say('otherUnits', { count: others.length })}>
        <PagedTable
          label={say('otherUnits', { count: others.length })}
          rows={others}
          keyOf={({ id }) => id}
          empty={say('none')}
          columns={[
            { label: textOf(networkNodeKind.labels.UNIT), cell: (node) => <Name of={node} /> },
            { label: say('unitKind'), cell: ({ unitKind }) => unitKindOf(unitKind ?? '') },
            { label: say('belongsTo'), cell: ({ id }) => belongsTo(byNode.get(id) ?? []) },
          ]}
        />
      </Panel>
    </>
  );
}
