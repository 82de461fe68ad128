import type { ChangeInput } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { packFile, type ReviewPack } from '../decision/index.ts';
import { printable } from '../printable.ts';
import { docxTables, docxText, pdfPages } from '../read/read-back.ts';
import { type Registered, type RegistryPaper, registryFile } from './index.ts';

const options = { locale: 'zh-CN', madeAt: new Date('2026-03-15T02:00:00Z'), fontFolder: null } as const;
const hash = 'ab'.repeat(32);
const bytesOf = ({ body }: { body: unknown }) => body as Uint8Array;

const unit = (id: string, legalName: string) => ({ id, legalName, uscc: '91450200MA0000001X' });
const member = (organisationId: string, role: 'LEAD' | 'MEMBER') => ({
  organisationId,
  role,
  layer: null,
  chainPosition: null,
  strengths: '',
  taskDivision: '',
  commitments: '',
  cooperationKinds: [],
  cooperationEvidence: '',
});
const aConsortium = (text: string): Registered => ({
  number: 'LZ2026-001',
  status: 'OPERATING',
  establishedOn: '2026-01-05',
  documentNo: '柳科〔2026〕1号',
  documentTitle: text,
  formation: {
    name: text,
    directions: [text],
    members: [member('甲', 'LEAD'), member('乙', 'MEMBER')],
    governanceBodies: [
      {
        function: 'DECISION',
        name: text,
        isStanding: false,
        hostUnitId: null,
        duties: '',
        seats: [{ person: text, organisationId: '乙', post: 'HEAD', title: text, isFulltime: true }],
      },
    ],
    custodianId: '甲',
  },
  funds: {
    rulesName: text,
    adoptedOn: '2026-01-01',
    supervisedBy: '',
    supervisionFrequency: '',
    followsSpecialFundRules: true,
    acceptsSupervision: true,
    separateAccounting: false,
  },
  terms: [{ name: text, status: 'OPERATING', validFrom: '2026-01-05' }],
  units: [unit('甲', text), unit('乙', `${text}乙`)],
});
const finding = (outcome: 'PASS' | 'FAIL' | 'NEEDS_REVIEW', text: string) => ({
  code: 'MEMBER_COUNT',
  clause: '三(三)b',
  quote: text,
  force: 'HARD' as const,
  dueBy: 'SUBMISSION' as const,
  outcome,
  field: '',
  message: { 'zh-CN': text, en: text },
  seen: { 'zh-CN': '', en: '' },
  threshold: { 'zh-CN': '', en: '' },
  computation: { 'zh-CN': '', en: '' },
  howToFix: { 'zh-CN': '', en: '' },
  related: [],
});
const noChange: Omit<ChangeInput, 'kind'> = {
  name: null,
  directions: [],
  member: null,
  unitId: null,
  formerLeadStays: true,
  body: null,
  bodyFunction: null,
  hostUnitId: null,
  custodianId: null,
};
const aChange = (text: string, decision: 'APPROVED' | 'REFUSED'): RegistryPaper => ({
  kind: 'change',
  hash,
  decidedAt: new Date('2026-03-01T02:00:00Z'),
  change: {
    number: 'BG2026-0001',
    consortium: { number: 'LZ2026-001', name: text },
    leadUnit: text,
    kind: 'NAME',
    decision,
    effectiveOn: '2026-03-02',
    submittedOn: '2026-02-27',
    reason: text,
    note: text,
    asked: { ...noChange, kind: 'NAME', name: text },
    units: [],
    differences: [{ item: 'name', before: ['旧名称'], after: [text] }],
    clauses: [{ before: finding('PASS', text), after: finding('FAIL', text) }],
  },
});
const aPack = (text: string): ReviewPack => ({
  batch: text,
  hash,
  applications: [
    {
      number: 'Z2026-0001',
      name: text,
      rank: 1,
      mean: '83.58',
      spread: null,
      reason: { 'zh-CN': text, en: text },
      leadUnit: text,
      recommendingBody: null,
      directions: [],
      mainBusinessDirection: text,
      taskGoals: text,
      expectedPerformance: '',
      members: [text],
      findings: [finding('FAIL', text), { ...finding('NEEDS_REVIEW', text), clause: '一(一)' }],
      waivers: [{ code: 'MEMBER_COUNT', reason: text, status: 'APPROVED' }],
      specialCase: {
        status: 'ARGUED',
        basis: 'URGENT_NEED',
        reason: text,
        codes: ['MEMBER_COUNT'],
        decisionDocumentNo: '',
      },
      sheets: [
        {
          expertName: '示例专家',
          total: '83.58',
          recommendation: 'RECOMMEND',
          opinion: text,
          isOutlier: true,
        },
      ],
      stayedAway: [{ expertName: '示例回避', declaredConflict: text }],
      results: [],
    },
  ],
});

