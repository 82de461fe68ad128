import { describe, expect, it } from 'vitest';
import { templateIssues } from './check.ts';
import { isTemplateList, list, optional, required, type TemplateEntries } from './fields.ts';
import { documentTemplateKind, templateFields } from './kinds.ts';
import type { TemplateTag } from './template-problem.ts';
import { byName, exampleValues, placeholders } from './values.ts';

const entries = {
  number: required(['申报编号', 'Number'], 'Y-1'),
  note: optional(['补充说明', 'Note'], '示例'),
  items: list(['补正事项', 'Items'], {
    ordinal: optional(['序号', 'No.'], '1', '2'),
    what: required(['补正要求', 'What'], '示例甲', '示例乙'),
  }),
} satisfies TemplateEntries;

const [PARAGRAPH, CELL, NEXT_CELL] = [1, 2, 3];
/** A mark as a template writes it, in a place. */
function mark(text: string, where: Partial<TemplateTag> = {}): TemplateTag {
  const name = text.replace(/^\{[#/]?|\}$/g, '');
  const kind = text.startsWith('{#') ? 'OPEN' : text.startsWith('{/') ? 'CLOSE' : 'FIELD';
  const label = { 'zh-CN': '正文第 1 段', en: 'Body, paragraph 1' };
  const place = { label, around: text };
  return { kind, name, place, holder: PARAGRAPH, row: null, isControlled: false, isFilled: true, ...where };
}
const cell = { holder: CELL, row: 9 };
const nextCell = { holder: NEXT_CELL, row: 9 };
const whole = ['{申报编号}', '{#补正事项}', '{补正要求}', '{/补正事项}'].map((text) => mark(text));
const found = (...tags: TemplateTag[]) =>
  templateIssues(entries, tags).map(({ code, tag, hint }) => [code, tag, hint?.['zh-CN'] ?? null]);

describe('templateIssues', () => {
  it('finds nothing in a whole template, whose optional field may have marks around it', () => {
    expect(found(...whole)).toEqual([]);
    expect(
      found(...whole, ...['{#补充说明}', '{补充说明}', '{/补充说明}'].map((text) => mark(text))),
    ).toEqual([]);
    expect(
      found(
        mark('{申报编号}'),
        mark('{#补正事项}', cell),
        mark('{序号}', cell),
        mark('{补正要求}', nextCell),
        mark('{/补正事项}', nextCell),
      ),
    ).toEqual([]);
  });

  it.each<[string, TemplateTag[], (string | null)[][]]>([
    [
      'an unknown field, with the nearest one',
      [...whole, mark('{申报编码}')],
      [['UNKNOWN_FIELD', '{申报编码}', '是否为“申报编号”?']],
    ],
    ['an unknown list', [...whole, mark('{#甲}'), mark('{/甲}')], [['UNKNOWN_FIELD', '{#甲}', null]]],
    [
      'an expression',
      [...whole, mark("{constructor.constructor('return 1')()}")],
      [['UNKNOWN_FIELD', "{constructor.constructor('return 1')()}", null]],
    ],
    ['what every object inherits', [...whole, mark('{__proto__}')], [['UNKNOWN_FIELD', '{__proto__}', null]]],
    ['a missing field', whole.slice(1), [['FIELD_MISSING', '{申报编号}', null]]],
    ['a missing list', whole.slice(0, 1), [['FIELD_MISSING', '{#补正事项}…{/补正事项}', null]]],
    [
      'a list without what it needs',
      [mark('{申报编号}'), mark('{#补正事项}'), mark('{/补正事项}')],
      [['FIELD_MISSING', '{补正要求}', '写在 {#补正事项} 与 {/补正事项} 之间']],
    ],
    [
      'a field outside of its list',
      [...whole, mark('{序号}')],
      [['FIELD_OUTSIDE_LIST', '{序号}', '写在 {#补正事项} 与 {/补正事项} 之间']],
    ],
    [
      'a list without marks',
      [...whole, mark('{补正事项}')],
      [['LIST_AS_FIELD', '{补正事项}', '{#补正事项}…{/补正事项}']],
    ],
    [
      'marks around what is always there',
      [...whole, mark('{#申报编号}'), mark('{/申报编号}')],
      [['FIELD_AS_LIST', '{#申报编号}', null]],
    ],
    [
      'a list that is never ended',
      [...whole, mark('{#补正事项}')],
      [['LIST_UNCLOSED', '{#补正事项}', '{/补正事项}']],
    ],
    [
      'marks that cross',
      [...whole, mark('{#补正事项}'), mark('{#补充说明}'), mark('{/补正事项}')],
      [['LIST_UNCLOSED', '{#补充说明}', '{/补充说明}']],
    ],
    ['an end without a beginning', [...whole, mark('{/补正事项}')], [['LIST_UNOPENED', '{/补正事项}', null]]],
    ['an unknown end', [...whole, mark('{/补正事}')], [['UNKNOWN_FIELD', '{/补正事}', '是否为“补正事项”?']]],
    [
      'a list over two rows',
      [...whole, mark('{#补正事项}', cell), mark('{/补正事项}', { holder: 7, row: 10 })],
      [['LIST_ACROSS', '{/补正事项}', null]],
    ],
    [
      'a list from a paragraph into a table',
      [...whole, mark('{#补正事项}'), mark('{/补正事项}', cell)],
      [['LIST_ACROSS', '{/补正事项}', null]],
    ],
    [
      'a list in a list, which would come again as often as both',
      [...whole, mark('{#补正事项}'), mark('{#补正事项}'), mark('{/补正事项}'), mark('{/补正事项}')],
      [['LIST_IN_LIST', '{#补正事项}', null]],
    ],
    [
      'a list in a content control',
      [...whole, mark('{#补充说明}', { isControlled: true }), mark('{/补充说明}')],
      [['LIST_IN_CONTROL', '{#补充说明}', null]],
    ],
    [
      'a field where none is filled in',
      [...whole, mark('{申报编号}', { isFilled: false })],
      [['NOT_FILLED_HERE', '{申报编号}', null]],
    ],
    [
      'braces that do not pair',
      [...whole, mark('{', { kind: 'BROKEN', name: '{' })],
      [['TAG_BROKEN', '{', null]],
    ],
    [
      'full-width braces',
      [...whole, mark('｛申报编号｝', { kind: 'FULL_WIDTH', name: '｛申报编号｝' })],
      [['FULL_WIDTH_BRACES', '｛申报编号｝', null]],
    ],
  ])('names %s', (_, tags, expected) => {
    expect(found(...tags)).toEqual(expected);
  });
});

describe('templateFields', () => {
  it.each(documentTemplateKind.terms)('%s names each field once, without a brace', (kind) => {
    const all: TemplateEntries = templateFields[kind];
    const groups = [
      all,
      ...Object.values(all).flatMap((entry) => (isTemplateList(entry) ? [entry.fields] : [])),
    ];
    for (const group of groups) {
      const names = Object.values(group).map(({ name }) => name['zh-CN']);
      expect(new Set(names).size).toBe(names.length);
      expect(names.join('')).not.toMatch(/[\s{}#/[\]]/);
    }
  });

  it('fills every field and line of the example, and writes each as a template does', () => {
    expect(byName(entries, exampleValues(entries))).toEqual({
      申报编号: 'Y-1',
      补充说明: '示例',
      补正事项: [
        { 序号: '1', 补正要求: '示例甲' },
        { 序号: '2', 补正要求: '示例乙' },
      ],
    });
    expect(placeholders(entries)).toEqual({
      number: '{申报编号}',
      note: '{补充说明}',
      items: [{ ordinal: '{#补正事项}{序号}', what: '{补正要求}{/补正事项}' }],
    });
  });
});
