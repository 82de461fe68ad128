import { describe, expect, it } from 'vitest';
import { downloadRefused, scanState, unsettledScans } from './scan.ts';

describe('downloadRefused', () => {
  it.each([
    ['NOT_SCANNED', false, [], 'FILE_NOT_SCANNED'],
    ['SCAN_FAILED', false, [], 'FILE_NOT_SCANNED'],
    ['NOT_SCANNED', true, [], null],
    ['SCAN_FAILED', true, [], null],
    ['NOT_SCANNED', false, ['NOT_SCANNED'], null],
    ['SCAN_FAILED', false, ['NOT_SCANNED'], 'FILE_NOT_SCANNED'],
    ['SCAN_FAILED', false, ['SCAN_FAILED'], null],
    ['CLEAN', false, [], null],
    ['INFECTED', true, [], 'FILE_INFECTED'],
    ['INFECTED', false, unsettledScans, 'FILE_INFECTED'],
    // Whatever stands in the settings, an infected file stays where it is.
    ['INFECTED', true, scanState.terms, 'FILE_INFECTED'],
  ] as const)('%s, own %s, allowed %s: %s', (state, isOwn, allowed, refused) => {
    expect(downloadRefused(state, { isOwn, allowed })).toBe(refused);
  });
});
