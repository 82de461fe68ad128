import { elementsOf } from '../inspect/xml.ts';

/** 数字格式: what a number in a cell stands for. */
export type NumberKind = 'NUMBER' | 'PERCENT' | 'DATE';

// Of the formats that need no definition, in every language of Office.
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

function kindOf(code: string): NumberKind {
  const plain = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const [first = ''] = plain.split(';');
  if (/[ymdhs年月日]/i.test(first) && !/general/i.test(first)) return 'DATE';
  return first.includes('%') ? 'PERCENT' : 'NUMBER';
}

/** For each style of a workbook, by its place, what its numbers stand for. */
export function numberKinds(styles: string): NumberKind[] {
  const defined = new Map(
    elementsOf(styles, 'numFmt').map((each) => [
      Number(each.get('numFmtId')),
      kindOf(each.get('formatCode') ?? ''),
    ]),
  );
  const from = styles.indexOf('cellXfs');
  const formats = from < 0 ? '' : styles.slice(from, styles.indexOf('cellXfs', from + 1));
  return elementsOf(formats, 'xf').map((each) => {
    const id = Number(each.get('numFmtId') ?? 0);
    return defined.get(id) ?? (id === 9 || id === 10 ? 'PERCENT' : isBuiltInDate(id) ? 'DATE' : 'NUMBER');
  });
}
