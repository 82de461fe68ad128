import {
  type ApplicationForm,
  type ApplicationInput,
  applicationInput,
  chainPosition,
  cooperationKind,
  governanceFunction,
  layer,
  locales,
  planTexts,
  plusDays,
  same,
  seatPost,
  takenOver,
} from '@consortium/domain';
import { aUnit, exampleId, exampleUscc } from '@consortium/domain/builders';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { laidOut } from '../../paper/laid-out.ts';
import { wordOf } from '../../paper/word/word.ts';
import { readWord, type WordDocument } from '../../read/word-document.ts';
import { sampleForm } from '../../samples/application-form.ts';
import { formPaper } from '../form-paper.ts';
import type { FormKnown } from './cell.ts';
import { readingOf } from './read.ts';
import { unitsNamedIn, wordFormOf } from './word-form.ts';

const madeAt = new Date('2024-04-10T02:00:00Z');
const LIMIT = 10_000_000;
const directions = ['智慧电驱', '机械(工程机械)', '农产品加工(螺蛳粉、豆制品)'].map((name, at) => ({
  id: exampleId(900 + at),
  name,
}));
const districts = ['鱼峰区', '柳南区'].map((name, at) => ({ id: exampleId(800 + at), name }));
const stranger = aUnit({ index: 70, legalName: '示例外地研究院' });

const draft = (form: ApplicationForm): ApplicationForm => ({ ...form, filing: null });
const wordFileOf = (form: ApplicationForm, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  wordOf(laidOut(formPaper(draft(form), { locale, madeAt, filed: null })));
const inputOf = ({
  declared,
  formation,
  recommendingBody,
  priorityDirections,
}: ApplicationForm): ApplicationInput => ({
  ...declared,
  formation,
  recommendingBodyId: districts.find(({ name }) => name === recommendingBody)?.id ?? null,
  priorityDirectionIds: priorityDirections.map(
    (name) => directions.find((each) => each.name === name)?.id ?? '',
  ),
});
const knownTo = ({ units }: ApplicationForm): FormKnown => ({
  units: [...units, stranger],
  districts,
  directions,
});

async function read(bytes: Uint8Array): Promise<WordDocument> {
  const document = await readWord(bytes, LIMIT);
  if ('code' in document) throw new Error(document.code);
  return document;
}
async function readBack(bytes: Uint8Array, form: ApplicationForm) {
  const word = wordFormOf(await read(bytes), draft(form));
  if (!word) throw new Error('no form');
  return { word, ...readingOf(word, inputOf(form), knownTo(form)) };
}
/** The file with its text edited, as it lies in the package. */
function edited(
  bytes: Uint8Array,
  edit: (document: string) => string,
  part = 'word/document.xml',
): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] as Uint8Array);
  const after = edit(before);
  if (after === before) throw new Error('nothing was edited');
  return zipSync({ ...parts, [part]: strToU8(after) });
}
const form = sampleForm();
const file = wordFileOf(form);
const told = async (bytes: Uint8Array) => {
  const { changes, leftOut } = await readBack(bytes, form);
  return {
    changes: changes.map(({ act, path, value }) => [act, path.join('.'), value]),
    leftOut: leftOut.map(({ reason, text }) => [reason, text]),
  };
};

/** The row of a table in which a text stands. */
const rowWith = (...texts: readonly string[]) =>
  new RegExp(`<w:tr>${texts.map((text) => `(?:(?!</?w:tr>).)*?${text}`).join('')}.*?</w:tr>`, 's');
const headingNamed = (name: string) =>
  `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">${name}`;
