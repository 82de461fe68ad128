import { evaluationLifecycle, type SelfReportInput } from '@consortium/domain';
import { Box, Button, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { SaveLine } from '../../applications/form/saving/SaveLine.tsx';
import { type Attempt, useAutosave } from '../../applications/form/saving/useAutosave.ts';
import { ActDialog } from '../../kernel/acts/ActDialog.tsx';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { Panel } from '../../kernel/page/Panel.tsx';
import { useText } from '../../kernel/values/language.ts';
import type { DeskProvider } from '../../providers/dataProvider.ts';
import type { EvaluationRecord } from '../record.ts';

const SAVE_AFTER = 1200;

type Texts = SelfReportInput['texts'];
/** One text a group, whether written yet or not. */
const textsOf = ({ draft, round }: EvaluationRecord): Texts =>
  round.scheme.groups.map(({ name: group }) => ({
    group,
    text: draft?.find((each) => each.group === group)?.text ?? '',
  }));

/** 自评填写: saved while one types, frozen when it is submitted. */
export function SelfReportForm({ record }: { record: EvaluationRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const provider = useDataProvider<DeskProvider>();
  const [texts, setTexts] = useState(() => textsOf(record));
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const version = useRef(record.version);
  const latest = useRef(texts);
  latest.current = texts;
  const acting = useAct('evaluations');
  const step = evaluationLifecycle.submitSelfReport;

  const write = async (draft: Texts): Promise<Attempt> => {
    try {
      const { data } = await provider.act('evaluations', 'writeSelfReport', {
        id: record.id,
        version: version.current,
        selfReport: { texts: draft },
      });
      version.current = data.version;
      return { done: true };
    } catch (error) {
      return { done: false, reason: error instanceof Error ? error.message : '' };
    }
  };
  const { state, touch, flush } = useAutosave({
    read: () => latest.current,
    saved: textsOf(record),
    write,
    delay: SAVE_AFTER,
  });
  useEffect(() => touch(), [texts, touch]);

  const bonuses = record.round.scheme.groups.flatMap(({ name, isBonus }) => (isBonus ? name : []));
  const isMissing = ({ group, text }: Texts[number]) => text.trim() === '' && !bonuses.includes(group);
  const missing = texts.filter(isMissing);
  const ask = () => {
    setTried(true);
    if (missing.length === 0) setAsking(true);
  };
  const submit = async () => {
    await flush();
    await acting.run(
      'submitSelfReport',
      { id: record.id, selfReport: { texts: latest.current } },
      textOf(step.label),
    );
    setAsking(false);
  };
  return (
    <Panel title={translate('evaluation.self.heading')}>
      <Box sx={{ color: 'text.secondary', mb: 2 }}>{translate('evaluation.self.hint')}</Box>
      {texts.map((each) => (
        <TextField
          key={each.group}
          fullWidth
          multiline
          minRows={3}
          required={!bonuses.includes(each.group)}
          label={each.group}
          value={each.text}
          onChange={({ target }) =>
            setTexts((before) =>
              before.map((other) => (other.group === each.group ? { ...other, text: target.value } : other)),
            )
          }
          error={isTried && isMissing(each)}
          sx={{ mb: 2 }}
        />
      ))}
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={ask} loading={acting.isPending}>
          {textOf(step.label)}
        </Button>
        {isTried && missing.length > 0 ? (
          <Box role="alert" sx={{ color: 'error.main' }}>
            {translate('evaluation.self.missing', {
              groups: missing.map(({ group }) => group).join('、'),
            })}
          </Box>
        ) : null}
        <SaveLine state={state} onRetry={() => void flush()} />
      </Box>
      {isAsking ? (
        <ActDialog
          step={step}
          name={record.consortium.name}
          isPending={acting.isPending}
          onConfirm={() => void submit()}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {acting.refusal ? (
        <ProblemDialog
          problem={acting.refusal.problem}
          action={textOf(step.label)}
          onClose={acting.dismiss}
        />
      ) : null}
    </Panel>
  );
}
