import type { NetworkNodeKind, NetworkTie } from '@consortium/domain';
import type { Scene, SceneNode } from './scene.ts';
import { FLAG, SHARED_RING, shapes } from './shapes.ts';
import { type Size, toScreen, type View } from './view.ts';

export type Colours = Readonly<{
  paper: string;
  text: string;
  quiet: string;
  line: string;
  accent: string;
  look: string;
  person: string;
}>;
export type Chain = Readonly<{ ids: ReadonlySet<string>; ties: ReadonlySet<NetworkTie> }>;
export type Look = Readonly<{
  view: View;
  size: Size;
  /** Device pixels to a pixel of the page. */
  ratio: number;
  colours: Colours;
  font: string;
  /** Where the keyboard stands; drawn only while it does. */
  currentId: string | null;
  selectedId: string | null;
  chain: Chain | null;
}>;

const paths = Object.fromEntries(
  Object.entries(shapes).map(([kind, line]) => [kind, new Path2D(line)]),
) as Record<NetworkNodeKind, Path2D>;
const ring = new Path2D(SHARED_RING);
const flag = new Path2D(FLAG);

const DIM = 0.22;
const LEAST_SIZE = 2.2;
/** Units of one consortium alone are named only from near. */
const NEAR = 0.85;
const LONGEST = 16;
const LINE_HEIGHT = 15;

export const fillOf = (kind: NetworkNodeKind, isShared: boolean, colours: Colours): string => {
  if (kind === 'CONSORTIUM') return colours.accent;
  if (kind === 'APPLICATION') return colours.paper;
  if (kind === 'PERSON') return colours.person;
  return isShared ? colours.look : colours.quiet;
};

/** On the screen a node grows and shrinks less than the distance between them. */
export const drawnSize = ({ size }: SceneNode, { scale }: View): number =>
  Math.max(LEAST_SIZE, size * Math.min(1.3, Math.max(0.35, Math.sqrt(scale))));

const isVisible = ({ x, y }: { x: number; y: number }, { width, height }: Size): boolean =>
  x > -40 && y > -40 && x < width + 40 && y < height + 40;

