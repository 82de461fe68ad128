import type { Finding } from '@consortium/domain';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Section } from '../form/values/places.ts';
import { isSettled, kept, ordered } from './order.ts';

type Options = Readonly<{
  findings: readonly Finding[];
  blocks: ReadonlySet<string>;
  section: Section | null;
  onlyOpen: boolean;
  panel: RefObject<HTMLElement | null>;
}>;

const isTyping = (panel: HTMLElement | null): boolean => {
  const active = document.activeElement;
  return Boolean(
    active &&
      active !== document.body &&
      (panel?.contains(active) || active.matches('input, textarea, select')),
  );
};

/** 不跳动: the order and the choice of rows are taken anew only while nobody types in a field or moves about in the panel. */
export function useStableOrder({ findings, blocks, section, onlyOpen, panel }: Options): readonly Finding[] {
  const [settledAt, setSettledAt] = useState(0);
  const order = useRef<readonly string[]>([]);
  const shown = useRef<ReadonlySet<string>>(new Set());
  const key = useRef('');

  useEffect(() => {
    // A field was left for another field: nothing is being typed at this moment.
    const moved = ({ target }: FocusEvent) => {
      if (!panel.current?.contains(target as Node)) setSettledAt((count) => count + 1);
    };
    const left = () =>
      window.setTimeout(() => {
        if (!isTyping(panel.current)) setSettledAt((count) => count + 1);
      }, 400);
    document.addEventListener('focusin', moved);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('focusin', moved);
      document.removeEventListener('focusout', left);
    };
  }, [panel]);

  return useMemo(() => {
    const now = `${settledAt} ${section} ${onlyOpen}`;
    if (key.current !== now || order.current.length === 0) {
      key.current = now;
      order.current = ordered(findings, blocks, section).map(({ code }) => code);
      shown.current = new Set(findings.filter((finding) => !isSettled(finding)).map(({ code }) => code));
    }
    const rows = kept(order.current, findings);
    return onlyOpen ? rows.filter((finding) => shown.current.has(finding.code) || !isSettled(finding)) : rows;
  }, [findings, blocks, section, onlyOpen, settledAt]);
}
