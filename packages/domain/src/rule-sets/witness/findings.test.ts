import { describe, expect, it } from 'vitest';
import type { ExaminationSubject, NearName } from '../../application/subject.ts';
import {
  aBody,
  aFormation,
  aFundManagement,
  aLeadProfile,
  aMember,
  aPlatform,
  aSubject,
  aUnit,
  aYear,
  exampleId,
  facts,
} from '../../builders.ts';
import type { Label } from '../../kernel/label.ts';
import { outcome } from '../../kernel/rule.ts';
import { liukeGui2022No7 } from '../liuke-gui-2022-7.ts';
import { examine } from '../rule-set.ts';

/** All that a person reads about every clause, in both languages: for the eye of whoever changes a sentence. */
function asRead(subject: ExaminationSubject, given: ReturnType<typeof facts>): string {
  const line = (name: string, { 'zh-CN': chinese, en }: Label) =>
    chinese === '' ? [] : [`- ${name}：${chinese} — ${en}`];
  const sections = examine(liukeGui2022No7, subject, given).map((finding) =>
    [
      `## ${finding.clause} ${finding.message['zh-CN']} — ${outcome.labels[finding.outcome]['zh-CN']}`,
      '',
      ...line('现状', finding.seen),
      ...line('要求', finding.threshold),
      ...line('计算', finding.computation),
      ...line('改进', finding.howToFix),
      ...(finding.field ? [`- 字段：\`${finding.field}\``] : []),
      ...finding.related.flatMap(({ kind, number = '', name, detail }) => [
        `- 相关 ${kind} ${number} ${name}：${detail?.['zh-CN'] ?? ''} — ${detail?.en ?? ''}`,
      ]),
    ].join('\n'),
  );
  return `${sections.join('\n\n')}\n`;
}

const other = (number: string) => ({
  number,
  name: `柳州市示例${number}创新联合体`,
  leadUnit: '示例牵头有限公司',
});
const near = (by: NearName['by'], score: string, number: string): NearName => ({
  ...other(number),
  kind: 'CONSORTIUM',
  by,
  score,
});
const university = aUnit({ index: 3, kind: 'UNIVERSITY' });
const body = aBody({ function: 'EXECUTION' });

/** Something wrong with every clause that can be wrong. */
const everythingWrong = aSubject({
  name: '柳州市新材料创新联合体',
  priorityDirections: ['平陆运河'],
  members: [
    aMember({ index: 1, role: 'LEAD', strengths: '', unit: { divisionCode: '450103' } }),
    aMember({ index: 2, chainPosition: null, intentConfirmed: false, unit: { isLegalPerson: false } }),
    aMember({ index: 3, unit: university, strengths: '' }),
    aMember({ index: 4, unit: { kind: 'OTHER' }, cooperationKinds: [] }),
    aMember({
      index: 5,
      unit: { kind: 'TESTING_SERVICE' },
      strengths: '',
      cooperationKinds: [],
      intentConfirmed: false,
    }),
    aMember({ index: 6, role: 'LEAD' }),
  ],
  lead: aLeadProfile({
    fulltimeRdStaff: 19,
    financialYears: [2021, 2022, 2023].map((year) =>
      aYear(year, { mainRevenue: '499990000', salesRevenue: '500170000', rdExpense: '14980000' }),
    ),
    platforms: [
      aPlatform({ name: '旧中心', validTo: '2023-12-31' }),
      aPlatform({ name: '撤销中心', revokedOn: '2024-01-01' }),
      aPlatform({ name: '待建中心', approvedOn: '2024-05-01' }),
    ],
  }),
  foundation: '',
  academicActivities: '',
  taskGoals: '',
  specialCaseBasis: '市政府专题会议纪要（示例）',
  selfCheckSignedOn: '2024-04-11',
  governanceBodies: [{ ...body, isStanding: false, hostUnitId: null, seats: body.seats.slice(0, 1) }],
  fundManagement: aFundManagement({
    adoptedOn: '2024-05-01',
    supervisedBy: '',
    custodianId: exampleId(2),
    acceptsSupervision: false,
  }),
});
const everythingKnown = facts({
  submittedAt: '2024-04-16T01:00:00.000Z',
  participations: {
    [aUnit({ index: 1 }).uscc]: [other('A2')],
    [university.uscc]: [other('A9'), other('A1'), other('A5')],
  },
  ledElsewhere: [{ ...other('B2') }, { ...other('B1'), kind: 'CONSORTIUM' }],
  nearNames: [
    near('DIRECTION', '0.00', 'C1'),
    near('SOUND', '0.80', 'C2'),
    near('CHARACTERS', '0.65', 'C3'),
    near('EQUAL', '1.00', 'C4'),
    near('CHARACTERS', '0.59', 'C5'),
  ],
  integrityRecords: [{ object: '示例1号制造有限公司', validTo: '2026-05-31' }],
  strategicAgreements: [
    { uscc: university.uscc, party: '示例大学', documentNo: '〔2022〕1号', validTo: null },
  ],
  recommendation: null,
  receipts: facts().receipts.slice(0, 1),
});

describe('what a person reads', () => {
  it('about a complete application', async () => {
    await expect(asRead(aSubject(), facts())).toMatchFileSnapshot('complete.md');
  });

  it('about an application with everything wrong', async () => {
    await expect(asRead(everythingWrong, everythingKnown)).toMatchFileSnapshot('everything-wrong.md');
  });

  it('about an empty draft', async () => {
    const empty = aSubject({
      name: '',
      priorityDirections: [],
      members: [],
      lead: null,
      governanceBodies: [],
      fundManagement: null,
      selfCheckSignedOn: null,
    });
    await expect(asRead(empty, facts({ recommendation: null, receipts: [] }))).toMatchFileSnapshot(
      'empty.md',
    );
  });

  it('about a university that leads services, with seven of them short of data', async () => {
    const members = aFormation({
      lead: { kind: 'UNIVERSITY', sector: null, divisionCode: null },
      members: 7,
      kinds: ['TECH_SERVICE'],
    }).map((member) => ({ ...member, strengths: '' }));
    await expect(
      asRead(aSubject({ members, fundManagement: aFundManagement({ custodianId: null }) }), facts()),
    ).toMatchFileSnapshot('university-lead.md');
  });
});
