import {
  applicationStatus,
  consortiumLabels,
  consortiumStatus,
  nameNearness,
  nameRadarInput,
  parseInput,
} from '@consortium/domain';
import type { NamePart as NamePartShape } from '@consortium/domain/similarity';
import { Forbidden } from '../../access.ts';
import { builder } from '../../builder.ts';
import { type Echo, radar } from '../../examination/radar.ts';
import { Application } from '../application/application.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { inputEnum } from '../kernel/input.ts';
import { sentence } from '../kernel/label.ts';
import { enumOf } from '../kernel/terms.ts';
import { NameDecision } from './name-decision.ts';

const typeOf = { APPLICATION: 'Application', CONSORTIUM: 'Consortium' } as const;
const Holder = builder.enumType('NameHolder', {
  description: '名称所属。 An open application or a consortium, of today or earlier.',
  values: ['APPLICATION', 'CONSORTIUM'] as const,
});

const NamePart = builder.objectRef<NamePartShape>('NamePart').implement({
  description: '名称片段: a run of the name; all of them in turn are the name.',
  fields: (t) => ({
    text: t.exposeString('text'),
    isShared: t.exposeBoolean('isShared', { description: '两者共有。 The other name has it too.' }),
  }),
});

const NearName = builder.objectRef<Echo>('NearName').implement({
  description: '相近名称: one that is equal or near by characters, sound or direction, and by how much.',
  fields: (t) => ({
    kind: t.field({ type: Holder, resolve: ({ named }) => named.kind }),
    recordId: t.string({
      nullable: true,
      description: '对象标识,无权查看的为空。 The global id of the record; null for who may not read it.',
      resolve: ({ status, named }) => (status === null ? null : globalId(typeOf[named.kind], named.id)),
    }),
    number: t.string({ description: '编号。 Its number.', resolve: ({ named }) => named.number }),
    name: t.string({ ...label(consortiumLabels, 'name'), resolve: ({ named }) => named.name }),
    leadUnit: t.string({ ...label(consortiumLabels, 'leadUnitId'), resolve: ({ named }) => named.leadUnit }),
    applicationStatus: t.field({
      type: enumOf(applicationStatus),
      nullable: true,
      description: '申报状态,无权查看的为空。 Null for who may not read the application.',
      resolve: ({ status }) => status?.application ?? null,
    }),
    consortiumStatus: t.field({
      type: inputEnum(consortiumStatus),
      nullable: true,
      description: '联合体状态。 Null for an application.',
      resolve: ({ status }) => status?.consortium ?? null,
    }),
    by: t.expose('by', { type: enumOf(nameNearness), description: '相近之处。 By what it is near.' }),
    score: t.string({
      description:
        '近似度,0 至 1,两位小数。 0 to 1 with two decimals; 0 where only the direction is the same.',
      resolve: ({ score }) => score.toFixed(2),
    }),
    parts: t.field({ type: [NamePart], resolve: ({ parts }) => [...parts] }),
    shared: sentence(t, ({ shared }) => shared, '共同部分。 What both have in common, in words.'),
    directions: t.stringList({
      description: '相同的重点方向。 The directions that both have.',
      resolve: ({ directions }) => [...directions],
    }),
    decisions: t.field({
      type: [NameDecision],
      description:
        '与 `applicationId` 所指申报的历次研判,最近的在前;仅主管部门可见。 What was decided of it and that application, newest first; empty but for the bureau.',
      resolve: ({ decisions }) => [...decisions],
    }),
    isDecisionOutdated: t.exposeBoolean('isDecisionOutdated', {
      description: '研判后名称已变,须重新研判。 One of the names has changed since: a new decision is due.',
    }),
  }),
});

builder.queryField('nameRadar', (t) =>
  t.field({
    type: [NearName],
    authScopes: { signedIn: true },
    complexity: 60,
    description:
      '名称雷达: the consortia ever approved and the open applications whose names are nearest, by the rule set in force; drafts are nobody’s to find.',
    args: {
      name: t.arg.string({
        required: true,
        description: '名称,或只是核心技术领域。 The name, or only its core.',
      }),
      directions: t.arg.stringList({ description: '重点方向。 The directions it would be filed under.' }),
      first: t.arg.int({ description: '最多条数,默认 10,至多 50。 10 by default, 50 at most.' }),
      applicationId: t.arg.globalID({
        for: Application,
        description:
          '以哪一申报为准:不与自身相比,并列出研判。 The application it is about: it is not compared with itself, and decisions are told.',
      }),
    },
    resolve: (_root, { applicationId, name, directions, first }, context) => {
      // It tells of other units' applications what an examination does, to whom an examination tells it.
      if (!context.access.mayEver('read', 'NameRadar')) throw new Forbidden({ action: 'read' });
      const asked = parseInput(nameRadarInput, {
        name,
        directions: directions ?? undefined,
        first: first ?? undefined,
      });
      return radar(context, { ...asked, applicationId: applicationId?.id ?? null });
    },
  }),
);
