import { useCallback, useEffect, useRef, useState } from 'react';

/** 保存状态, as the line under the form tells it. */
export type SaveState = Readonly<
  | { kind: 'SAVED'; at: Date | null }
  | { kind: 'WAITING' }
  | { kind: 'SAVING' }
  /** Not saved, and why; `path` is a field to mend. */
  | { kind: 'NOT_SAVED'; reason: string; path?: string }
>;

/** What came of an attempt: done, or what stands in its way. */
export type Attempt = Readonly<{ done: true } | { done: false; reason: string; path?: string }>;

type Options<Draft> = Readonly<{
  /** What would be saved now. */
  read: () => Draft;
  /** As the server has it. */
  saved: Draft;
  write: (draft: Draft) => Promise<Attempt>;
  delay: number;
  /** While true nothing is written: a conflict or a question waits for the person. */
  isHeld?: boolean;
}>;

const LONGEST_WAIT = 5000;

const textOf = (draft: unknown): string => JSON.stringify(draft);

/** 自动保存: a while after the last change, one at a time; what could not be saved is told and tried again with the next change. */
export function useAutosave<Draft>({ read, saved, write, delay, isHeld = false }: Options<Draft>) {
  const [state, setState] = useState<SaveState>({ kind: 'SAVED', at: null });
  const known = useRef(textOf(saved));
  const timer = useRef(0);
  const waitingSince = useRef<number | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const options = useRef({ read, write, isHeld });
  options.current = { read, write, isHeld };

  /** Writes what is not written yet; true where everything is saved afterwards. */
  const flush = useCallback(async (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    waitingSince.current = null;
    // Whoever waited beside us may have begun the next one.
    while (running.current) if (!(await running.current)) return false;
    const draft = options.current.read();
    const text = textOf(draft);
    if (text === known.current) {
      setState((before) => (before.kind === 'SAVED' ? before : { kind: 'SAVED', at: new Date() }));
      return true;
    }
    if (options.current.isHeld) return false;
    setState({ kind: 'SAVING' });
    running.current = options.current.write(draft).then((attempt) => {
      running.current = null;
      if (attempt.done) known.current = text;
      setState(
        attempt.done
          ? { kind: 'SAVED', at: new Date() }
          : { kind: 'NOT_SAVED', reason: attempt.reason, ...(attempt.path ? { path: attempt.path } : {}) },
      );
      return attempt.done;
    });
    const isDone = await running.current;
    // Someone typed on while it was under way.
    return isDone && textOf(options.current.read()) !== known.current ? flush() : isDone;
  }, []);

  const touch = useCallback(() => {
    window.clearTimeout(timer.current);
    if (textOf(options.current.read()) === known.current) {
      // Typed and taken back: there is nothing to save.
      setState((before) =>
        before.kind === 'WAITING' || before.kind === 'NOT_SAVED' ? { kind: 'SAVED', at: null } : before,
      );
      return;
    }
    waitingSince.current ??= performance.now();
    setState((before) =>
      before.kind === 'SAVING' || before.kind === 'NOT_SAVED' ? before : { kind: 'WAITING' },
    );
    // Who types on and on is saved in between.
    const left = LONGEST_WAIT - (performance.now() - waitingSince.current);
    timer.current = window.setTimeout(() => void flush(), Math.max(0, Math.min(delay, left)));
  }, [delay, flush]);

  /** The server's version has become another one (a conflict was settled). */
  const rebase = useCallback((draft: Draft) => {
    known.current = textOf(draft);
  }, []);

  useEffect(() => () => window.clearTimeout(timer.current), []);
  const isUnsaved = useCallback(() => textOf(options.current.read()) !== known.current, []);
  return { state, touch, flush, rebase, isUnsaved };
}
