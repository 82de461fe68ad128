import { type Conflict as ConflictShape, conflictKind, type PathStep, pathText } from '@consortium/domain';
import { builder } from '../../builder.ts';
import { sentence } from '../kernel/label.ts';
import { enumOf } from '../kernel/terms.ts';

const Kind = enumOf(conflictKind);
const StepKind = builder.enumType('ConflictStepKind', {
  description: '关系步骤的对象。 What a step of a path stands at.',
  values: ['EXPERT', 'UNIT', 'BODY', 'CONSORTIUM', 'APPLICATION'] as const,
});
const typeOf = {
  EXPERT: 'Expert',
  UNIT: 'Organisation',
  CONSORTIUM: 'Consortium',
  APPLICATION: 'Application',
};

const ConflictStep = builder.objectRef<PathStep>('ConflictStep').implement({
  fields: (t) => ({
    kind: t.field({ type: StepKind, resolve: ({ kind }) => kind }),
    recordId: t.string({
      nullable: true,
      description: '对象标识,机构没有。 The global id of the record; a body has none.',
      resolve: ({ kind, id }) => (id === null || kind === 'BODY' ? null : `${typeOf[kind]}_${id}`),
    }),
    name: t.exposeString('name'),
    relation: sentence(t, ({ relation }) => relation, '与上一步的关系。 How it hangs on the step before.'),
  }),
});

export const Conflict = builder.objectRef<ConflictShape>('Conflict').implement({
  description: '利益关系: what ties an expert to an application, with its path.',
  fields: (t) => ({
    kind: t.field({ type: Kind, resolve: ({ kind }) => kind }),
    path: t.field({ type: [ConflictStep], resolve: ({ path }) => [...path] }),
    text: sentence(t, ({ path }) => pathText(path), '路径说明。 The path in words.'),
  }),
});
