import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useId, useRef, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { putFile } from '../kernel/files/putFile.ts';
import { FileButton } from '../kernel/page/FileButton.tsx';

type Props = Readonly<{ kind: string; onClose: () => void }>;

/** 导入: a template to take along, or what there is; then a file is chosen, and what would become of it has a page. */
export function ImportDialog({ kind, onClose }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { filterValues } = useListContext();
  const input = useRef<HTMLInputElement>(null);
  const title = useId();
  const [reading, setReading] = useState('');
  const [problem, setProblem] = useState('');
  const name = translate(`resources.${kind}.name`, { smart_count: 2 });

  const look = async (file: File) => {
    setReading(file.name);
    setProblem('');
    const answer = await putFile(`/imports/${kind}`, file);
    setReading('');
    if (answer.done) navigate(`/dataImports/${answer.id}/show`);
    else setProblem(answer.reason || translate('desk.error.title'));
  };
  const filled = `/imports/${kind}?filled&filter=${encodeURIComponent(JSON.stringify(filterValues))}`;
  return (
    <Dialog open onClose={reading ? undefined : onClose} fullWidth maxWidth="sm" aria-labelledby={title}>
      <DialogTitle id={title}>{translate('import.title', { name })}</DialogTitle>
      <DialogContent>
        <Step number={1} title={translate('import.take')}>
          <FileButton address={`/imports/${kind}`} name={translate('import.template')} />
          <FileButton address={filled} name={translate('import.filled')} />
          <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{translate('import.takeHint')}</Box>
        </Step>
        <Step number={2} title={translate('import.bring')}>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx,.csv"
            aria-label={translate('import.file')}
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (file) void look(file);
            }}
          />
          <Button
            variant="contained"
            size="small"
            disabled={reading !== ''}
            onClick={() => input.current?.click()}
          >
            {translate('import.choose')}
          </Button>
          <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{translate('import.bringHint')}</Box>
          <Box role="status" sx={{ mt: 1 }}>
            {reading ? (
              <>
                {translate('import.reading', { name: reading })}
                <LinearProgress aria-label={translate('import.reading', { name: reading })} />
              </>
            ) : null}
          </Box>
          {problem ? <Alert severity="error">{problem}</Alert> : null}
        </Step>
      </DialogContent>
      <DialogActions>
        <Button component={Link} to="/dataImports" sx={{ mr: 'auto' }}>
          {translate('import.all')}
        </Button>
        <Button onClick={onClose} disabled={reading !== ''}>
          {translate('desk.common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const Step = ({ number, title, children }: { number: number; title: string; children: React.ReactNode }) => (
  <Box component="section" sx={{ mb: 2 }}>
    <Typography variant="h2" sx={{ mb: 0.5 }}>
      {number}. {title}
    </Typography>
    {children}
  </Box>
);
