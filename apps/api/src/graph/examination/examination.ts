import {
  type Finding as FindingShape,
  force,
  outcome,
  type Related as RelatedShape,
  stage,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Examination as ExaminationShape } from '../../examination/examine.ts';
import { sentence } from '../kernel/label.ts';
import { enumOf } from '../kernel/terms.ts';

const Related = builder.objectRef<RelatedShape>('Related').implement({
  description: '相关记录: the clashing application, the similar name, the unit that is short of data.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    name: t.exposeString('name'),
    number: t.exposeString('number', { nullable: true }),
    detail: sentence(t, ({ detail }) => detail ?? { 'zh-CN': '', en: '' }, '说明。 What it is about.'),
  }),
});

export const Finding = builder.objectRef<FindingShape>('Finding').implement({
  description:
    '条款对照结果: one clause, what was seen, what it asks, how it was computed and how to mend it.',
  fields: (t) => ({
    code: t.exposeString('code', { description: '规则代码。 The stable code of the rule.' }),
    clause: t.exposeString('clause', { description: '条款号,如 三(三)b。 The clause of the notice.' }),
    quote: t.exposeString('quote', { description: '原文。 The words of the notice.' }),
    force: t.expose('force', { type: enumOf(force) }),
    dueBy: t.expose('dueBy', {
      type: enumOf(stage),
      description: '核验环节。 The act at which it must hold.',
    }),
    outcome: t.expose('outcome', { type: enumOf(outcome) }),
    field: t.exposeString('field', { description: '对应表单字段。 The form field that mends it.' }),
    message: sentence(t, ({ message }) => message, '条款要点。 What the clause asks.'),
    seen: sentence(t, ({ seen }) => seen, '现值。 The value seen.'),
    threshold: sentence(t, ({ threshold }) => threshold, '要求。 The threshold.'),
    computation: sentence(t, ({ computation }) => computation, '计算过程。 The computation in words.'),
    howToFix: sentence(
      t,
      ({ howToFix }) => howToFix,
      '如何满足。 What would mend it; empty where nothing is to be done.',
    ),
    related: t.field({ type: [Related], resolve: ({ related }) => [...related] }),
  }),
});

export const Examination = builder.objectRef<ExaminationShape>('Examination').implement({
  description: '条款对照: every clause of the rule set yields one finding.',
  fields: (t) => ({
    ruleSet: t.prismaField({
      type: 'RuleSet',
      resolve: (query, { ruleSetId }, _args, { database }) =>
        database.ruleSet.findUniqueOrThrow({ ...query, where: { id: ruleSetId } }),
    }),
    examinedAt: t.field({ type: 'DateTime', resolve: ({ examinedAt }) => examinedAt }),
    findings: t.field({ type: [Finding], complexity: 20, resolve: ({ findings }) => [...findings] }),
    facts: t.field({
      type: 'JSON',
      description:
        '登记事实,供浏览器用同一规则引擎即时计算。 What only the registry knows; with it a client computes the same findings.',
      resolve: ({ facts }) => facts,
    }),
    findingsJson: t.field({
      type: 'JSON',
      description:
        '与 findings 相同,双语原样。 The same findings whole, in both languages, as the engine gives them.',
      resolve: ({ findings }) => findings,
    }),
  }),
});
