import { refuse } from '../inspect/refusal.ts';
import { unescapeXml } from '../inspect/xml.ts';

/** What is told of an XML text, in its order; names without their prefix. */
type Listener = Readonly<{
  open: (name: string, attributes: string) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}>;

// Sticky and without a way back: a hostile part is read once, or refused where it stops being XML.
const TAG = /<(\/?)(?:[\w.-]{1,64}:)?([\w.-]{1,64})((?:"[^"<]*"|'[^'<]*'|[^"'<>/]|\/(?!>)){0,20000})(\/?)>/y;

/** 逐个读取: goes through an XML text once; what is no XML is a damaged file. */
export function scan(text: string, part: string, { open, close, text: said }: Listener): void {
  const damaged = (): never => refuse('FILE_DAMAGED', { reason: 'XML', part });
  const after = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from);
    return at < 0 ? damaged() : at + mark.length;
  };
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    if (end > at) said(unescapeXml(text.slice(at, end)));
    if (next < 0) return;
    if (text.startsWith('<!--', next)) at = after('-->', next);
    else if (text.startsWith('<?', next)) at = after('?>', next);
    else if (text.startsWith('<![CDATA[', next)) {
      at = after(']]>', next);
      said(text.slice(next + '<![CDATA['.length, at - ']]>'.length));
    } else {
      TAG.lastIndex = next;
      const [whole, closing, name = '', attributes = '', empty] = TAG.exec(text) ?? damaged();
      if (closing) close(name);
      else {
        open(name, attributes);
        if (empty) close(name);
      }
      at = next + (whole as string).length;
    }
  }
}

/** A text as Office spells it: `_x000D_` stands for the character of that number. */
export const spelledOut = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
