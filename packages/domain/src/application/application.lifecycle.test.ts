import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextState } from '../kernel/lifecycle.ts';
import {
  type ApplicationStatus,
  applicationActions,
  applicationActionsFrom,
  applicationActionsOn,
  applicationLifecycle,
  applicationStatus,
  countingStatuses,
  finalStatuses,
} from './application.lifecycle.ts';

const go = (state: ApplicationStatus, ...actions: string[]) =>
  actions.reduce<ApplicationStatus>((now, action) => nextState(applicationLifecycle, action, now), state);
const walk = fc.array(fc.nat(20), { maxLength: 60 });

const filing = ['confirmIntent', 'deliverItem', 'proposeWaiver', 'proposeSpecialCase'];
const deciding = ['approveWaiver', 'argueSpecialCase', 'decideSpecialCase'];

describe('申报环节', () => {
  it('lead a formal application from a passed formal check to its approval', () => {
    const path = ['openReview', 'assignExpert', 'closeReview', 'proposeApproval', 'publish', 'approve'];
    expect(go('PASSED', ...path)).toBe('APPROVED');
    expect(go('PASSED', ...path.slice(0, 5), 'refuseAfterObjection')).toBe('NOT_APPROVED');
  });

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
    ['DRAFT', ['update', 'confirmCarried', 'submit', ...filing, 'withdraw']],
    [
      'SUBMITTED',
      ['confirmIntent', 'deliverItem', 'recommend', 'return', ...deciding, 'disqualify', 'withdraw'],
    ],
    ['RETURNED', ['update', 'confirmCarried', 'submit', ...filing, 'disqualify', 'withdraw']],
    ['RECOMMENDED', ['deliverItem', 'receiveItem', ...deciding, 'disqualify', 'withdraw']],
    [
      'RECEIVED',
      [
        'receiveItem',
        'recordVerdict',
        'proposeWaiver',
        'approveWaiver',
        'proposeSpecialCase',
        'argueSpecialCase',
        'decideSpecialCase',
        'requestCorrection',
        'passFormalCheck',
        'failFormalCheck',
        'disqualify',
        'withdraw',
      ],
    ],
    ['CORRECTION_REQUESTED', ['update', 'submit', ...filing, 'disqualify', 'withdraw']],
    ['PASSED', ['convert', 'openReview', 'disqualify', 'withdraw']],
    ['UNDER_REVIEW', ['assignExpert', 'closeReview', 'recordSiteVisit', 'disqualify', 'withdraw']],
    ['REVIEWED', ['recordSiteVisit', 'proposeApproval', 'defer', 'refuseApproval', 'disqualify', 'withdraw']],
    ['PROPOSED', ['publish', 'disqualify', 'withdraw']],
    ['IN_PUBLICITY', ['refuseAfterObjection', 'approve', 'disqualify', 'withdraw']],
    ['FAILED', []],
    ['WITHDRAWN', []],
    ['CONVERTED', []],
    ['APPROVED', []],
    ['NOT_APPROVED', []],
    ['DISQUALIFIED', []],
  ] as const)('from %s are %j', (status, actions) => {
    expect(applicationActionsFrom(status)).toEqual(actions);
  });

  it.each([
    ['nothing proposed', [], null, ['proposeSpecialCase']],
    ['a waiver proposed', ['REFUSED', 'PROPOSED'], null, ['approveWaiver', 'proposeSpecialCase']],
    ['every waiver decided', ['REFUSED', 'APPROVED'], null, ['proposeSpecialCase']],
    ['a special case proposed', [], 'PROPOSED', ['proposeSpecialCase', 'argueSpecialCase']],
    ['one argued', [], 'ARGUED', ['proposeSpecialCase', 'argueSpecialCase', 'decideSpecialCase']],
    ['one refused', [], 'REFUSED', ['proposeSpecialCase']],
    ['one approved', [], 'APPROVED', []],
  ] as const)('answer what has been proposed: %s', (_what, waivers, specialCase, expected) => {
    const open = applicationActionsOn({
      status: 'RECEIVED',
      waivers: waivers.map((status) => ({ status })),
      specialCase: specialCase && { status: specialCase },
    });
    const answering = ['approveWaiver', 'proposeSpecialCase', 'argueSpecialCase', 'decideSpecialCase'];
    expect(open.filter((action) => answering.includes(action))).toEqual(expected);
    expect(open).toEqual(applicationActionsFrom('RECEIVED').filter((action) => open.includes(action)));
    expect(open).toContain('passFormalCheck');
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

    expect(asking).toEqual([
      'return',
      'proposeWaiver',
      'proposeSpecialCase',
      'requestCorrection',
      'failFormalCheck',
      'defer',
      'refuseApproval',
      'refuseAfterObjection',
      'disqualify',
      'withdraw',
    ]);
  });

  it('occupy a quota from submission until it ends or something takes its place', () => {
    expect(
      applicationStatus.terms.filter((each) => !countingStatuses.some((counting) => counting === each)),
    ).toEqual(['DRAFT', ...finalStatuses]);
  });
});
