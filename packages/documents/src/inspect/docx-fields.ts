import { leavesPackage } from './office.ts';
import { refuse } from './refusal.ts';
import { elementsOf, plainXml, unescapeXml } from './xml.ts';

// The fields that make Word start a program or fetch something: ECMA-376 part 1, 17.16.5, and Word's older names.
const REACHING = new Set([
  'DDE',
  'DDEAUTO',
  'INCLUDE',
  'INCLUDETEXT',
  'INCLUDEPICTURE',
  'LINK',
  'IMPORT',
  'DATABASE',
  'RD',
]);

/** 域: refuses instructions that reach outside, also where they are cut into runs or written in one attribute. */
export function refuseReachingFields(part: string, text: string): void {
  for (const instruction of [...simpleFields(text), ...complexFields(text)]) {
    const keyword = /^[\s"']*([A-Z]+)/i.exec(instruction)?.[1]?.toUpperCase() ?? '';
    if (REACHING.has(keyword))
      refuse('FILE_EXTERNAL_REF', { part, relation: keyword, target: instruction.trim().slice(0, 200) });
  }
}

// Where a drawing of older Word names its picture itself, and where a letter names the data that it is merged with.
const PICTURES = ['imagedata', 'fill', 'stroke', 'image'] as const;
const SOURCES = ['connectString', 'dataSource', 'headerSource'] as const;

/** 外部取数: refuses pictures of a drawing and data of a serial letter that lie outside. */
export function refuseReachingElements(part: string, text: string): void {
  for (const element of PICTURES)
    for (const attributes of elementsOf(text, element))
      for (const name of ['src', 'o:href', 'o:althref', 'href']) {
        const target = attributes.get(name) ?? '';
        if (leavesPackage(target))
          refuse('FILE_EXTERNAL_REF', { part, relation: element, target: target.slice(0, 200) });
      }
  for (const element of SOURCES)
    for (const attributes of elementsOf(text, element))
      refuse('FILE_EXTERNAL_REF', {
        part,
        relation: 'mailMerge',
        target: ([...attributes.values()][0] ?? '').slice(0, 200),
      });
}

const simpleFields = (text: string): string[] =>
  elementsOf(text, 'fldSimple').flatMap((attributes) =>
    [...attributes].flatMap(([name, value]) => (/(^|:)instr$/.test(name) ? value : [])),
  );

// As in `elementsOf`, bounded; what follows up to the next mark is the text of the element.
const MARK =
  /<(?:[\w.-]+:)?(fldChar|instrText|delInstrText)(?=[\s/>])((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>([^<]*)/g;

/** The instruction of each field, put together from its runs; a field inside another is one of its own. */
function complexFields(text: string): string[] {
  const done: string[] = [];
  const open: string[] = [''];
  for (const [, name, attributes = '', inside = ''] of plainXml(text).matchAll(MARK)) {
    if (name === 'fldChar') {
      if (/\bfldCharType\s*=\s*["']begin["']/.test(attributes)) open.push('');
      if (/\bfldCharType\s*=\s*["']end["']/.test(attributes) && open.length > 1)
        done.push(open.pop() as string);
    } else open.push(`${open.pop() ?? ''}${unescapeXml(inside)}`);
  }
  return [...done, ...open];
}
