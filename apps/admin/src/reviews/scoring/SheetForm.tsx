import { assignmentLifecycle, opinionLabels, reviewRecommendation, totalOf } from '@consortium/domain';
import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { SaveLine } from '../../applications/form/saving/SaveLine.tsx';
import { type Attempt, useAutosave } from '../../applications/form/saving/useAutosave.ts';
import { ActDialog } from '../../kernel/acts/ActDialog.tsx';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { Panel } from '../../kernel/page/Panel.tsx';
import { useText } from '../../kernel/values/language.ts';
import { useTermChoices } from '../../kernel/values/terms.tsx';
import type { DeskProvider } from '../../providers/dataProvider.ts';
import type { AssignmentRecord } from '../record.ts';
import { ItemInputs } from './ItemInputs.tsx';
import { changed, opinionOf, problemsOf } from './opinion.ts';

const SAVE_AFTER = 1200;

/** 评分表的填写: saved while one types, submitted once and for good. */
export function SheetForm({ record }: { record: AssignmentRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const provider = useDataProvider<DeskProvider>();
  const { scoreSheet } = record;
  const [opinion, setOpinion] = useState(() => opinionOf(record));
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const version = useRef(record.version);
  const latest = useRef(opinion);
  latest.current = opinion;
  const acting = useAct('reviewAssignments');
  const choices = useTermChoices(reviewRecommendation);

  const write = async (draft: typeof opinion): Promise<Attempt> => {
    const [first] = problemsOf(scoreSheet, draft, false).values();
    if (first) return { done: false, reason: textOf(first) };
    try {
      const { data } = await provider.act('reviewAssignments', 'score', {
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

  const problems = problemsOf(scoreSheet, opinion, isTried);
  const ask = () => {
    setTried(true);
    if (problemsOf(scoreSheet, opinion, true).size === 0) setAsking(true);
  };
  const submit = async () => {
    await flush();
    await acting.run(
      'submitScores',
      { id: record.id, opinion: latest.current },
      textOf(assignmentLifecycle.submitScores.label),
    );
    setAsking(false);
  };

  return (
    <Box
      component="section"
      aria-label={scoreSheet.title}
      sx={{ position: { lg: 'sticky' }, top: 64, maxHeight: { lg: 'calc(100vh - 88px)' }, overflowY: 'auto' }}
    >
      <Panel
        title={scoreSheet.title}
        aside={
          <strong role="status">
            {translate('review.scoring.total', { total: totalOf(scoreSheet, opinion.scores) })}
          </strong>
        }
      >
        {scoreSheet.groups.map((group) => (
          <Box key={group.name} component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2 }}>
            <Box component="legend" sx={{ fontWeight: 600, mb: 0.5 }}>
              {group.name}
            </Box>
            {group.items.map((item) => (
              <ItemInputs
                key={item.code}
                item={item}
                given={opinion.scores.find(({ code }) => code === item.code)}
                problems={problems}
                onChange={(part) => setOpinion((before) => changed(before, item.code, part))}
              />
            ))}
          </Box>
        ))}
        <TextField
          fullWidth
          multiline
          minRows={3}
          label={textOf(opinionLabels.opinion)}
          value={opinion.opinion}
          onChange={({ target }) => setOpinion((before) => ({ ...before, opinion: target.value }))}
        />
        <TextField
          select
          fullWidth
          required
          label={textOf(opinionLabels.recommendation)}
          value={opinion.recommendation ?? ''}
          onChange={({ target }) =>
            setOpinion((before) => ({ ...before, recommendation: target.value as never }))
          }
          error={problems.has('recommendation')}
          helperText={
            problems.has('recommendation') ? translate('review.scoring.missingRecommendation') : ' '
          }
        >
          {choices.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          {record.openActions.includes('submitScores') ? (
            <Button variant="contained" onClick={ask} loading={acting.isPending}>
              {textOf(assignmentLifecycle.submitScores.label)}
            </Button>
          ) : null}
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
          step={assignmentLifecycle.submitScores}
          name={record.applicationName}
          isPending={acting.isPending}
          onConfirm={() => void submit()}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {acting.refusal ? (
        <ProblemDialog
          problem={acting.refusal.problem}
          action={textOf(assignmentLifecycle.submitScores.label)}
          onClose={acting.dismiss}
        />
      ) : null}
    </Box>
  );
}
