import { formAct } from '@consortium/domain';
import { Box, Checkbox } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../../../kernel/page/PlainTable.tsx';
import { useText } from '../../../kernel/values/language.ts';
import { ToneMark } from '../../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../../kernel/values/terms.tsx';
import { excerpts, type FoundChange } from './returned.ts';

type Props = Readonly<{
  changes: readonly FoundChange[];
  chosen: ReadonlySet<number>;
  onChoose: (chosen: ReadonlySet<number>) => void;
}>;

/** 不同之处: field, here, in the file; each is taken over or not. */
export function FoundChanges({ changes, chosen, onChoose }: Props) {
  const [translate, textOf, actOf] = [useTranslate(), useText(), useTerm(formAct)];
  const say = (word: string) => translate(`filing.word.${word}`);
  if (changes.length === 0) return null;
  const toggle = (at: number) =>
    onChoose(new Set(chosen.has(at) ? [...chosen].filter((each) => each !== at) : [...chosen, at]));
  const isAll = chosen.size === changes.length;
  const Said = ({ text }: { text: string }) => (
    <Box
      sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', color: text ? undefined : 'text.secondary' }}
    >
      {text || say('nothing')}
    </Box>
  );
  return (
    <PlainTable
      label={say('changes')}
      rows={changes.map((change, at) => ({ ...change, at, shown: excerpts(change.before, change.after) }))}
      keyOf={({ at }) => String(at)}
      columns={[
        {
          label: say('where'),
          cell: ({ where, act, isStale }) => (
            <>
              {act === 'SET' ? '' : `${actOf(act)}:`}
              {textOf(where)}
              {isStale ? <ToneMark tone="look">{say('staleMark')}</ToneMark> : null}
            </>
          ),
        },
        { label: say('before'), cell: ({ shown }) => <Said text={shown[0]} /> },
        { label: say('after'), cell: ({ shown }) => <Said text={shown[1]} /> },
        {
          label: (
            <Checkbox
              size="small"
              checked={isAll}
              indeterminate={chosen.size > 0 && !isAll}
              onChange={() => onChoose(new Set(isAll ? [] : changes.keys()))}
              slotProps={{ input: { 'aria-label': say('takeAll') } }}
            />
          ),
          cell: ({ at, where }) => (
            <Checkbox
              size="small"
              checked={chosen.has(at)}
              onChange={() => toggle(at)}
              slotProps={{ input: { 'aria-label': `${say('take')} ${textOf(where)}` } }}
            />
          ),
        },
      ]}
    />
  );
}
