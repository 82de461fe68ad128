import type { IndicatorSet } from '@consortium/domain';
import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../../kernel/page/Panel.tsx';
import { CellComments } from './CellComments.tsx';

type Props = Readonly<{
  set: IndicatorSet;
  texts: Readonly<Record<string, string>>;
  isOpen: boolean;
  onWrite: (code: string, text: string) => void;
}>;

/** 文字部分: each with what is asked for and how long it is. */
export function TextsPanel({ set, texts, isOpen, onWrite }: Props) {
  const translate = useTranslate();
  return (
    <Panel title={translate('report.texts')}>
      {set.narratives.map(({ code, title, guidance, expectedLength }) => {
        const text = texts[code] ?? '';
        const length = translate('report.length', {
          length: [...text.trim()].length,
          expected: expectedLength,
        });
        return (
          <Box key={code} sx={{ mb: 2 }}>
            <Typography variant="h3" sx={{ fontSize: 14, fontWeight: 600, mb: 0.5 }}>
              {title}
            </Typography>
            {isOpen ? (
              <TextField
                fullWidth
                multiline
                minRows={3}
                value={text}
                onChange={({ target }) => onWrite(code, target.value)}
                helperText={guidance ? `${guidance} ${length}` : length}
                slotProps={{ htmlInput: { 'aria-label': title } }}
              />
            ) : (
              <Box sx={{ whiteSpace: 'pre-line' }}>{text || '—'}</Box>
            )}
            <CellComments code={code} unitId={null} name={title} />
          </Box>
        );
      })}
    </Panel>
  );
}
