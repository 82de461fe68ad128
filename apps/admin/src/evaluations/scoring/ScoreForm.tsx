import { evaluationAssignmentLifecycle, evaluationTotal, sheetOfScheme } from '@consortium/domain';
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
import { ItemInputs } from '../../reviews/scoring/ItemInputs.tsx';
import type { Figure } from '../record.ts';
import { figureWords } from '../self-report/FigureTable.tsx';
import { type Opinion, opinionOf, problemsOf, type ScoringRecord } from './record.ts';

const SAVE_AFTER = 1200;

type Props = Readonly<{ record: ScoringRecord; figures: readonly Figure[] }>;

/** 评分填写: each indicator beside its figure, saved while one types, submitted once and for good. */
export function ScoreForm({ record, figures }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const provider = useDataProvider<DeskProvider>();
  const { scheme } = record;
  const [opinion, setOpinion] = useState(() => opinionOf(record));
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const version = useRef(record.version);
  const latest = useRef(opinion);
  latest.current = opinion;
  const acting = useAct('evaluationAssignments');
  const step = evaluationAssignmentLifecycle.submitScores;

  const write = async (draft: Opinion): Promise<Attempt> => {
    const [first] = problemsOf(scheme, draft, false).values();
    if (first) return { done: false, reason: textOf(first) };
    try {
      const { data } = await provider.act('evaluationAssignments', 'score', {
        id: record.id,
        version: version.current,
        opinion: draft,
      });
      version.current = data.version;
      return { done: true };
    } catch (error) {
      return { done: false, reason: error instanceof Error ? error.message : '' };
    }
  };
  const { state, touch, flush } = useAutosave({
    read: () => latest.current,
    saved: opinionOf(record),
    write,
    delay: SAVE_AFTER,
  });
  useEffect(() => touch(), [opinion, touch]);

  const problems = problemsOf(scheme, opinion, isTried);
  const figureOf = new Map(figures.map((each) => [each.code, each]));
  /** What is told beside an indicator: how it is judged, and the report's figure. */
  const guidanceOf = (code: string, guidance: string) => {
    const figure = figureOf.get(code);
    const told = figure ? translate('evaluation.scoring.figure', { figure: figureWords(figure) }) : '';
    return [guidance, told].filter((each) => each !== '').join('\n');
  };
  const change = (code: string, part: object) =>
    setOpinion((before) => ({
      ...before,
      scores: before.scores.map((each) => (each.code === code ? { ...each, ...part } : each)),
    }));
  const ask = () => {
    setTried(true);
    if (problemsOf(scheme, opinion, true).size === 0) setAsking(true);
  };
  const submit = async () => {
    await flush();
    await acting.run('submitScores', { id: record.id, opinion: latest.current }, textOf(step.label));
    setAsking(false);
  };
  return (
    <Box
      component="section"
      aria-label={scheme.title}
      sx={{ position: { lg: 'sticky' }, top: 64, maxHeight: { lg: 'calc(100vh - 88px)' }, overflowY: 'auto' }}
    >
      <Panel
        title={scheme.title}
        aside={
          <strong role="status">
            {translate('review.scoring.total', { total: evaluationTotal(scheme, opinion.scores) })}
          </strong>
        }
      >
        {sheetOfScheme(scheme).groups.map((group) => (
          <Box key={group.name} component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2 }}>
            <Box component="legend" sx={{ fontWeight: 600, mb: 0.5 }}>
              {group.name}
            </Box>
            {group.items.map((item) => (
              <ItemInputs
                key={item.code}
                item={{ ...item, guidance: guidanceOf(item.code, item.guidance) }}
                given={opinion.scores.find(({ code }) => code === item.code)}
                problems={problems}
                onChange={(part) => change(item.code, part)}
              />
            ))}
          </Box>
        ))}
        <TextField
          fullWidth
          multiline
          minRows={3}
          label={translate('resources.evaluationAssignments.fields.opinion')}
          value={opinion.opinion}
          onChange={({ target }) => setOpinion((before) => ({ ...before, opinion: target.value }))}
          sx={{ mb: 2 }}
        />
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Button variant="contained" onClick={ask} loading={acting.isPending}>
            {textOf(step.label)}
          </Button>
          {isTried && problems.size > 0 ? (
            <Box role="alert" sx={{ color: 'error.main' }}>
              {translate('review.scoring.incomplete', { count: problems.size })}
            </Box>
          ) : null}
          <SaveLine state={state} onRetry={() => void flush()} />
        </Box>
      </Panel>
      {isAsking ? (
        <ActDialog
          step={step}
          name={record.evaluationName}
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
    </Box>
  );
}
