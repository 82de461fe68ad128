import type { Ability } from '@casl/ability';
import { accessibleBy, createPrismaAbility } from '@casl/prisma/runtime';
import { abilitiesOf, DomainError, type Subject, type Viewer } from '@consortium/domain';

/** 未登录或无权: top-level refusals, never part of a result union. */
export class Unauthenticated extends DomainError {
  constructor() {
    super('UNAUTHENTICATED', { 'zh-CN': '请先登录', en: 'Please sign in' });
  }
}
export class Forbidden extends DomainError {
  constructor(facts: Record<string, unknown> = {}) {
    super('FORBIDDEN', { 'zh-CN': '无权办理此操作', en: 'You may not do this' }, facts);
  }
}

type Where = Record<string, unknown>;
/** What no row satisfies. */
const nowhere: Where = { id: { in: [] } };

/** 权限判断: one table serves menus (mayEver), acts (may) and lists (where). */
export type Access = Readonly<{
  mayEver: (action: string, subject: Subject) => boolean;
  may: (action: string, subject: Subject, record: object) => boolean;
  where: (action: string, subject: Subject) => Where;
}>;

// Rights follow from who the viewer is, and that is asked at every request: nothing here can be out of date.
const known = new Map<string, Access>();
const MOST_KNOWN = 1_000;

export function accessOf(viewer: Viewer | null): Access {
  const { id, role, organisationId, districtId } = viewer ?? {};
  const key = JSON.stringify([id, role, organisationId, districtId]);
  let access = known.get(key);
  if (!access) {
    access = accessFrom(viewer);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, access);
  }
  return access;
}

function accessFrom(viewer: Viewer | null): Access {
  const rules = abilitiesOf(viewer).map((ability) => ({ ...ability }));
  const ability = createPrismaAbility(
    rules as never,
    {
      detectSubjectType: (record: object) => (record as { __subject: string }).__subject,
    } as never,
  ) as unknown as Ability<[string, string | object]>;
  return {
    mayEver: (action, subject) => ability.can(action, subject),
    may: (action, subject, record) => ability.can(action, { ...record, __subject: subject }),
    where: (action, subject) => {
      if (!ability.can(action, subject)) return nowhere;
      const unconditional = rules.some(
        (rule) => rule.action === action && rule.subject === subject && !rule.conditions,
      );
      return unconditional
        ? {}
        : (
            accessibleBy(ability as never, action as never) as unknown as { ofType: (s: string) => Where }
          ).ofType(subject);
    },
  };
}
