import { IllegalTransition } from './errors.ts';
import type { Label } from './label.ts';

/** 环节: one act of a lifecycle: from which state to which, and what the viewer must be allowed to do. */
export type Step<State extends string> = Readonly<{
  moves: Partial<Readonly<Record<State, State>>>;
  label: Label;
  /** A reason must be given: 退回、补正、不通过、撤回. */
  asksReason?: boolean;
  /** A legal act: the screens ask for confirmation before it. */
  confirm?: boolean;
}>;

export type Lifecycle<State extends string> = Readonly<Record<string, Step<State>>>;

/** The state an action leads to; throws IllegalTransition where the table has no such move. */
export function nextState<State extends string>(
  lifecycle: Lifecycle<State>,
  action: string,
  state: State,
): State {
  const next = lifecycle[action]?.moves[state];
  if (!next) throw new IllegalTransition(action, state);
  return next;
}

/** The actions that the table allows from a state. */
export const actionsFrom = <State extends string, Table extends Lifecycle<State>>(
  lifecycle: Table,
  state: State,
): (keyof Table & string)[] =>
  Object.keys(lifecycle).filter((action) => lifecycle[action]?.moves[state]) as (keyof Table & string)[];
