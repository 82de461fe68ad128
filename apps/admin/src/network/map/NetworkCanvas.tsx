import { Box, useTheme } from '@mui/material';
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNodeWords } from '../useNodeWords.ts';
import { coloursOf } from './colours.ts';
import { type Chain, draw, nodeAt } from './draw.ts';
import { MapButtons } from './MapButtons.tsx';
import type { Scene } from './scene.ts';
import {
  brought,
  type Direction,
  directions,
  fitted,
  nearestTowards,
  panned,
  type View,
  zoomed,
} from './view.ts';

const HEIGHT = 520;
const STEP = 60;
const CLOSER = 1.25;
/** A pointer that moved less than this clicked. */
const STILL = 4;

type Props = Readonly<{
  scene: Scene;
  chain: Chain | null;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  label: string;
}>;

const isDirection = (key: string): key is Direction => key in directions;

/** 关系图: drawn on a canvas; by mouse, and by keyboard alone: arrows go from node to node, Enter chooses. */
export function NetworkCanvas({ scene, chain, selectedId, onSelect, label }: Props) {
  const translate = useTranslate();
  const wordsOf = useNodeWords();
  const { palette, typography } = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<View>({ scale: 1, x: 0, y: 0 });
  const frame = useRef(0);
  const dragged = useRef<{ x: number; y: number; far: number } | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [cursor, setCursor] = useState<string | null>(null);
  const currentId = scene.byId.has(cursor ?? '') ? cursor : (selectedId ?? scene.nodes[0]?.node.id ?? null);
  const colours = useMemo(() => coloursOf(palette), [palette]);

  const paint = () => {
    frame.current = 0;
    const [element, around] = [canvas.current, box.current];
    const pen = element?.getContext('2d');
    if (!element || !around || !pen) return;
    const size = { width: around.clientWidth, height: HEIGHT };
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    if (element.width !== width || element.height !== height) Object.assign(element, { width, height });
    draw(pen, scene, {
      view: view.current,
      size,
      ratio,
      colours,
      font: typography.fontFamily ?? 'sans-serif',
      currentId: isFocused ? currentId : null,
      selectedId,
      chain,
    });
  };
  const painter = useRef(paint);
  painter.current = paint;
  const repaint = () => {
    frame.current ||= requestAnimationFrame(() => painter.current());
  };
  const look = (next: View) => {
    view.current = next;
    repaint();
  };
  const size = () => ({ width: box.current?.clientWidth ?? 1, height: HEIGHT });
  const middle = () => ({ x: size().width / 2, y: HEIGHT / 2 });
  const fit = () => look(fitted(scene.places.values(), size()));
  const zoom = (factor: number) => look(zoomed(view.current, factor, middle()));

  // The picture is fitted anew only where another is shown.
  useEffect(fit, [scene]);
  useEffect(repaint);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const resized = new ResizeObserver(() => painter.current());
    resized.observe(element);
    // Not as a property: a wheel that must not scroll the page has to say so when it is listened to.
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      view.current = zoomed(view.current, event.deltaY < 0 ? CLOSER : 1 / CLOSER, at);
      frame.current ||= requestAnimationFrame(() => painter.current());
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      resized.disconnect();
      element.removeEventListener('wheel', wheel);
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, []);

  const goTo = (id: string) => {
    setCursor(id);
    const place = scene.places.get(id);
    if (place) look(brought(view.current, place, size()));
  };
  /** One after the other by importance: nobody is out of reach. */
  const step = (by: number) => {
    const { nodes } = scene;
    const at = nodes.findIndex(({ node }) => node.id === currentId);
    const next = nodes[(at + by + nodes.length) % nodes.length];
    if (next) goTo(next.node.id);
  };
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(CLOSER),
    '=': () => zoom(CLOSER),
    '-': () => zoom(1 / CLOSER),
    '0': fit,
    Enter: () => onSelect(currentId),
    ' ': () => onSelect(currentId),
    Escape: () => onSelect(null),
    PageDown: () => step(1),
    PageUp: () => step(-1),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isDirection(key)) {
      event.preventDefault();
      const [dx, dy] = directions[key];
      if (shiftKey) return look(panned(view.current, -dx * STEP, -dy * STEP));
      const from = scene.places.get(currentId ?? '');
      const next = from && nearestTowards(from, key, scene.places);
      if (next) goTo(next);
      return;
    }
    const act = keys[key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const placeOf = (event: PointerEvent) => {
    const { left, top } = (box.current as HTMLDivElement).getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const onPointerDown = (event: PointerEvent) => {
    dragged.current = { ...placeOf(event), far: 0 };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const at = placeOf(event);
    const from = dragged.current;
    if (!from) {
      const under = nodeAt(scene, view.current, at.x, at.y);
      if (box.current) {
        box.current.style.cursor = under ? 'pointer' : 'grab';
        box.current.title = under ? wordsOf(under.node) : '';
      }
      return;
    }
    look(panned(view.current, at.x - from.x, at.y - from.y));
    dragged.current = { ...at, far: from.far + Math.hypot(at.x - from.x, at.y - from.y) };
  };
  const onPointerUp = (event: PointerEvent) => {
    const from = dragged.current;
    dragged.current = null;
    if (!from || from.far > STILL) return;
    const at = placeOf(event);
    const under = nodeAt(scene, view.current, at.x, at.y);
    if (under) setCursor(under.node.id);
    onSelect(under?.node.id ?? null);
  };

  const current = scene.byId.get(currentId ?? '');
  return (
    <Box sx={{ position: 'relative' }}>
      <Box
        ref={box}
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby="network-keys"
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        sx={{ height: HEIGHT, touchAction: 'none', overflow: 'hidden', cursor: 'grab' }}
      >
        <canvas ref={canvas} aria-hidden style={{ width: '100%', height: HEIGHT, display: 'block' }} />
      </Box>
      <MapButtons onCloser={() => zoom(CLOSER)} onFarther={() => zoom(1 / CLOSER)} onFit={fit} />
      <Box id="network-keys" sx={{ px: 2, py: 0.5, color: 'text.secondary', fontSize: 12.5 }}>
        {translate('network.keys')}
      </Box>
      <Box aria-live="polite" sx={{ px: 2, pb: 1, minHeight: 28 }}>
        {isFocused && current ? wordsOf(current.node) : ''}
      </Box>
    </Box>
  );
}