const newUnitRow = `<w:tr>${[
  '9',
  stranger.legalName,
  stranger.uscc,
  '成员单位',
  '企业',
  '一般协作层',
  '',
  '技术研发，标准制定',
  '',
]
  .map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`)
  .join('')}</w:tr>`;

describe('readingOf', () => {
  it('finds nothing in the form as it was printed, in either language', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { changes, leftOut, word } = await readBack(wordFileOf(form, locale), form);
      expect([changes, leftOut]).toEqual([[], []]);
      expect([word.number, word.hash, word.printedAt]).toEqual([form.number, null, '2024-04-10 10:00']);
    }
  });

  it('finds one edited field, wherever it stands, and nothing else', async () => {
    const swap = (from: string, to: string) => told(edited(file, (text) => text.replace(from, to)));
    const set = (path: string, value: unknown) => ({ changes: [['SET', path, value]], leftOut: [] });
    expect(await swap('>柳州市示例电驱动桥创新联合体<', '>柳州市示例电驱桥创新联合体<')).toEqual(
      set('name', '柳州市示例电驱桥创新联合体'),
    );
    expect(await swap('>鱼峰区<', '>柳南区<')).toEqual(set('recommendingBodyId', districts[1]?.id));
    expect(await swap('>智慧电驱<', '>农产品加工(螺蛳粉、豆制品)、智慧电驱<')).toEqual(
      set('priorityDirectionIds', [directions[2]?.id, directions[0]?.id]),
    );
    expect(await swap('>0772-0000001<', '>0772－0000002<')).toEqual(set('contactPhone', '0772-0000002'));
    expect(await swap('示例:三年内突破三项关键技术', '示例:两年内突破三项关键技术')).toEqual(
      set('taskGoals', '示例:两年内突破三项关键技术'),
    );
    expect(await swap('>2024年3月20日<', '>２０２４-3-21<')).toEqual(
      set('formation.fundManagement.adoptedOn', '2024-03-21'),
    );
    expect(await swap('>监事会<', '>审计部<')).toEqual(
      set('formation.fundManagement.supervisedBy', '审计部'),
    );
    expect(await swap('>专家委员会<', '>专家咨询委员会<')).toEqual(
      set('formation.governanceBodies.1.name', '专家咨询委员会'),
    );
    expect(await swap('>示例丙<', '>示例戊<')).toEqual(
      set('formation.governanceBodies.2.seats.2.person', '示例戊'),
    );
    expect(await swap('>核心层<', '>紧密合作层<')).toEqual(set('formation.members.0.layer', 'CLOSE'));
  });

  it('takes over what was accepted, and then finds no difference any more', async () => {
    const bytes = edited(file, (text) =>
      text
        .replace('示例:三年内突破三项关键技术', '示例:两年内突破')
        .replace('>核心层<', '>紧密合作层<')
        .replaceAll('>专家委员会<', '>专家咨询委员会<')
        .replace(rowWith('示例丙'), '')
        .replace(
          rowWith(form.units[4]?.uscc ?? ''),
          (row) => row.replaceAll('核心层', '一般协作层') + newUnitRow,
        ),
    );
    const { changes, leftOut } = await readBack(bytes, form);
    expect(changes.map(({ act, path }) => `${act} ${path.join('.')}`)).toEqual([
      'SET taskGoals',
      'SET formation.members.0.layer',
      'SET formation.members.4.layer',
      'ADD formation.members',
      'SET formation.governanceBodies.1.name',
      'REMOVE formation.governanceBodies.2.seats.2',
    ]);
    expect(leftOut).toEqual([]);

    const taken = takenOver(inputOf(form), changes);
    expect(applicationInput.safeParse(taken).success).toBe(true);
    expect(taken.formation.members).toHaveLength(form.formation.members.length + 1);
    expect(taken.formation.members.at(-1)).toMatchObject({
      organisationId: stranger.id,
      role: 'MEMBER',
      layer: 'GENERAL',
      cooperationKinds: ['RESEARCH', 'STANDARDS'],
    });
    const { formation, ...declared } = taken;
    const next = { ...form, declared, formation, units: [...form.units, stranger] } as ApplicationForm;
    const again = await readBack(bytes, next);
    expect([again.changes, again.leftOut.map(({ reason }) => reason)]).toEqual([[], []]);
  });

  it('adds and removes units, bodies and people; the lead unit stays', async () => {
    const code = (at: number) => form.units[at]?.uscc ?? '';
    expect(await told(edited(file, (text) => text.replace(rowWith(code(3)), '')))).toEqual({
      changes: [['REMOVE', 'formation.members.3', null]],
      leftOut: [],
    });
    const { leftOut } = await told(edited(file, (text) => text.replace(rowWith(code(0), '>牵头单位<'), '')));
    expect(leftOut[0]?.[0]).toBe('LEAD_FIXED');
    expect(await told(edited(file, (text) => text.replace(rowWith('咨询机构'), '')))).toEqual({
      changes: [['REMOVE', 'formation.governanceBodies.1', null]],
      leftOut: [],
    });
    const added = await told(
      edited(file, (text) =>
        text
          .replace(
            rowWith('咨询机构'),
            (row) => row + row.replace('咨询机构', '执行机构').replace('专家委员会', '监事会办公室'),
          )
          .replace(rowWith('示例丙'), (row) =>
            row.replace('秘书处', '监事会办公室').replace('示例丙', '示例辛'),
          ),
      ),
    );
    expect(added.changes).toEqual([
      ['REMOVE', 'formation.governanceBodies.2.seats.2', null],
      [
        'ADD',
        'formation.governanceBodies',
        expect.objectContaining({
          function: 'EXECUTION',
          name: '监事会办公室',
          seats: [expect.objectContaining({ person: '示例辛', post: 'STAFF', organisationId: exampleId(1) })],
        }),
      ],
    ]);
  });

  it('tells what it cannot take over, where it stands and why', async () => {
    const leftOut = async (from: string, to: string) =>
      (await told(edited(file, (text) => text.replace(from, to)))).leftOut;
    expect(await leftOut('>2024年3月20日<', '>三月二十日<')).toEqual([['INVALID', '三月二十日']]);
    expect(await leftOut('>上游<', '>上上游<')).toEqual([['UNREADABLE', '上上游']]);
    expect(await leftOut('>0772-0000001<', '>电话见附件<')).toEqual([['INVALID', '电话见附件']]);
    expect(await leftOut('>鱼峰区<', '>火星区<')).toEqual([['UNREADABLE', '火星区']]);
    expect(await leftOut('>60,000.00<', '>66,000.00<')).toEqual([
      ['UNIT_RECORD', '2021 · 12 · 66,000.00 · 62,000.00 · 2,480.00 · 3,000.00 · 是'],
    ]);
    expect(await leftOut('>示例批次（预申报）<', '>另一批次<')).toEqual([['SYSTEM', '另一批次']]);
    const unknown = newUnitRow
      .replace(stranger.uscc, exampleUscc(99))
      .replace(stranger.legalName, '未登记的单位');
    const { leftOut: unregistered } = await told(
      edited(file, (text) => text.replace(rowWith(form.units[4]?.uscc ?? ''), (row) => row + unknown)),
    );
    expect(unregistered).toEqual([['UNIT_UNKNOWN', expect.stringContaining('未登记的单位')]]);
    const note = '<w:p><w:r><w:t>请领导审阅</w:t></w:r></w:p>';
    expect(await leftOut(headingNamed('三、组织机构'), note + headingNamed('三、组织机构'))).toEqual([
      ['UNPLACED', '请领导审阅'],
    ]);
    // Nobody fills in anything where the form is signed and stamped.
    expect(await leftOut('<w:sectPr>', `${note}<w:sectPr>`)).toEqual([]);
    const merged = await told(
      edited(file, (text) =>
        text.replace(rowWith('示例丙'), (row) => row.replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>')),
      ),
    );
    expect(merged.leftOut[0]?.[0]).toBe('MERGED');
  });

  it('reads what Word makes of it: split runs, tracked changes, breaks, styles of another number', async () => {
    const goals = '示例:三年内突破三项关键技术';
    const of = (to: string) =>
      told(edited(file, (text) => text.replace(`<w:t xml:space="preserve">${goals}</w:t>`, to)));
    const goal = (value: string) => ({ changes: [['SET', 'taskGoals', value]], leftOut: [] });
    const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
    expect(await of(`${t('示例:三年内')}</w:r><w:r><w:rPr><w:b/></w:rPr>${t('突破三项关键技术')}`)).toEqual({
      changes: [],
      leftOut: [],
    });
    expect(
      await of(
        `${t('示例:')}</w:r><w:del w:id="1"><w:r><w:delText>三年内</w:delText></w:r></w:del><w:ins w:id="2"><w:r>${t('两年内')}</w:r></w:ins><w:r>${t('突破')}`,
      ),
    ).toEqual(goal('示例:两年内突破'));
    expect(
      await of(
        `${t('示例:“甲”')}<w:br/>${t('　　第二行')}</w:r></w:p><w:p><w:r>${t('第三段&#x20;&amp; &#23383;')}`,
      ),
    ).toEqual(goal('示例:“甲”\n第二行\n第三段 & 字'));
    expect(
      await of(
        `${t('前半')}</w:r></w:p><w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r>${t('一')}</w:r></w:p><w:p><w:r>${t('二')}`,
      ),
    ).toEqual(goal('前半\n一二'));
    const restyled = edited(
      edited(file, (text) => text.replaceAll('"Heading2"', '"4"').replaceAll('"Heading1"', '"3"')),
      (text) => text.replaceAll('"Heading2"', '"4"').replaceAll('"Heading1"', '"3"'),
      'word/styles.xml',
    );
    expect(await told(restyled)).toEqual({ changes: [], leftOut: [] });
    // Without any style, and without their numbers.
    const plain = edited(file, (text) =>
      text.replaceAll(/<w:pStyle w:val="Heading\d"\/>/g, '').replaceAll(/>（[一二三四五六七八九十]+）/g, '>'),
    );
    expect(await told(plain)).toEqual({ changes: [], leftOut: [] });
    const deletedRow = edited(file, (text) =>
      text.replace(rowWith('示例丙'), (row) => row.replace('<w:trPr>', '<w:trPr><w:del w:id="5"/>')),
    );
    expect((await told(deletedRow)).changes).toEqual([
      ['REMOVE', 'formation.governanceBodies.2.seats.2', null],
    ]);
  });

  it('is no form, where it does not say which application it is of', async () => {
    const other = edited(file, (text) => text.replace('申报编号', '编号'));
    expect(wordFormOf(await read(other), form)).toBeNull();
    expect(wordFormOf(await read(wordFileOf({ ...form, number: 'Y2024-0002' })), form)?.number).toBe(
      'Y2024-0002',
    );
  });

  it('names the units that it speaks of, for whoever looks them up', async () => {
    const { word } = await readBack(file, form);
    const { codes, names } = unitsNamedIn(word);
    expect(codes).toEqual(form.units.map(({ uscc }) => uscc));
    expect(names).toContain(form.units[1]?.legalName);
  });
});

describe('any form', () => {
  const HOSTILE = [
    '#let x = 1; $x^2$ @ref <label> {{x}} %{y} <w:t>&amp;</w:t> ]]>',
    '= 一级\n- 列表\n\n（二）任务目标\n任务目标\n单位名单',
    '（未填）',
    '无',
    '张·买买提㐂䶮𪚥\u{E0100}',
    "“引号” 'quotes' \"",
    '申报编号：Y1',
  ];
  const text = fc.oneof(
    fc.constantFrom('', ...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 60 }).map((each) => each.replace(/\p{Cs}/gu, '')),
    fc
      .array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 4 })
      .map((lines) => lines.join('\n')),
  );
  const line = fc.oneof(
    fc.constantFrom(...HOSTILE.map((each) => each.replaceAll('\n', ' '))),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  );
  const day = fc.option(fc.integer({ min: 0, max: 3000 }).map((days) => plusDays('2020-01-01', days)));
  const unitId = fc.option(fc.integer({ min: 1, max: 9 }).map(exampleId));
  const some = <Term>(terms: readonly Term[]) => fc.subarray([...terms]);
  const written = fc.record({
    strengths: text,
    taskDivision: text,
    commitments: text,
    cooperationEvidence: text,
    layer: fc.option(fc.constantFrom(...layer.terms)),
    chainPosition: fc.option(fc.constantFrom(...chainPosition.terms)),
    cooperationKinds: some(cooperationKind.terms),
  });
  const body = fc.record({
    function: fc.constantFrom(...governanceFunction.terms),
    name: line,
    isStanding: fc.boolean(),
    hostUnitId: unitId,
    duties: text,
    seats: fc.array(
      fc.record({
        person: line,
        organisationId: unitId,
        post: fc.constantFrom(...seatPost.terms),
        title: line,
        isFulltime: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  });
  const names = fc.uniqueArray(line, { minLength: 9, maxLength: 9 });
  const anyForm = fc
    .record({
      declared: fc.record(
        Object.fromEntries(
          [...planTexts, 'mainBusinessDirection', 'specialCaseBasis'].map((key) => [key, text]),
        ),
      ),
      own: fc.record({ name: line, contactName: line }),
      members: fc.array(written, { maxLength: 9 }),
      names,
      governanceBodies: fc.array(body, { maxLength: 4 }),
      fundManagement: fc.option(
        fc.record({
          rulesName: line,
          adoptedOn: day,
          supervisedBy: line,
          supervisionFrequency: line,
          custodianId: unitId,
          followsSpecialFundRules: fc.boolean(),
          acceptsSupervision: fc.boolean(),
          separateAccounting: fc.boolean(),
        }),
      ),
      agreement: fc.option(
        fc.record({ signedOn: day, effectiveOn: day, liableParty: text, incomeSharing: text }),
      ),
      recommendingBody: fc.constantFrom(null, ...districts.map(({ name }) => name)),
      priorityDirections: some(directions.map(({ name }) => name)),
    })
    .map(
      ({
        declared,
        own,
        members,
        names: legalNames,
        governanceBodies,
        fundManagement,
        agreement,
        ...cover
      }) => ({
        ...form,
        ...cover,
        declared: { ...form.declared, ...declared, ...own },
        units: form.units.map((unit, at) => ({ ...unit, legalName: legalNames[at] ?? '' })),
        formation: {
          members: members.map((each, at) => ({
            ...each,
            organisationId: exampleId(at + 1),
            role: at === 0 ? ('LEAD' as const) : ('MEMBER' as const),
          })),
          governanceBodies,
          fundManagement,
          agreement,
        },
      }),
    ) as fc.Arbitrary<ApplicationForm>;

  it('comes back from Word without a difference, in either language', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, fc.constantFrom(...locales), async (some, locale) => {
        const { changes, leftOut } = await readBack(wordFileOf(some, locale), some);
        expect([changes, leftOut]).toEqual([[], []]);
      }),
      { numRuns: 60, seed: 20_261_127 },
    );
  }, 120_000);

  it('shows just the field in which it differs from the record', async () => {
    const plain = fc.constantFrom('另外的内容', '两行\n内容', '〔2024〕示例1号');
    const where = fc.constantFrom<readonly (string | number)[]>(
      ['name'],
      ['contactName'],
      ...planTexts.map((key) => [key]),
      ['formation', 'members', 1, 'taskDivision'],
      ['formation', 'governanceBodies', 0, 'duties'],
      ['formation', 'agreement', 'liableParty'],
    );
    await fc.assert(
      fc.asyncProperty(where, plain, fc.constantFrom(...locales), async (path, value, locale) => {
        const given =
          path.at(-1) === 'name' || path.at(-1) === 'contactName' ? value.replace('\n', '') : value;
        const { formation, ...declared } = takenOver(inputOf(form), [
          { act: 'SET', path, value: given, where: same(''), before: '', after: '' },
        ]);
        const other = { ...form, declared, formation } as ApplicationForm;
        const { changes, leftOut } = await readBack(wordFileOf(other, locale), form);
        expect(changes.map(({ act, path: at, value: read }) => [act, at, read])).toEqual([
          ['SET', path, given],
        ]);
        expect(leftOut).toEqual([]);
      }),
      { numRuns: 40, seed: 20_261_127 },
    );
  }, 120_000);
});
