import type { JudgedForm } from '@consortium/domain';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  LinearProgress,
} from '@mui/material';
import { useId, useRef, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { putForm } from '../../../kernel/files/putForm.ts';
import { type DeskProvider, newKey } from '../../../providers/dataProvider.ts';
import type { ReportRecord } from '../../record.ts';
import { JudgedCells } from './JudgedCells.tsx';

type Props = Readonly<{
  record: ReportRecord;
  onImported: (record: ReportRecord) => void;
  onClose: () => void;
}>;

/** 导入填报表: a file is chosen, what would become of its cells is seen, and then they are written or not. */
export function ImportDialog({ record, onImported, onClose }: Props) {
  const translate = useTranslate();
  const provider = useDataProvider<DeskProvider>();
  const input = useRef<HTMLInputElement>(null);
  const title = useId();
  const [file, setFile] = useState<File | null>(null);
  const [judged, setJudged] = useState<JudgedForm | null>(null);
  const [isPending, setPending] = useState(false);
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState('');
  const [key, setKey] = useState(newKey);

  const judge = async (chosen: File) => {
    setFile(chosen);
    setJudged(null);
    setProblem('');
    setPending(true);
    const answered = await putForm<JudgedForm>(`/report-forms/${record.id}`, chosen);
    setPending(false);
    setKey(newKey());
    if (answered.done) setJudged(answered.answer);
    else setProblem(answered.reason || translate('desk.error.title'));
  };
  const write = async (form: JudgedForm['write']) => {
    setPending(true);
    setProblem('');
    try {
      const { data } = await provider.act('annualReports', 'importForm', {
        id: record.id,
        form,
        idempotencyKey: key,
      });
      onImported(data as ReportRecord);
      setDone(true);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setPending(false);
    }
  };
  const count = (verdict: string) => judged?.cells.filter((cell) => cell.verdict === verdict).length ?? 0;
  const [changes, refused] = [count('CHANGES'), count('REFUSED')];
  const doubtful = judged?.cells.filter(({ doubts }) => doubts.length > 0).length ?? 0;
  return (
    <Dialog open onClose={isPending ? undefined : onClose} fullWidth maxWidth="lg" aria-labelledby={title}>
      <DialogTitle id={title}>{translate('report.form.importTitle')}</DialogTitle>
      <DialogContent>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv"
          aria-label={translate('report.form.file')}
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            target.value = '';
            if (chosen) void judge(chosen);
          }}
        />
        <Box role="status">
          {isPending ? (
            <>
              <DialogContentText>
                {translate('report.form.reading', { name: file?.name ?? '' })}
              </DialogContentText>
              <LinearProgress aria-label={translate('report.form.reading', { name: file?.name ?? '' })} />
            </>
          ) : null}
          {isDone ? (
            <Alert severity={refused > 0 ? 'warning' : 'success'}>
              {translate('report.form.done', { count: changes })}
              {refused > 0 ? translate('report.form.leftOut', { count: refused }) : null}
            </Alert>
          ) : null}
        </Box>
        {problem ? <Alert severity="error">{problem}</Alert> : null}
        {judged === null && !isPending ? (
          <DialogContentText sx={{ mt: 1 }}>{translate('report.form.hint')}</DialogContentText>
        ) : null}
        {judged && !isDone ? (
          <DialogContentText>
            {translate('report.form.judged', { name: file?.name ?? '' })}
            {doubtful > 0 ? ` ${translate('report.form.doubtful', { count: doubtful })}` : null}
          </DialogContentText>
        ) : null}
        {judged ? (
          <JudgedCells key={String(isDone)} record={record} cells={judged.cells} isDone={isDone} />
        ) : null}
      </DialogContent>
      <DialogActions>
        {isDone ? (
          <Button variant="contained" onClick={onClose} autoFocus>
            {translate('desk.common.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose} disabled={isPending}>
              {translate('ra.action.cancel')}
            </Button>
            {judged && problem && file ? (
              <Button onClick={() => void judge(file)} disabled={isPending}>
                {translate('report.form.again')}
              </Button>
            ) : null}
            <Button
              variant={judged ? 'outlined' : 'contained'}
              onClick={() => input.current?.click()}
              disabled={isPending}
              autoFocus={judged === null}
            >
              {translate(judged ? 'report.form.another' : 'report.form.choose')}
            </Button>
            {judged ? (
              <Button
                variant="contained"
                loading={isPending}
                disabled={changes === 0}
                onClick={() => void write(judged.write)}
              >
                {translate(refused > 0 ? 'report.form.writeSome' : 'report.form.write', { count: changes })}
              </Button>
            ) : null}
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
