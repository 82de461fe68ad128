import { annualOperation2026, type ReportContent } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { calculable, changedIn, pastedColumn, withFigures } from './content.ts';

const unit = { id: 'u1', legalName: '甲' };
const registry = { MEMBER_COUNT: 1, MEMBERS_JOINED: 0, MEMBERS_LEFT: 0, FULLTIME_STAFF: 0 };
const content: ReportContent = {
  parts: [
    { unit: null, isConfirmed: false, evidence: [], figures: {} },
    {
      unit,
      isConfirmed: false,
      evidence: [],
      figures: { PATENTS_FILED: { value: '3', reason: '', carriedFrom: null } },
    },
  ],
  texts: {},
  registry,
};

describe('填报内容', () => {
  it('sends what changed, with what was there before', () => {
    const draft = withFigures(content, 'u1', { PATENTS_FILED: { value: '5' }, RD_OWN: { value: '１２' } });
    expect(changedIn(content, draft, 'u1')).toEqual([
      { code: 'PATENTS_FILED', value: '5', reason: '', was: '3' },
      { code: 'RD_OWN', value: '１２', reason: '', was: '' },
    ]);
    expect(changedIn(content, draft, null)).toEqual([]);
  });

  it('sends a figure that was only confirmed', () => {
    const carried = withFigures(content, 'u1', { PATENTS_FILED: { carriedFrom: 2025 } });
    const confirmed = withFigures(carried, 'u1', { PATENTS_FILED: { carriedFrom: null } });
    expect(changedIn(carried, confirmed, 'u1')).toEqual([
      { code: 'PATENTS_FILED', value: '3', reason: '', was: '3' },
    ]);
  });

  it('calculates with numbers only', () => {
    const draft = withFigures(content, 'u1', {
      RD_OWN: { value: '1,234.50' },
      RD_FISCAL: { value: '五' },
    });
    const figures = calculable(annualOperation2026, draft).parts[1]?.figures;
    expect(figures?.RD_OWN?.value).toBe('1234.5');
    expect(figures?.RD_FISCAL?.value).toBe('');
  });

  it.each([
    ['1\n2\n3\n', ['1', '2', '3']],
    ['1\t甲\r\n\r\n3', ['1', '', '3']],
  ])('reads %j as a column', (text, column) => {
    expect(pastedColumn(text)).toEqual(column);
  });
});
