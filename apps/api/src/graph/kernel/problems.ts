import {
  ConfirmationNeeded,
  ConflictVersion,
  type DomainError,
  IllegalTransition,
  NotFound,
  Refused,
  RulesViolated,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { Finding } from '../examination/examination.ts';
import { LocaleEnum } from './terms.ts';

const Problem = builder.interfaceRef<DomainError>('Problem').implement({
  description: '不予办理: why an act did not happen; a stable code, a sentence, the facts.',
  fields: (t) => ({
    code: t.exposeString('code'),
    message: t.string({
      args: { locale: t.arg({ type: LocaleEnum, required: false }) },
      resolve: ({ label }, { locale }, context) => label[locale ?? context.locale],
    }),
    facts: t.field({ type: 'JSON', resolve: ({ facts }) => facts }),
  }),
});

builder.objectType(NotFound, { name: 'NotFound', interfaces: [Problem] });
builder.objectType(IllegalTransition, {
  name: 'IllegalTransition',
  interfaces: [Problem],
  fields: (t) => ({ action: t.exposeString('action'), state: t.exposeString('state') }),
});
builder.objectType(ConflictVersion, {
  name: 'ConflictVersion',
  interfaces: [Problem],
  description: '版本冲突: read the record anew; `currentVersion` is what it has now.',
  fields: (t) => ({ currentVersion: t.exposeInt('currentVersion') }),
});
builder.objectType(RulesViolated, {
  name: 'RulesViolated',
  interfaces: [Problem],
  fields: (t) => ({ findings: t.field({ type: [Finding], resolve: ({ findings }) => [...findings] }) }),
});
builder.objectType(ConfirmationNeeded, {
  name: 'ConfirmationNeeded',
  interfaces: [Problem],
  description: '请确认: the same call with `confirmed: true` goes through.',
  fields: (t) => ({
    warnings: t.stringList({
      resolve: ({ warnings }, _args, { locale }) => warnings.map((each) => each[locale]),
    }),
  }),
});
builder.objectType(Refused, { name: 'Refused', interfaces: [Problem] });

/** The outcomes of an act that are types of its result. */
export const problems = [
  NotFound,
  IllegalTransition,
  ConflictVersion,
  RulesViolated,
  ConfirmationNeeded,
  Refused,
];
