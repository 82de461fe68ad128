import type { Lifecycle } from '../kernel/lifecycle.ts';
import { lifecycles } from '../lifecycles.ts';
import { isToldSubject } from './notification.ts';

/** 办结: which tasks on a record an act ends. */
export type Ended = Readonly<{
  /** Tasks that ask for any of these acts and for nothing that is still possible. */
  moot: readonly string[];
  /** Done by the viewer's unit alone; the other units' tasks stay. */
  ofOwnUnit: readonly string[];
  /** Done when nothing of the kind waits on the record any more. */
  whenNoneWaits: readonly string[];
  /** Not asked any more of units that the act took out of the record. */
  ofUnitsLeftOut: readonly string[];
}>;

const nothing: readonly string[] = [];
/** Acts that leave the state as it is and are asked of somebody all the same. */
const OWN_UNIT: readonly string[] = ['confirmIntent', 'confirmPart', 'consent'];
const WAITING: readonly string[] = ['approveWaiver', 'argueSpecialCase', 'decideSpecialCase'];

/**
 * A task waits as long as the lifecycle still allows what it asks for; acts that change no state end it by being done.
 */
export function tasksEnded(subject: string, action: string, from: string, to: string): Ended {
  if (!isToldSubject(subject))
    return { moot: nothing, ofOwnUnit: nothing, whenNoneWaits: nothing, ofUnitsLeftOut: nothing };
  const lifecycle: Lifecycle<string> = lifecycles[subject];
  return {
    moot:
      from === to
        ? nothing
        : Object.keys(lifecycle).filter((each) => lifecycle[each]?.moves[to] === undefined),
    ofOwnUnit: OWN_UNIT.filter((each) => each === action),
    whenNoneWaits: WAITING.filter((each) => each === action),
    ofUnitsLeftOut: action === 'update' ? OWN_UNIT.filter((each) => each in lifecycle) : nothing,
  };
}
