import { aFormation, aMember, aUnit, facts } from '../../builders.ts';
import { clause } from '../clause.testing.ts';

clause('RECOMMENDED_BY_DISTRICT', [
  {
    when: 'a recommendation of a district',
    outcome: 'PASS',
    seen: '鱼峰区',
    computation: '已于 2024年4月11日推荐',
  },
  {
    when: 'a recommendation of a functional zone',
    outcome: 'PASS',
    facts: {
      recommendation: {
        districtName: '柳东新区',
        districtKind: 'FUNCTIONAL_ZONE',
        at: '2024-04-11T17:00:00.000Z',
      },
    },
    computation: '2024年4月12日',
  },
  {
    when: 'no recommendation',
    outcome: 'MISSING_DATA',
    facts: { recommendation: null },
    field: 'recommendingBodyId',
  },
]);

const at = (submittedAt: string) => ({ facts: { submittedAt } });
const excluded = (submittedAt: string) => ({
  facts: { submittedAt, batch: { closesBefore: '2024-04-14T16:00:00.000Z' } },
});
clause('SUBMITTED_IN_TIME', [
  {
    when: 'five days before the end',
    outcome: 'PASS',
    seen: '2024年4月10日',
    threshold: '2024年4月15日前（含当日）',
  },
  {
    when: 'the last millisecond of the closing day',
    outcome: 'PASS',
    ...at('2024-04-15T15:59:59.999Z'),
    seen: '2024年4月15日',
  },
  {
    when: 'one millisecond later',
    outcome: 'FAIL',
    ...at('2024-04-15T16:00:00.000Z'),
    seen: '2024年4月16日',
    computation: '已逾期',
    fix: '草稿仍保留',
  },
  { when: 'the same instant written with +08:00', outcome: 'FAIL', ...at('2024-04-16T00:00:00.000+08:00') },
  {
    when: 'the closing day where it is not included',
    outcome: 'FAIL',
    ...excluded('2024-04-14T16:00:00.000Z'),
    threshold: '2024年4月15日前（不含当日）',
  },
  {
    when: 'the day before where it is not included',
    outcome: 'PASS',
    ...excluded('2024-04-14T15:59:59.999Z'),
  },
]);

const { receipts } = facts();
clause('MATERIALS_RECEIVED', [
  { when: 'all three', outcome: 'PASS', seen: '3 / 3 项' },
  {
    when: 'paper and Word only',
    outcome: 'MISSING_DATA',
    facts: { receipts: receipts.slice(0, 2) },
    seen: '2 / 3 项',
    related: ['PDF 扫描件'],
    field: 'submissionItems',
  },
  {
    when: 'one kind three times',
    outcome: 'MISSING_DATA',
    facts: { receipts: receipts.flatMap((each) => (each.kind === 'WORD' ? [each, each, each] : [])) },
    seen: '1 / 3 项',
  },
  {
    when: 'nothing',
    outcome: 'MISSING_DATA',
    facts: { receipts: [] },
    related: ['盖章纸质件', 'Word 电子版', 'PDF 扫描件'],
  },
]);

const agreement = (uscc: string) => ({
  strategicAgreements: [{ uscc, party: '示例集团', documentNo: '战协〔2022〕1号', validTo: '2025-12-31' }],
});
clause('STRATEGIC_AGREEMENT', [
  {
    when: 'an agreement of the lead unit',
    outcome: 'PASS',
    facts: agreement(aUnit({ index: 1 }).uscc),
    related: ['示例1号制造有限公司'],
  },
  {
    when: 'an agreement of a member',
    outcome: 'PASS',
    facts: agreement(aUnit({ index: 2 }).uscc),
    related: ['示例2号制造有限公司'],
  },
  {
    when: 'an agreement of a unit outside the formation',
    outcome: 'NOT_APPLICABLE',
    facts: agreement(aUnit({ index: 99 }).uscc),
    fix: '',
  },
  {
    when: 'no agreement, which is never a condition,',
    outcome: 'NOT_APPLICABLE',
    computation: '只影响排序',
    fix: '',
  },
]);

clause('SELF_CHECK_SIGNED', [
  { when: 'a self-check of the day before yesterday', outcome: 'PASS', seen: '2024年4月8日' },
  { when: 'a self-check of today', outcome: 'PASS', subject: { selfCheckSignedOn: '2024-04-10' } },
  {
    when: 'a self-check of tomorrow',
    outcome: 'FAIL',
    subject: { selfCheckSignedOn: '2024-04-11' },
    computation: '晚于今日',
  },
  {
    when: 'no self-check',
    outcome: 'MISSING_DATA',
    subject: { selfCheckSignedOn: null },
    field: 'selfCheckSignedOn',
  },
]);

const record = { object: '示例2号制造有限公司', validTo: '2026-05-31' };
clause('INTEGRITY_IN_ORDER', [
  { when: 'no record in force', outcome: 'PASS', seen: '0 条' },
  {
    when: 'a record of a unit',
    outcome: 'FAIL',
    facts: { integrityRecords: [record] },
    seen: '1 条',
    related: ['示例2号制造有限公司'],
    field: 'formation.members',
  },
  {
    when: 'a record of a person without an end',
    outcome: 'FAIL',
    facts: { integrityRecords: [{ ...record, object: '示例1号制造有限公司 示例甲', validTo: null }] },
    related: ['示例1号制造有限公司 示例甲'],
  },
  {
    when: 'an empty formation',
    outcome: 'PASS',
    subject: { members: aFormation({ members: 0, extra: [aMember({})] }) },
  },
]);
