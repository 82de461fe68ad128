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
import { useNotify, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { putForm } from '../../../kernel/files/putForm.ts';
import { FileButton } from '../../../kernel/page/FileButton.tsx';
import { useFiling } from '../filing.ts';
import { findUnits } from '../members/units.ts';
import type { ApplicationValues } from '../values/values.ts';
import { FoundChanges } from './FoundChanges.tsx';
import { LeftOut } from './LeftOut.tsx';
import { partsTaken, type Returned } from './returned.ts';

const WORD = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 读入 Word 表: a file is chosen, what it says otherwise is seen, and what is accepted is filled in. */
export default function WordFormDialog({ onClose }: { onClose: () => void }) {
  const [translate, notify] = [useTranslate(), useNotify()];
  const say = (word: string, facts: object = {}) => translate(`filing.word.${word}`, { ...facts });
  const { record, know } = useFiling();
  const form = useFormContext<ApplicationValues>();
  const input = useRef<HTMLInputElement>(null);
  const title = useId();
  const [name, setName] = useState('');
  const [returned, setReturned] = useState<Returned | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState('');

  const read = async (file: File) => {
    setName(file.name);
    setReturned(null);
    setProblem('');
    setPending(true);
    const answered = await putForm<Returned>(`/application-forms/${record.id}`, file);
    setPending(false);
    if (!answered.done) {
      setProblem(answered.reason || translate('desk.error.title'));
      return;
    }
    const { changes } = answered.answer;
    setReturned(answered.answer);
    setChosen(new Set(changes.flatMap(({ isStale }, at) => (isStale ? [] : [at]))));
  };
  const take = async ({ changes, newUnits }: Returned) => {
    setPending(true);
    try {
      know(await findUnits(newUnits, []));
      const accepted = changes.filter((_, at) => chosen.has(at));
      for (const { part, value } of partsTaken(form.getValues(), accepted))
        form.setValue(part, value as never, { shouldDirty: true });
      notify('filing.word.taken', { type: 'success', messageArgs: { count: accepted.length } });
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : '');
      setPending(false);
    }
  };
  const age = ({ filing, printedAt }: Returned) => {
    if (filing !== null) return say('filing', { filing });
    return printedAt === null ? say('unknownAge') : say('printedAt', { time: printedAt });
  };
  const stale = returned?.changes.filter(({ isStale }) => isStale).length ?? 0;

  return (
    <Dialog open fullWidth maxWidth="lg" onClose={isPending ? undefined : onClose} aria-labelledby={title}>
      <DialogTitle id={title}>{say('title')}</DialogTitle>
      <DialogContent>
        <input
          ref={input}
          type="file"
          hidden
          accept={WORD}
          aria-label={say('file')}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) void read(file);
          }}
        />
        {returned ? null : (
          <>
            <DialogContentText sx={{ mb: 1 }}>{say('hint')}</DialogContentText>
            <FileButton name={say('download')} address={`/papers/applications/${record.id}/live.docx`} />
          </>
        )}
        <Box role="status">
          {isPending ? (
            <>
              <DialogContentText>{say('reading', { name })}</DialogContentText>
              <LinearProgress aria-label={say('reading', { name })} />
            </>
          ) : null}
          {returned ? (
            <Alert severity={returned.changes.length > 0 ? 'info' : 'success'}>
              {say(returned.changes.length > 0 ? 'found' : 'same', {
                name,
                age: age(returned),
                count: returned.changes.length,
              })}
            </Alert>
          ) : null}
          {stale > 0 ? (
            <Alert severity="warning" sx={{ mt: 1 }}>
              {say('stale', { count: stale })}
            </Alert>
          ) : null}
        </Box>
        {problem ? (
          <Alert severity="error" sx={{ mt: 1 }}>
            {problem}
          </Alert>
        ) : null}
        {returned ? (
          <>
            <FoundChanges changes={returned.changes} chosen={chosen} onChoose={setChosen} />
            <LeftOut leftOut={returned.leftOut} />
          </>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={isPending}>
          {translate('ra.action.cancel')}
        </Button>
        <Button
          variant={returned ? 'outlined' : 'contained'}
          onClick={() => input.current?.click()}
          disabled={isPending}
          autoFocus
        >
          {say(returned ? 'another' : 'choose')}
        </Button>
        {returned && returned.changes.length > 0 ? (
          <Button
            variant="contained"
            loading={isPending}
            disabled={chosen.size === 0}
            onClick={() => void take(returned)}
          >
            {say('accept', { count: chosen.size })}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  );
}
