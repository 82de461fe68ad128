import { describe, expect, it } from 'vitest';
import { dayInSentence, daysBetween, dayText, instantText, lastDayBefore } from './days.ts';

describe('days on screens', () => {
  it('shows an instant in Shanghai, whatever the zone of the browser', () => {
    expect(instantText('2026-03-15T17:30:00Z')).toBe('2026-03-16 01:30');
    expect(dayText('2026-03-15T17:30:00Z')).toBe('2026-03-16');
    expect(dayText('2026-03-15')).toBe('2026-03-15');
    expect(lastDayBefore('2024-04-15T16:00:00Z')).toBe('2024-04-15');
  });

  it.each([
    ['2026-03-15', '2026-03-15', 0],
    ['2026-03-15', '2026-03-16', 1],
    ['2026-03-01', '2026-02-28', -1],
    ['2024-02-28', '2024-03-01', 2],
  ])('counts the days from %s to %s as %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('writes a day as a Chinese sentence does', () => {
    expect(dayInSentence('2026-03-05', 'zh-CN')).toBe('2026年3月5日');
    expect(dayInSentence('2026-03-05', 'en')).toBe('2026-03-05');
  });
});
