import { useCallback, useEffect, useState } from 'react';
import { pathsUpwards, type Section, sectionOf } from './values/places.ts';

type Sought = Readonly<{ path: string; at: number }>;
const TRIES = 20;

const focusable = 'input:not([type=hidden]), textarea, select, button, [tabindex]';

/** The element of a path, or of the nearest part around it; a container gives its first input. */
function elementOf(path: string): HTMLElement | null {
  for (const each of pathsUpwards(path)) {
    const found = document.getElementById(each);
    if (found)
      return found.matches(focusable) ? found : (found.querySelector<HTMLElement>(focusable) ?? found);
  }
  return null;
}

function focus(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  const marked = element.closest<HTMLElement>('.MuiFormControl-root, tr') ?? element;
  marked.animate([{ backgroundColor: '#FFE9A8' }, { backgroundColor: 'transparent' }], { duration: 1600 });
}

/** 定位字段: turns to the tab of a path and focuses its input as soon as it is drawn. */
export function useGoTo(first: string | null) {
  const [section, setSection] = useState<Section>(sectionOf(first ?? '') ?? 'basic');
  const [sought, setSought] = useState<Sought | null>(first ? { path: first, at: 0 } : null);

  const goTo = useCallback((path: string) => {
    const at = sectionOf(path);
    if (!at) return;
    setSection(at);
    setSought({ path, at: Date.now() });
  }, []);

  useEffect(() => {
    if (!sought) return;
    let frame = 0;
    let tries = 0;
    const attempt = () => {
      tries += 1;
      const exact = document.getElementById(sought.path);
      const found = exact || tries >= TRIES ? elementOf(sought.path) : null;
      if (found) focus(found);
      else if (tries < TRIES) frame = requestAnimationFrame(attempt);
    };
    frame = requestAnimationFrame(attempt);
    return () => cancelAnimationFrame(frame);
  }, [sought]);

  return { section, show: setSection, sought, goTo };
}
