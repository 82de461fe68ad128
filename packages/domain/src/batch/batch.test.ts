import { describe, expect, it } from 'vitest';
import { exampleId } from '../builders.ts';
import { parseInput } from '../values/issue.ts';
import { batchInput, batchPhase, closesBefore } from './batch.ts';

const window = { opensOn: '2024-03-20', closesOn: '2024-04-15', isClosingDayIncluded: true };
const excluded = { ...window, isClosingDayIncluded: false };

describe('批次', () => {
  it.each([
    ['2024-03-19T15:59:59.999Z', 'UPCOMING', 'UPCOMING'],
    ['2024-03-19T16:00:00.000Z', 'OPEN', 'OPEN'],
    ['2024-04-14T15:59:59.999Z', 'OPEN', 'OPEN'],
    ['2024-04-14T16:00:00.000Z', 'OPEN', 'CLOSED'],
    ['2024-04-15T15:59:59.999Z', 'OPEN', 'CLOSED'],
    ['2024-04-15T16:00:00.000Z', 'CLOSED', 'CLOSED'],
  ])('at %s is %s, or %s where the closing day does not count', (now, phase, phaseExcluded) => {
    expect(batchPhase(window, new Date(now))).toBe(phase);
    expect(batchPhase(excluded, new Date(now))).toBe(phaseExcluded);
  });

  it('ends at midnight in Shanghai', () => {
    expect(closesBefore(window).toISOString()).toBe('2024-04-15T16:00:00.000Z');
    expect(closesBefore(excluded).toISOString()).toBe('2024-04-14T16:00:00.000Z');
  });

  it('asks for the three materials of the notice unless it says otherwise, and does not close before it opens', () => {
    const given = {
      kind: 'PRE_APPLICATION',
      year: 2024,
      title: '示例批次',
      opensOn: '2024-03-20',
      closesOn: '2024-03-20',
      ruleSetId: exampleId(1),
    };

    expect(batchInput.parse(given).requiredItems).toEqual(['STAMPED_PAPER', 'WORD', 'PDF_SCAN']);
    expect(() => parseInput(batchInput, { ...given, closesOn: '2024-03-19' })).toThrow(
      expect.objectContaining({
        issues: [
          {
            code: 'DATE_INVALID',
            path: ['closesOn'],
            facts: { reason: 'BEFORE_OPENING' },
            label: {
              'zh-CN': '截止日期不能早于开始日期',
              en: 'The closing day must not lie before the opening day',
            },
          },
        ],
      }),
    );
  });
});
