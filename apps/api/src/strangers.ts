import type { TokenScope } from '@consortium/domain';
import { Forbidden, Unauthenticated } from './access.ts';
import type { Context } from './context.ts';

/** 无权访问: who is not signed in, and a token that lacks one of the scopes; `action` is what it may not do. */
export function refuseStrangers(
  { viewer, origin }: Pick<Context, 'viewer' | 'origin'>,
  action: string,
  ...scopes: readonly TokenScope[]
): void {
  if (!viewer) throw new Unauthenticated();
  if (scopes.some((scope) => origin.token?.scopes.includes(scope) === false)) throw new Forbidden({ action });
}
