import { networkNodeKind } from '@consortium/domain';
import { Autocomplete, Box, Button, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../kernel/page/Panel.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import type { MapNetwork, MapNode, MapTie } from './queries.ts';
import type { Asked } from './useAsked.ts';
import { useTieSentence } from './useNodeWords.ts';

const SHOWN = 40;

/** Of thousands only those that are meant. */
function foundIn(options: MapNode[], { inputValue }: { inputValue: string }): MapNode[] {
  const words = inputValue.trim().toLowerCase();
  const found: MapNode[] = [];
  for (const each of options) {
    if (found.length >= SHOWN) break;
    if (`${each.name} ${each.detail}`.toLowerCase().includes(words)) found.push(each);
  }
  return found;
}

type Props = Readonly<{ network: MapNetwork; chain: readonly MapTie[] | null | undefined; asked: Asked }>;

/** 关联路径: the shortest chain between two, in words; the map shows the same one. */
export function ChainPanel({ network, chain, asked }: Props) {
  const translate = useTranslate();
  const kindOf = useTerm(networkNodeKind);
  const byId = new Map(network.nodes.map((each) => [each.id, each]));
  const sentenceOf = useTieSentence((id) => byId.get(id)?.name ?? '');
  const picker = (end: 'from' | 'to') => (
    <Autocomplete<MapNode>
      options={network.nodes as MapNode[]}
      value={byId.get(asked[end] ?? '') ?? null}
      onChange={(_event, node) => asked.ask({ [end]: node?.id ?? '' })}
      filterOptions={foundIn}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      noOptionsText={translate('ra.navigation.no_results')}
      renderOption={({ key, ...props }, { id, name, kind, detail }) => (
        <li key={id} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <Box>{name}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {kindOf(kind)} · {detail}
            </Box>
          </Box>
        </li>
      )}
      renderInput={({ InputProps, inputProps, disabled, fullWidth, id }) => (
        <TextField
          id={id}
          disabled={disabled}
          fullWidth={fullWidth}
          label={translate(`network.${end}`)}
          slotProps={{ input: InputProps, htmlInput: inputProps }}
        />
      )}
    />
  );
  return (
    <Panel
      title={translate('network.chain')}
      aside={
        asked.from || asked.to ? (
          <Button onClick={() => asked.ask({ from: '', to: '' })}>{translate('network.clear')}</Button>
        ) : null
      }
    >
      {picker('from')}
      {picker('to')}
      <Box role="status" sx={{ mt: 1 }}>
        {chain === undefined ? (
          <Box sx={{ color: 'text.secondary' }}>{translate('network.chainHint')}</Box>
        ) : chain === null ? (
          translate('network.noChain')
        ) : (
          <>
            {translate('network.steps', { count: chain.length })}
            <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
              {chain.map((tie) => (
                <li key={`${tie.from} ${tie.to}`}>{sentenceOf(tie)}</li>
              ))}
            </Box>
          </>
        )}
      </Box>
    </Panel>
  );
}