const papers: Readonly<
  Record<string, (text: string, format: 'pdf' | 'docx') => ReturnType<typeof packFile>>
> = {
  certificate: (text, format) =>
    registryFile(
      { kind: 'certificate', asOf: '2026-03-15', hash, consortium: aConsortium(text) },
      format,
      options,
    ),
  extract: (text, format) =>
    registryFile(
      { kind: 'extract', asOf: '2026-03-15', hash, consortium: aConsortium(text) },
      format,
      options,
    ),
  registry: (text, format) =>
    registryFile(
      { kind: 'registry', asOf: '2026-03-15', hash, consortia: [aConsortium(text)], isWhole: false },
      format,
      options,
    ),
  approved: (text, format) => registryFile(aChange(text, 'APPROVED'), format, options),
  refused: (text, format) => registryFile(aChange(text, 'REFUSED'), format, options),
  pack: (text, format) => packFile(aPack(text), format, options),
};
const hostile = `#let x = 1; $x^2$ @ref <label> *b* _i_ \\u{41} // /* {x} {{name}} {number} $& $1 </w:t> 张\u202E㐂䶮𪚥${'很长的名称'.repeat(30)}`;
const TIMEOUT = 120_000;

describe('papers of the registry and of the meeting', () => {
  it(
    'print any text as it stands, with the checksum in the foot',
    async () => {
      const files = await Promise.all(Object.values(papers).map((print) => print(hostile, 'docx')));

      for (const word of files.map(bytesOf)) {
        expect(docxText(word)).toContain(printable(hostile));
        expect(docxText(word, 'word/footer1.xml')).toContain(hash);
      }
      expect(files.map(({ name }) => name.slice(-14))).toEqual([
        ...Array(3).fill('_20260315.docx'),
        ...Array(2).fill('_20260301.docx'),
        '_20260315.docx',
      ]);
    },
    TIMEOUT,
  );

  it(
    'say the same in PDF',
    async () => {
      for (const kind of ['extract', 'pack']) {
        const file = await papers[kind]?.('柳州市示例创新联合体', 'pdf');
        const text = (await pdfPages(bytesOf(file as { body: unknown }))).join('');
        expect(text).toContain(hash);
        expect(text).toContain('柳州市示例创新联合体');
      }
    },
    TIMEOUT,
  );

  it(
    'tells of a change what it changes and turns, and of a refusal what was asked and why',
    async () => {
      const [made, refused] = [
        await registryFile(aChange('柳州市示例创新联合体', 'APPROVED'), 'docx', options),
        await registryFile(aChange('柳州市示例创新联合体', 'REFUSED'), 'docx', options),
      ];

      expect(docxTables(bytesOf(made))).toEqual([
        [
          ['事项', '变更前', '变更后'],
          ['创新联合体名称', '旧名称', '柳州市示例创新联合体'],
        ],
        [
          ['条款', '条件', '变更前', '变更后'],
          ['三(三)b', '柳州市示例创新联合体', '符合', '不符合'],
        ],
      ]);
      expect(docxTables(bytesOf(refused))[0]?.[1]).toEqual(['新名称', '柳州市示例创新联合体']);
      expect(docxText(bytesOf(refused))).toContain('经审查，不予同意');
    },
    TIMEOUT,
  );

  it(
    'shows the meeting what is not met, what it is to judge, who stayed away, and where to sign',
    async () => {
      const word = bytesOf(await packFile(aPack('示例'), 'docx', options));
      const rows = Object.fromEntries(docxTables(word)[1] as [string, string][]);

      expect(rows.条款对照).toContain('三(三)b 不符合：示例');
      expect(rows.条款对照).toContain('需研判的条款：一(一)');
      expect(rows.专家评分).toContain('示例专家 83.58 · 建议组建 · 偏离较大');
      expect(rows.利益关系与回避).toContain('示例回避 已回避 示例');
      expect(rows.说明与一事一议).toContain('拟不适用的条款：三(三)b');
      expect(docxText(word)).toContain('□ 同意组建');
    },
    TIMEOUT,
  );
});