function drawLines(pen: CanvasRenderingContext2D, { lines }: Scene, look: Look): void {
  const { view, colours, chain, selectedId } = look;
  const stroke = (
    which: (tie: NetworkTie) => boolean,
    style: Readonly<{ width: number; colour: string; dash?: readonly number[]; alpha?: number }>,
  ) => {
    pen.beginPath();
    for (const { tie, from, to } of lines) {
      if (!which(tie)) continue;
      pen.moveTo(from.x * view.scale + view.x, from.y * view.scale + view.y);
      pen.lineTo(to.x * view.scale + view.x, to.y * view.scale + view.y);
    }
    pen.setLineDash([...(style.dash ?? [])]);
    pen.lineWidth = style.width;
    pen.strokeStyle = style.colour;
    pen.globalAlpha = style.alpha ?? 1;
    pen.stroke();
  };
  const alpha = chain ? DIM : 0.75;
  stroke(({ kind }) => kind === 'TAKES_PART', { width: 1, colour: colours.line, alpha });
  stroke(({ kind }) => kind === 'LEADS', { width: 2, colour: colours.line, alpha });
  stroke(({ kind }) => kind === 'SITS', { width: 1, colour: colours.person, dash: [4, 4], alpha });
  if (selectedId && !chain)
    stroke(({ from, to }) => from === selectedId || to === selectedId, { width: 2, colour: colours.accent });
  if (chain) stroke((tie) => chain.ties.has(tie), { width: 4, colour: colours.accent });
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function drawNode(pen: CanvasRenderingContext2D, each: SceneNode, look: Look): void {
  const { node, place, isShared, isFlagged } = each;
  const { view, size, colours, ratio, chain, currentId, selectedId } = look;
  const at = toScreen(view, place);
  if (!isVisible(at, size)) return;
  const radius = drawnSize(each, view);
  const isMeant = node.id === selectedId || chain?.ids.has(node.id);
  const scale = ratio * radius;
  pen.setTransform(scale, 0, 0, scale, at.x * ratio, at.y * ratio);
  pen.globalAlpha = chain && !isMeant ? DIM : 1;
  pen.fillStyle = fillOf(node.kind, isShared, colours);
  pen.fill(paths[node.kind]);
  if (node.kind === 'APPLICATION' || node.isNamesake || isMeant) {
    pen.lineWidth = (isMeant ? 3 : 2) / radius;
    pen.strokeStyle = isMeant || node.isNamesake ? colours.text : colours.accent;
    if (node.isNamesake) pen.setLineDash([0.5, 0.4]);
    pen.stroke(paths[node.kind]);
    pen.setLineDash([]);
  }
  if (isShared && node.kind === 'UNIT') {
    pen.lineWidth = 1.5 / radius;
    pen.strokeStyle = colours.look;
    pen.stroke(ring);
  }
  if (isFlagged) {
    pen.fillStyle = colours.text;
    pen.fill(flag);
  }
  if (node.id === currentId) {
    pen.lineWidth = 3 / radius;
    pen.strokeStyle = colours.text;
    const reach = 1 + 7 / radius;
    pen.beginPath();
    pen.arc(0, 0, reach, 0, 2 * Math.PI);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

const shortened = (label: string): string =>
  label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;

type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;
const touches = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const widths = new Map<string, number>();
function widthOf(pen: CanvasRenderingContext2D, text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  const { width } = pen.measureText(text);
  widths.set(text, width);
  return width;
}

/** Below its node, else above, to the right or to the left. */
function placesFor(each: SceneNode, view: View, width: number): Box[] {
  const { x, y } = toScreen(view, each.place);
  const reach = drawnSize(each, view) * (each.isShared ? 1.6 : 1) + 2;
  const at = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + LINE_HEIGHT,
  });
  return [
    at(x - width / 2, y + reach),
    at(x - width / 2, y - reach - LINE_HEIGHT),
    at(x + reach, y - LINE_HEIGHT / 2),
    at(x - reach - width, y - LINE_HEIGHT / 2),
  ];
}

/** Names in order of rank, each where neither another name nor an important node stands; else not at all. */
function drawLabels(pen: CanvasRenderingContext2D, { nodes, byId }: Scene, look: Look): void {
  const { view, size, colours, ratio, chain, currentId, selectedId, font } = look;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.font = `12px ${font}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'top';
  pen.lineJoin = 'round';
  const seen = nodes.filter(
    (each) => (each.rank < 3 || view.scale >= NEAR) && isVisible(toScreen(view, each.place), size),
  );
  const taken = seen.flatMap((each): Box[] => {
    if (each.rank > 2) return [];
    const { x, y } = toScreen(view, each.place);
    const reach = drawnSize(each, view);
    return [{ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }];
  });
  const write = (each: SceneNode, text: string, isMeant: boolean) => {
    const places = placesFor(each, view, widthOf(pen, text) + 2);
    const free = places.find((box) => !taken.some((other) => touches(box, other)));
    const box = free ?? (isMeant ? places[0] : undefined);
    if (!box) return;
    taken.push(box);
    pen.lineWidth = 3;
    pen.strokeStyle = colours.paper;
    pen.strokeText(text, box.left + 1, box.top + 1);
    pen.fillStyle = colours.text;
    pen.fillText(text, box.left + 1, box.top + 1);
  };
  // Whoever is asked about is named whole, whatever else stands there.
  const meant = new Set([selectedId, currentId, ...(chain?.ids ?? [])]);
  for (const id of meant) {
    const each = byId.get(id ?? '');
    if (each && isVisible(toScreen(view, each.place), size)) write(each, each.label, true);
  }
  pen.globalAlpha = chain ? 0.6 : 1;
  for (const each of seen) if (!meant.has(each.node.id)) write(each, shortened(each.label), false);
  pen.globalAlpha = 1;
}

/** 绘制: the whole picture, once. */
export function draw(pen: CanvasRenderingContext2D, scene: Scene, look: Look): void {
  const { ratio, size } = look;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, size.width, size.height);
  drawLines(pen, scene, look);
  // The important ones lie on top.
  for (let index = scene.nodes.length - 1; index >= 0; index -= 1)
    drawNode(pen, scene.nodes[index] as SceneNode, look);
  drawLabels(pen, scene, look);
}

/** What lies under a point of the screen, the topmost first. */
export function nodeAt({ nodes }: Scene, view: View, x: number, y: number): SceneNode | null {
  const reach = 4;
  return (
    nodes.find((each) => {
      const at = toScreen(view, each.place);
      return Math.hypot(at.x - x, at.y - y) <= drawnSize(each, view) + reach;
    }) ?? null
  );
}
