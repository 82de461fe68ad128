import type { ApplicationForm } from '@consortium/domain';
import { aFormation } from '@consortium/domain/builders';
import { describe, expect, it } from 'vitest';
import type { Block, PaperSeals } from '../paper/paper.ts';
import { toPdf, toWord } from '../paper/printer.ts';
import { docxParts, docxTables, docxText, pdfPages, withoutSpaces } from '../read/read-back.ts';
import { sampleForm } from '../samples/application-form.ts';
import { formPaper } from './form-paper.ts';
import { checkSheetValues, correctionValues, receiptValues } from './letter-values.ts';
import { checkSheetPaper, correctionPaper, receiptPaper } from './letters.ts';

const HASH = 'c0ffee11'.repeat(8);
const filedAt = new Date('2024-04-10T02:00:00Z');
const filed = { filedAt, hash: HASH };
const options = { locale: 'zh-CN', madeAt: filedAt } as const;
const paperOf = (form: ApplicationForm) => formPaper(form, { ...options, filed });
const TIMEOUT = 90_000;

/** 所填: every text that somebody typed or a record holds. */
function saidIn({ declared, units, formation, lead, findings, ...form }: ApplicationForm): string[] {
  const { selfCheckSignedOn: _day, ...texts } = declared;
  const { members, governanceBodies, fundManagement, agreement } = formation;
  return [
    form.number,
    form.batch.title,
    form.batch.noticeDocument,
    form.recommendingBody ?? '',
    ...form.priorityDirections,
    ...Object.values(texts),
    ...units.flatMap(({ legalName, uscc }) => [legalName, uscc]),
    ...members.flatMap((member) => [
      member.strengths,
      member.taskDivision,
      member.commitments,
      member.cooperationEvidence,
    ]),
    ...governanceBodies.flatMap(({ name, duties, seats }) => [
      name,
      duties,
      ...seats.flatMap(({ person, title }) => [person, title]),
    ]),
    fundManagement?.rulesName ?? '',
    fundManagement?.supervisedBy ?? '',
    fundManagement?.supervisionFrequency ?? '',
    agreement?.liableParty ?? '',
    agreement?.incomeSharing ?? '',
    ...(lead?.platforms ?? []).flatMap(({ name, approvalNo }) => [name, approvalNo]),
    ...findings.flatMap(({ clause, quote, computation }) => [clause, quote, computation['zh-CN']]),
  ].filter((text) => text !== '');
}
const sealsOf = (blocks: readonly Block[]) =>
  blocks.filter((block): block is PaperSeals => block.kind === 'seals').flatMap(({ boxes }) => boxes);

