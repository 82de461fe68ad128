import { refuse } from './refusal.ts';

/** 部件文本: the text of an XML part in UTF-8 or UTF-16; no other encoding and no DTD is a Word document's. */
export function textOf(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = decoded(bytes, encoding, part);
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(text.slice(0, 200))?.[1]?.toLowerCase();
  const isHonest = declared === undefined || encoding.startsWith(declared) || declared === 'us-ascii';
  // Without its mark UTF-16 is still read by some programs; here it shows by its zeros.
  const isText = /^\s*(<|$)/.test(text) && !text.includes('\0');
  if (!isHonest || !isText || /<!(?:DOCTYPE|ENTITY)/i.test(text))
    refuse('FILE_DAMAGED', { reason: 'XML', part });
  return text;
}

function decoded(bytes: Uint8Array, encoding: string, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse('FILE_DAMAGED', { reason: 'XML', part });
  }
}

// Both expressions are bounded on purpose: a hostile part must not make them slow.
const ATTRIBUTES = /([\w.:-]{1,64})\s{0,64}=\s{0,64}(?:"([^"]*)"|'([^']*)')/g;

/** 元素属性: the attributes of every element of that local name, wherever it stands, comments included. */
export function elementsOf(text: string, localName: string): ReadonlyMap<string, string>[] {
  const element = new RegExp(`<(?:[\\w.-]+:)?${localName}(?=[\\s/>])((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>`, 'g');
  return Array.from(text.matchAll(element), ([, inside = '']) => {
    const attributes = Array.from(inside.matchAll(ATTRIBUTES), ([, name = '', double, single]) => {
      return [name, unescapeXml(double ?? single ?? '')] as const;
    });
    return new Map(attributes);
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** 纯文本标记: without comments and processing instructions; CDATA as the text it stands for. */
export const plainXml = (text: string): string =>
  text
    .split('<!--')
    .map((piece, index) => (index === 0 ? piece : piece.split('-->').slice(1).join('-->')))
    .join('')
    .split('<![CDATA[')
    .map((piece, index) => {
      if (index === 0) return piece;
      const [inside = '', ...rest] = piece.split(']]>');
      return `${inside.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}${rest.join(']]>')}`;
    })
    .join('')
    .replace(/<\?[^>]{0,400}>/g, '');
