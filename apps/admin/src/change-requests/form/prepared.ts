import { type ChangeKind, fieldsOfKind } from '@consortium/domain';

type Values = Record<string, unknown>;

/** The values as they will be sent: of a change only what its kind needs, whatever was typed for another kind. */
export function prepared<Given extends Values>(values: Given): Given {
  const change = (values.change ?? {}) as Values;
  const kind = change.kind as ChangeKind | null;
  const fields: readonly string[] = kind ? fieldsOfKind[kind] : [];
  const entries = fields.map((field): [string, unknown] => [
    field,
    field === 'member' ? memberOf(kind, change.member as Values | null) : (change[field] ?? undefined),
  ]);
  return {
    ...values,
    change: { kind, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) },
  };
}

const memberOf = (kind: ChangeKind | null, member: Values | null | undefined): Values | null =>
  member?.organisationId
    ? {
        ...Object.fromEntries(Object.entries(member).filter(([, value]) => value !== undefined)),
        role: kind === 'LEAD' ? 'LEAD' : 'MEMBER',
      }
    : null;
