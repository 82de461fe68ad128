import { networkNodeKind, organisationKind, otherEnd, tiesByNode } from '@consortium/domain';
import { Box, Button, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Panel } from '../kernel/page/Panel.tsx';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import type { MapNetwork, MapNode, MapTie } from './queries.ts';
import type { Asked } from './useAsked.ts';
import { pathOf, useTieSentence } from './useNodeWords.ts';

const SHOWN = 60;

type Props = Readonly<{ network: MapNetwork; node: MapNode; ledOften: number; asked: Asked }>;

/** 选中的节点: what it is, its own page, and everything it is tied to, each one step farther. */
export function NodePanel({ network, node, ledOften, asked }: Props) {
  const translate = useTranslate();
  const [kindOf, unitKindOf] = [useTerm(networkNodeKind), useTerm(organisationKind)];
  const byId = new Map(network.nodes.map((each) => [each.id, each]));
  const sentenceOf = useTieSentence((id) => byId.get(id)?.name ?? '');
  const ties = (tiesByNode(network).get(node.id) ?? []) as readonly MapTie[];
  const path = pathOf(node);
  return (
    <Panel title={node.name}>
      <Box sx={{ color: 'text.secondary' }}>
        {[kindOf(node.kind), node.unitKind ? unitKindOf(node.unitKind) : '', node.detail]
          .filter(Boolean)
          .join(' · ')}
      </Box>
      {node.overBy > 0 ? (
        <ToneMark tone="blocks">{translate('network.over', { count: node.overBy })}</ToneMark>
      ) : null}
      {ledOften > 0 ? (
        <Box>
          <ToneMark tone="look">{translate('network.leads', { count: ledOften })}</ToneMark>
        </Box>
      ) : null}
      {node.isNamesake ? (
        <Box>
          <ToneMark tone="look">{translate('network.namesake')}</ToneMark>
        </Box>
      ) : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1 }}>
        {path ? (
          <Button component={Link} to={path} variant="outlined">
            {translate('network.open')}
          </Button>
        ) : null}
        <Button onClick={() => asked.ask({ from: node.id })}>{translate('network.asStart')}</Button>
        <Button onClick={() => asked.ask({ to: node.id })}>{translate('network.asEnd')}</Button>
      </Box>
      <Box
        component="ul"
        aria-label={translate('network.ties')}
        sx={{ m: 0, pl: 2, maxHeight: 300, overflowY: 'auto' }}
        tabIndex={0}
      >
        {ties.slice(0, SHOWN).map((tie, index) => {
          const other = otherEnd(tie, node.id);
          return (
            <li key={`${other} ${index}`}>
              <MuiLink
                component="button"
                type="button"
                sx={{ textAlign: 'left', font: 'inherit', verticalAlign: 'top' }}
                onClick={() => asked.ask({ at: other })}
              >
                {sentenceOf(tie)}
              </MuiLink>
            </li>
          );
        })}
      </Box>
      {ties.length > SHOWN ? (
        <Box sx={{ color: 'text.secondary' }}>
          {translate('network.more', { count: ties.length - SHOWN })}
        </Box>
      ) : null}
    </Panel>
  );
}
