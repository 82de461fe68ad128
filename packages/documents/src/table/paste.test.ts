import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, parsePastedTable } from './paste.ts';

const columns = [
  { key: 'name', labels: ['单位名称', 'Name'] },
  { key: 'uscc', labels: ['统一社会信用代码'] },
  { key: 'funds', labels: ['研发投入(万元)'] },
] as const;

const parse = (text: string) => parsePastedTable(text, columns);
const row = (name: string, uscc = '', funds = '') => ({ name, uscc, funds });

describe('headings', () => {
  it('in any order', () => {
    const { rows, lines } = parse('研发投入(万元)\t单位名称\t统一社会信用代码\n3\t甲\tA\n4\t乙\tB\n');
    expect(rows).toEqual([row('甲', 'A', '3'), row('乙', 'B', '4')]);
    expect(lines).toEqual([2, 3]);
  });

  it.each(['研发投入(万元)', '研发投入\uff08万元\uff09\uff0a', ' 研发 投入 ', '研发投入\uff1a'])(
    '%j means the same',
    (heading) => {
      expect(parse(`\uff2e\uff41\uff4d\uff45\t统一社会信用代码\t${heading}\n甲\tA\t3`)).toMatchObject({
        rows: [row('甲', 'A', '3')],
        unknownHeadings: [],
      });
    },
  );

  it('with another unit is another heading', () => {
    const { rows, unknownHeadings } = parse('单位名称\t统一社会信用代码\t研发投入(元)\n甲\tA\t30000');
    expect(rows).toEqual([row('甲', 'A')]);
    expect(unknownHeadings).toEqual(['研发投入(元)']);
  });

  it('that differ in nothing but what stands in brackets are not guessed at', () => {
    const years = [
      { key: 'first', labels: ['营收(2023)'] },
      { key: 'second', labels: ['营收(2024)'] },
      { key: 'name', labels: ['名称'] },
    ];
    const { rows, unknownHeadings } = parsePastedTable('名称\t营收\t营收(2024)\n甲\t1\t2', years);
    expect(rows).toEqual([{ name: '甲', first: '', second: '2' }]);
    expect(unknownHeadings).toEqual(['营收']);
  });

  it('below a title and a line of notes', () => {
    const { rows, lines } = parse(
      '成员单位汇总表\t\t\n填报日期:2026-03-15\n单位名称\t统一社会信用代码\n甲\tA',
    );
    expect(rows).toEqual([row('甲', 'A')]);
    expect(lines).toEqual([4]);
  });

  it('missing: the columns are taken by position, and the first record is not lost', () => {
    expect(parse('甲\tA\t3\n乙\tB').rows).toEqual([row('甲', 'A', '3'), row('乙', 'B')]);
  });

  it('one cell that happens to be a label does not make a heading', () => {
    expect(parse('单位名称\tA\t3\n乙\tB').rows).toHaveLength(2);
  });

  it('below a record: the record is not lost', () => {
    expect(parse('甲\tA\t3\n单位名称\t统一社会信用代码\n乙\tB').rows[0]).toEqual(row('甲', 'A', '3'));
  });

  it('twice: the first counts', () => {
    const { rows, problems } = parse('单位名称\t统一社会信用代码\tName\n甲\tA\t乙');
    expect(rows).toEqual([row('甲', 'A')]);
    expect(problems).toEqual([{ code: 'HEADING_TWICE', key: 'name', heading: 'Name' }]);
  });
});

describe('cells', () => {
  it('hold line breaks, tabs and quotation marks', () => {
    const text =
      '单位名称\t统一社会信用代码\t研发投入(万元)\r\n"甲\n公司"\t"A\tB"\t"他说""好"""\r\n乙\tC\t5\r\n';
    expect(parse(text).rows).toEqual([row('甲\n公司', 'A\tB', '他说"好"'), row('乙', 'C', '5')]);
  });

  it('a lone quotation mark does not swallow the rest', () => {
    const { rows, problems } = parse('"甲\tA\t3\n乙\tB\t4');
    expect(rows).toEqual([row('"甲', 'A', '3'), row('乙', 'B', '4')]);
    expect(problems).toMatchObject([{ code: 'QUOTE_UNBALANCED' }]);
  });

  it('beyond the columns are reported with their place', () => {
    const { problems } = parse('甲\tA\t3\t多余\n乙\tB\t4\t');
    expect(problems).toEqual([{ code: 'CELL_WITHOUT_COLUMN', line: 1, column: 4, value: '多余' }]);
  });

  it('keep Extension B to H, minority names and leading zeros', () => {
    expect(parse('𠀀𪜀𫝀𫠠𬺰𰀀𱍐\t0012\t\n张·买买提\t\t').rows).toEqual([
      row('𠀀𪜀𫝀𫠠𬺰𰀀𱍐', '0012'),
      row('张·买买提'),
    ]);
  });
});

describe('rows', () => {
  it('that are blank are passed over, and a total is not a record', () => {
    const { rows, lines, problems } = parse('单位名称\t统一社会信用代码\n甲\tA\n\t\n乙\tB\n合 计\t2\n\t\n\n');
    expect(rows).toEqual([row('甲', 'A'), row('乙', 'B')]);
    expect(lines).toEqual([2, 4]);
    expect(problems).toEqual([{ code: 'TOTAL_ROW_SKIPPED', line: 5 }]);
  });

  it('nothing pasted is no rows', () => {
    expect(parse('')).toEqual({ rows: [], lines: [], unknownHeadings: [], problems: [] });
  });
});

describe('CSV', () => {
  it('is told from a paste by what stands outside quotation marks', () => {
    expect(parse('\uFEFF单位名称,研发投入(万元)\r\n"甲,乙\t丙",3\r\n').rows).toEqual([
      row('甲,乙\t丙', '', '3'),
    ]);
  });

  it('commas in a paste stay', () => {
    expect(parse('甲,乙\tA').rows).toEqual([row('甲,乙', 'A')]);
    expect(parse('甲\t"一,\n二,\n三,"\t3').rows).toEqual([row('甲', '一,\n二,\n三,', '3')]);
  });

  it('one column keeps its commas', () => {
    const { rows } = parsePastedTable('甲,乙\n丙', [{ key: 'name', labels: ['名称'] }]);
    expect(rows).toEqual([{ name: '甲,乙' }, { name: '丙' }]);
  });

  it('is UTF-8, GB18030 or UTF-16', () => {
    const gb18030 = Uint8Array.from([0xc1, 0xf8, 0xd6, 0xdd]);
    expect(decodeText(gb18030)).toBe('柳州');
    expect(decodeText(new TextEncoder().encode('\uFEFF柳州'))).toBe('柳州');
    expect(decodeText(Buffer.from('\uFEFF柳州', 'utf16le'))).toBe('柳州');
  });
});

it('what Excel puts on the clipboard comes back as it was', () => {
  const quoted = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const part = fc.oneof(
    fc.constantFrom('\n', '\t', '"', ',', ' ', '𠀀', '𱍐'),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const cell = fc
    .array(part, { maxLength: 5 })
    .map((parts) => parts.join('').replace(/\r\n?/g, '\n'))
    .filter((text) => !/^'+[=+\-@\t\n＝＋－＠]/.test(text));
  const record = fc.tuple(cell, cell).map(([uscc, funds]) => row('甲', uscc, funds));
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (records) => {
      const lines = records.map(({ name, uscc, funds }) => [name, uscc, funds].map(quoted).join('\t'));
      expect(parse(`${lines.join('\r\n')}\r\n`)).toMatchObject({ rows: records, problems: [] });
    }),
  );
});