describe('formPaper', () => {
  it(
    'says in Word and in PDF everything that the form holds, money in 万元',
    async () => {
      const form = sampleForm();
      const [pdf, word] = await Promise.all([toPdf(paperOf(form)), toWord(paperOf(form))]);
      const printed = { pdf: (await pdfPages(pdf)).join(''), word: withoutSpaces(docxText(word)) };

      const missing = saidIn(form).flatMap((text) =>
        (['pdf', 'word'] as const).flatMap((kind) =>
          printed[kind].includes(withoutSpaces(text)) ? [] : [`${kind}: ${text}`],
        ),
      );

      expect(missing).toEqual([]);
      const years = docxTables(word).find(([head]) => head?.[0] === '会计年度');
      expect(years?.[1]).toEqual(['2021', '12', '60,000.00', '62,000.00', '2,480.00', '3,000.00', '是']);
    },
    TIMEOUT,
  );

  it(
    'carries number, filing, checksum and the square code in the foot of every page',
    async () => {
      const paper = paperOf(sampleForm({}, { filing: 2 }));
      const pages = await pdfPages(await toPdf(paper));
      const word = docxParts(await toWord(paper));

      expect(paper.mark).toBe(`Y2024-0001-2 ${HASH}`);
      for (const page of pages) expect(page).toContain(`Y2024-0001-2·${HASH}`);
      expect(word['word/footer1.xml']).toContain(`descr="Y2024-0001-2 ${HASH}"`);
      expect(word['word/_rels/footer1.xml.rels']).toContain('media/mark.gif');
      expect(word['word/media/mark.gif']?.slice(0, 3)).toBe('GIF');
      expect(pages[0]).toContain('柳州市市级创新联合体预申报表');
      expect(pages[0]).not.toContain('牵头单位基本情况');
    },
    TIMEOUT,
  );

  it('has a box to sign and stamp for the lead, for every member, and for the district', () => {
    const form = sampleForm({ members: aFormation({ members: 60 }) });
    const boxes = sealsOf(paperOf(form).blocks).map(({ label }) => label);
    expect(boxes).toHaveLength(62);
    expect(boxes[0]).toBe('牵头单位：示例1号制造有限公司');
    expect(boxes.at(-1)).toBe('推荐单位意见');
  });

  it('is a draft without a mark while nothing is filed', () => {
    const paper = formPaper(sampleForm({}, { filing: null }), { ...options, filed: null });
    expect(paper).toMatchObject({ isDraft: true, subtitle: '草稿，未提交' });
    expect(paper.mark).toBeUndefined();
    expect(paper.verification).not.toContain(HASH);
  });

  it(
    'prints sixty units with names of twenty lines, and a form that is all but empty',
    async () => {
      const long = '名称很长的示例单位'.repeat(22);
      const many = sampleForm({ members: aFormation({ members: 60, lead: { legalName: long } }) });
      const empty = sampleForm(
        {
          members: [],
          lead: null,
          governanceBodies: [],
          fundManagement: null,
          developmentIdea: '',
          priorityDirections: [],
        },
        { recommendingBody: null, findings: [] },
      );
      const [manyPages, emptyPages] = await Promise.all(
        [many, empty].map(async (form) => (await pdfPages(await toPdf(paperOf(form)))).join('')),
      );
      expect(manyPages).toContain(long);
      for (const { uscc } of many.units) expect(manyPages).toContain(uscc);
      expect(emptyPages).toContain('（未填）');
      expect(docxText(await toWord(paperOf(empty)))).not.toContain('undefined');
    },
    TIMEOUT,
  );
});

describe('letters', () => {
  const form = sampleForm();
  const items = [
    { kind: 'WORD', receivedAt: filedAt, handler: '示例经办', copies: 1 },
    { kind: 'PDF_SCAN', receivedAt: null, handler: null, copies: null },
  ] as const;

  it('tell the verdict on every clause, and who gave it', () => {
    const [first] = form.findings;
    const values = checkSheetValues(
      {
        form,
        conclusion: '形审通过',
        items,
        verdicts: [{ code: first?.code ?? '', verdict: 'MET', note: '属实', givenBy: '示例经办' }],
        waivers: [],
      },
      options,
    );
    const paper = checkSheetPaper(values, options);
    const tables = paper.blocks.filter((block) => block.kind === 'table');
    expect(tables[1]?.rows).toHaveLength(form.findings.length);
    expect(tables[1]?.rows[0]?.slice(-3)).toEqual(['通过', '属实', '示例经办']);
    expect(tables[1]?.rows[1]?.slice(-3)).toEqual(['未出具', '', '']);
    expect(tables[0]?.rows.map(([, received]) => received)).toEqual(['2024-04-10 10:00，示例经办', '未接收']);
  });

  it('list only what was received in a receipt, and what to complete with its clause and field', () => {
    const receipt = receiptPaper(receiptValues({ form, receivedAt: filedAt, items }, options), options);
    expect(receipt.blocks.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: [['Word 电子版', '2024-04-10 10:00，示例经办', '1 份']],
    });
    const asked = correctionValues(
      {
        form,
        dueOn: '2024-04-20',
        note: '请尽快',
        requestedAt: filedAt,
        requestedBy: '示例经办',
        items: [
          { code: 'MEMBER_COUNT', field: 'formation.members', note: '补充单位' },
          { code: '', field: 'name', note: '名称有误' },
        ],
      },
      options,
    );
    const correction = correctionPaper(asked, options);
    expect(correction.blocks.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: [
        ['1', expect.stringMatching(/单位名单$/), '补充单位'],
        ['2', '拟建创新联合体名称', '名称有误'],
      ],
    });
    expect(JSON.stringify(correction)).toContain('2024年4月20日');
  });
});
