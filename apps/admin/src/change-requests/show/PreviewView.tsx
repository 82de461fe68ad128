import { changeDifferences, changeItemLabels } from '@consortium/domain';
import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FindingList } from '../../kernel/acts/FindingList.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import type { Preview } from '../queries.ts';
import { turned } from './turned.ts';

/** 变更前后对照: what differs, what comes along, and which clauses turn. */
export function PreviewView({ preview }: { preview: Preview }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const { before, after, warnings, refusal, findingsBefore, findingsAfter } = preview;
  const title = translate('registry.change.preview');
  if (refusal)
    return (
      <Panel title={title}>
        <Alert severity="warning">
          {translate('registry.change.impossible')}:{refusal.message}
        </Alert>
      </Panel>
    );
  if (!before || !after) return <Panel title={title}>{translate('registry.change.nothing')}</Panel>;
  const { worse, better } = turned(findingsBefore, findingsAfter);
  return (
    <>
      <Panel title={title} dense>
        <PlainTable
          label={title}
          rows={changeDifferences(before, after)}
          keyOf={(each) => (each.item === 'body' ? `body ${each.name}` : each.item)}
          empty={<Box sx={{ p: 2 }}>{translate('registry.change.same')}</Box>}
          columns={[
            {
              label: translate('registry.change.item'),
              cell: (each) => (each.item === 'body' ? each.name : textOf(changeItemLabels[each.item])),
            },
            {
              label: translate('registry.change.before'),
              cell: (each) => <Marked words={each.before} other={each.after} as="del" />,
            },
            {
              label: translate('registry.change.after'),
              cell: (each) => <Marked words={each.after} other={each.before} as="ins" />,
            },
          ]}
        />
      </Panel>
      {warnings.length > 0 ? (
        <Panel title={translate('registry.change.warnings')}>
          {warnings.map((warning) => (
            <div key={warning}>
              <ToneMark tone="look">{warning}</ToneMark>
            </div>
          ))}
        </Panel>
      ) : null}
      <Panel title={translate('registry.change.findings')}>
        {worse.length + better.length === 0 ? translate('registry.change.unchanged') : null}
        {worse.length > 0 ? (
          <>
            <ToneMark tone="look">{translate('registry.change.worse')}</ToneMark>
            <FindingList findings={worse} />
          </>
        ) : null}
        {better.length > 0 ? (
          <>
            <ToneMark tone="holds">{translate('registry.change.better')}</ToneMark>
            <FindingList findings={better} />
          </>
        ) : null}
      </Panel>
    </>
  );
}

/** Words of one side; those that the other side lacks are marked as removed or added. */
function Marked({
  words,
  other,
  as,
}: {
  words: readonly string[];
  other: readonly string[];
  as: 'del' | 'ins';
}) {
  const translate = useTranslate();
  if (words.length === 0) return <span>{translate('registry.change.none')}</span>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {words.map((word) => (
        <li key={word}>{other.includes(word) ? word : <Box component={as}>{word}</Box>}</li>
      ))}
    </Box>
  );
}
