import { type RefObject, useLayoutEffect, useState } from 'react';

const MARGIN = 14;
const LEAST = 400;

/** 占满余下的高度: from where an element begins to the bottom of the window, whatever stands above it. */
export function useFillHeight(element: RefObject<HTMLElement | null>, below = 0): number {
  const [height, setHeight] = useState(LEAST);
  useLayoutEffect(() => {
    const measure = () => {
      const top = (element.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      setHeight(Math.max(LEAST, Math.floor(window.innerHeight - top - below - MARGIN)));
    };
    measure();
    const moved = new ResizeObserver(measure);
    moved.observe(document.body);
    const heading = document.getElementById('react-admin-title');
    if (heading) moved.observe(heading);
    window.addEventListener('resize', measure);
    return () => {
      moved.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element, below]);
  return height;
}
