import {
  LoopPlugin,
  type ScopeDataArgs,
  type TemplateContext,
  TemplateExtension,
  TemplateHandler,
  TextPlugin,
  type XmlNode,
  XmlNodeType,
  xml,
} from 'easy-template-x';
import { printable } from '../printable.ts';

type Line = Readonly<Record<string, string>>;
/** 字段值 by the names that a template knows them by: text and lines of text, nothing else. */
export type NamedValues = Readonly<Record<string, string | readonly Line[]>>;

// What is written into a list is looked through once more: braces that a person typed must not be taken for fields; and
// lines are broken at the end of a run, behind whatever else it says. So these come in as what is no character, which
// `printable` lets nobody type.
const [OPEN, CLOSE, BREAK] = ['\uFDD0', '\uFDD1', '\uFDD2'];
const hidden = (text: string): string =>
  printable(text).replaceAll('{', OPEN).replaceAll('}', CLOSE).replaceAll('\n', BREAK);
const shown = (text: string): string => text.replaceAll(OPEN, '{').replaceAll(CLOSE, '}');

/** A text of several lines, as a text and a break for each. */
function broken(text: XmlNode, lines: readonly string[]): void {
  const nodes = lines.flatMap((line, at) => {
    const own = xml.create.cloneNode(text, true);
    for (const child of own.childNodes ?? []) if ('textContent' in child) child.textContent = line;
    return at === 0 ? [own] : [xml.create.generalNode('w:br'), own];
  });
  for (const node of nodes) xml.modify.insertBefore(node, text);
  xml.modify.remove(text);
}

const holds = (node: XmlNode, name: string): boolean =>
  node.childNodes?.some((child) => child.nodeName === name || holds(child, name)) === true;
const styleOf = (paragraph: XmlNode): string => {
  const style = xml.query.findByPath(paragraph, XmlNodeType.General, 'w:pPr', 'w:pStyle');
  return style?.attributes?.['w:val'] ?? '';
};

/** A table of which no row is left, or a heading of which no word is. */
const isLeftOut = (node: XmlNode): boolean =>
  (node.nodeName === 'w:tbl' && !holds(node, 'w:tr')) ||
  (node.nodeName === 'w:p' &&
    node.parentNode?.nodeName === 'w:body' &&
    styleOf(node).startsWith('Heading') &&
    !holds(node, 'w:r'));

function restored(node: XmlNode): void {
  const [only] = node.childNodes ?? [];
  if (node.nodeName === 'w:t' && only && 'textContent' in only) {
    const lines = shown(only.textContent ?? '').split(BREAK);
    if (lines.length > 1) broken(node, lines);
    else only.textContent = lines[0] as string;
  } else for (const child of [...(node.childNodes ?? [])]) restored(child);
  if (isLeftOut(node)) xml.modify.remove(node);
}

class AsTyped extends TemplateExtension {
  async execute(_data: unknown, { currentPart }: TemplateContext): Promise<void> {
    restored(await currentPart.xmlRoot());
  }
}

const own = (scope: unknown, key: string): unknown =>
  typeof scope === 'object' && scope !== null && Object.hasOwn(scope, key)
    ? (scope as Readonly<Record<string, unknown>>)[key]
    : undefined;

/** A name means what the nearest list around it says, else the whole; never what an object merely inherits. */
function valueAt({ strPath, data }: ScopeDataArgs): never {
  const name = strPath.at(-1) ?? '';
  for (let depth = strPath.length - 1; depth >= 0; depth -= 1) {
    const value = own(strPath.slice(0, depth).reduce<unknown>(own, data), name);
    if (value !== undefined) return value as never;
  }
  return '' as never;
}

/** 填写: text into fields and lines into lists; a template can ask for nothing else, and runs nothing. */
export async function filled(template: Uint8Array, values: NamedValues): Promise<Uint8Array> {
  const handler = new TemplateHandler({
    plugins: [new TextPlugin(), new LoopPlugin()],
    extensions: { afterCompilation: [new AsTyped()] },
    scopeDataResolver: valueAt,
    maxXmlDepth: 200,
  });
  const data = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? hidden(value)
        : value.map((line) =>
            Object.fromEntries(Object.entries(line).map(([key, text]) => [key, hidden(text)])),
          ),
    ]),
  );
  return handler.process(Buffer.from(template), data);
}
