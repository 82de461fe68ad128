import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isProblem } from '../../providers/problem.ts';
import { useDeskLocale } from '../values/language.ts';
import { type Outcome, type Sending, type Ticket, uploadFile } from './uploadFile.ts';

/** 正在上传: how far, and whether the line holds. */
export type Going = Readonly<{ name: string; share: number; line: 'WHOLE' | 'WAITING' | 'BROKEN' }>;

type To = Readonly<{ askTicket: () => Promise<Ticket>; onDone: (recordId: string) => void }>;

/** 上传: one file at a time; how far it is, what was wrong with it, and how to go on or give it up. */
export function useUpload() {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const [going, setGoing] = useState<Going | null>(null);
  const [problem, setProblem] = useState('');
  const sending = useRef<Sending | null>(null);
  // Whose turn it is: what was given up has nothing to say any more.
  const turn = useRef(0);

  const send = async (file: File, { askTicket, onDone }: To) => {
    const { name } = file;
    turn.current += 1;
    const mine = turn.current;
    const isGivenUp = () => turn.current !== mine;
    setProblem('');
    setGoing({ name, share: 0, line: 'WHOLE' });
    const onEnd = (outcome: Outcome) => {
      if (isGivenUp()) return;
      if (outcome.kind === 'BROKEN') return setGoing((now) => now && { ...now, line: 'BROKEN' });
      setGoing(null);
      if (outcome.kind === 'DONE') return onDone(outcome.recordId);
      setProblem(outcome.reason || translate('desk.files.expired'));
    };
    try {
      const ticket = await askTicket();
      if (isProblem(ticket)) return onEnd({ kind: 'REFUSED', reason: ticket.message });
      if (isGivenUp()) return;
      const onProgress = (share: number, isWaiting: boolean) => {
        if (!isGivenUp()) setGoing({ name, share, line: isWaiting ? 'WAITING' : 'WHOLE' });
      };
      const begun = await uploadFile(ticket.path, { file, locale, onProgress, onEnd });
      if (isGivenUp()) begun.giveUp();
      else sending.current = begun;
    } catch (error) {
      onEnd({ kind: 'REFUSED', reason: error instanceof Error ? error.message : '' });
    }
  };
  return {
    going,
    problem,
    send,
    resume: () => {
      setGoing((now) => now && { ...now, line: 'WAITING' });
      sending.current?.resume();
    },
    giveUp: () => {
      turn.current += 1;
      sending.current?.giveUp();
      setGoing(null);
    },
  };
}
export type Uploading = ReturnType<typeof useUpload>;
