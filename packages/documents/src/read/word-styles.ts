import { scan } from '../report-form/scan.ts';

const ATTRIBUTES = {
  val: /(?:^|[\s:])val\s*=\s*["']([^"']*)/,
  char: /(?:^|[\s:])char\s*=\s*["']([^"']*)/,
  type: /(?:^|[\s:])type\s*=\s*["']([^"']*)/,
  styleId: /(?:^|[\s:])styleId\s*=\s*["']([^"']*)/,
};
export const attribute = (attributes: string, name: keyof typeof ATTRIBUTES): string | undefined =>
  ATTRIBUTES[name].exec(attributes)?.[1];

/** 标题样式: the level of each style that makes a heading; its name tells, whatever number a program gave to it. */
export function headingLevels(xml: string, part: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let style = '';
  let isParagraph = false;
  scan(xml, part, {
    open: (name, attributes) => {
      if (name === 'style') {
        style = attribute(attributes, 'styleId') ?? '';
        isParagraph = attribute(attributes, 'type') === 'paragraph';
      }
      if (!isParagraph) return;
      const value = attribute(attributes, 'val') ?? '';
      const level = /^heading ([1-9])$/i.exec(value)?.[1];
      if (name === 'name' && level) levels.set(style, Number(level));
      if (name === 'outlineLvl' && /^[0-8]$/.test(value)) levels.set(style, Number(value) + 1);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return levels;
}
