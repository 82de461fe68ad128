import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextState } from '../kernel/lifecycle.ts';
import {
  type ApplicationStatus,
  applicationActions,
  applicationActionsFrom,
  applicationLifecycle,
  applicationStatus,
  countingStatuses,
  finalStatuses,
} from './application.lifecycle.ts';

const go = (state: ApplicationStatus, ...actions: string[]) =>
  actions.reduce<ApplicationStatus>((now, action) => nextState(applicationLifecycle, action, now), state);
const walk = fc.array(fc.nat(20), { maxLength: 60 });

describe('申报环节', () => {
  it('lead a pre-application from draft to a passed formal check', () => {
    expect(
      go(
        'DRAFT',
        'update',
        'submit',
        'recommend',
        'receiveItem',
        'receiveItem',
        'receiveItem',
        'recordVerdict',
        'passFormalCheck',
      ),
    ).toBe('PASSED');
  });

  it('lead a returned one through the district again, a corrected one straight back to the formal check', () => {
    expect(go('DRAFT', 'submit', 'return', 'update', 'submit')).toBe('SUBMITTED');
    expect(go('RECEIVED', 'requestCorrection', 'update', 'submit')).toBe('RECEIVED');
  });

  it.each([
    ['DRAFT', ['update', 'submit', 'confirmIntent', 'deliverItem', 'proposeWaiver', 'withdraw']],
    ['SUBMITTED', ['confirmIntent', 'deliverItem', 'recommend', 'return', 'approveWaiver', 'withdraw']],
    ['RETURNED', ['update', 'submit', 'confirmIntent', 'deliverItem', 'proposeWaiver', 'withdraw']],
    ['RECOMMENDED', ['deliverItem', 'receiveItem', 'approveWaiver', 'withdraw']],
    [
      'RECEIVED',
      [
        'receiveItem',
        'recordVerdict',
        'proposeWaiver',
        'approveWaiver',
        'requestCorrection',
        'passFormalCheck',
        'failFormalCheck',
        'withdraw',
      ],
    ],
    [
      'CORRECTION_REQUESTED',
      ['update', 'submit', 'confirmIntent', 'deliverItem', 'proposeWaiver', 'withdraw'],
    ],
    ['PASSED', []],
    ['FAILED', []],
    ['WITHDRAWN', []],
  ] as const)('from %s are %j', (status, actions) => {
    expect(applicationActionsFrom(status)).toEqual(actions);
  });

  it('reach only declared states, whatever is done', () => {
    fc.assert(
      fc.property(walk, (choices) => {
        let state: ApplicationStatus = 'DRAFT';
        for (const choice of choices) {
          const actions = applicationActionsFrom(state);
          if (actions.length === 0) break;
          state = nextState(applicationLifecycle, actions[choice % actions.length] ?? '', state);
          expect(applicationStatus.terms).toContain(state);
        }
      }),
    );
  });

  it('reach every state, and end in the final ones only', () => {
    const reached = new Set<ApplicationStatus>(['DRAFT']);
    for (const state of reached)
      for (const action of applicationActionsFrom(state))
        reached.add(nextState(applicationLifecycle, action, state));

    expect([...reached].sort()).toEqual([...applicationStatus.terms].sort());
    expect(applicationStatus.terms.filter((state) => applicationActionsFrom(state).length === 0)).toEqual(
      finalStatuses,
    );
  });

  it('can end from every state that is not final', () => {
    for (const state of applicationStatus.terms.filter(
      (each) => !finalStatuses.some((final) => final === each),
    ))
      expect(nextState(applicationLifecycle, 'withdraw', state)).toBe('WITHDRAWN');
  });

  it('ask for a reason where somebody is sent back or ended', () => {
    const asking = applicationActions.filter((action) => 'asksReason' in applicationLifecycle[action]);

    expect(asking).toEqual(['return', 'proposeWaiver', 'requestCorrection', 'failFormalCheck', 'withdraw']);
  });

  it('occupy a quota from submission until it fails or is withdrawn', () => {
    expect(
      applicationStatus.terms.filter((each) => !countingStatuses.some((counting) => counting === each)),
    ).toEqual(['DRAFT', 'FAILED', 'WITHDRAWN']);
  });
});
