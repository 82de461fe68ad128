import type { Label, ScoreInput, ScoreItem } from '@consortium/domain';
import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useText } from '../../kernel/values/language.ts';

type Props = Readonly<{
  item: ScoreItem;
  given: ScoreInput | undefined;
  problems: ReadonlyMap<string, Label>;
  onChange: (part: Partial<Pick<ScoreInput, 'score' | 'comment'>>) => void;
}>;

/** 评分项: what is asked, the score, and the comment where it must be given. */
export function ItemInputs({ item, given, problems, onChange }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const { code, name, guidance, weight, scale, isCommentRequired } = item;
  const textAt = (part: string) => {
    const problem = problems.get(`${code}.${part}`);
    return problem ? textOf(problem) : '';
  };
  return (
    <Box sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
          {translate(weight === String(scale) ? 'review.scoring.fullMarks' : 'review.scoring.outOf', {
            scale,
            weight,
          })}
          {isCommentRequired ? ` · ${translate('review.scoring.commentRequired')}` : ''}
        </Box>
      </Box>
      {guidance ? <Box sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>{guidance}</Box> : null}
      <Box sx={{ display: 'grid', gridTemplateColumns: '150px 1fr', gap: 1, alignItems: 'start' }}>
        <TextField
          label={translate('review.scoring.score', { name: '' }).trim()}
          value={given?.score ?? ''}
          onChange={({ target }) => onChange({ score: target.value.trim() })}
          error={textAt('score') !== ''}
          helperText={textAt('score') || ' '}
          slotProps={{
            htmlInput: { inputMode: 'decimal', 'aria-label': translate('review.scoring.score', { name }) },
          }}
        />
        <TextField
          fullWidth
          multiline
          required={isCommentRequired}
          label={translate('review.scoring.comment', { name: '' }).trim()}
          value={given?.comment ?? ''}
          onChange={({ target }) => onChange({ comment: target.value })}
          error={textAt('comment') !== ''}
          helperText={textAt('comment') || ' '}
          slotProps={{ htmlInput: { 'aria-label': translate('review.scoring.comment', { name }) } }}
        />
      </Box>
    </Box>
  );
}
