import {
  calendarDay,
  dayOf,
  lineText,
  networkNodeKind,
  networkTieKind,
  organisationKind,
  parseInput,
  recordId,
} from '@consortium/domain';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import {
  consortiumNetwork,
  MOST_IN_NETWORK,
  type ShownNetwork,
  type ShownNode,
  type ShownTie,
} from '../../registry/network.ts';
import { District } from '../batch/batch.ts';
import { enumOf } from '../kernel/terms.ts';

const Node = builder.objectRef<ShownNode>('NetworkNode').implement({
  description:
    '关系图节点: a consortium, an open application, a unit, or a person with seats in several consortia.',
  fields: (t) => ({
    id: t.id({
      description:
        '记录标识;人员没有记录,标识只在本次结果中有效。 The record’s id; of a person a key within the answer.',
      resolve: ({ id }) => id,
    }),
    kind: t.expose('kind', { type: enumOf(networkNodeKind), description: '类别。' }),
    name: t.exposeString('name', { description: '名称,当日的。 As on that day.' }),
    detail: t.exposeString('detail', {
      description:
        '编号;单位为统一社会信用代码,人员为所代表的单位。 The number; of a unit its code, of a person the units sat for.',
    }),
    directions: t.stringList({ description: '重点方向。', resolve: ({ directions }) => [...directions] }),
    unitKind: t.expose('unitKind', {
      type: enumOf(organisationKind),
      nullable: true,
      description: '单位类型;其他节点为空。 Of a unit.',
    }),
    overBy: t.exposeInt('overBy', {
      description:
        '超出限项的申报数,供主管部门;其他访问者为 0。 By how many applications of a batch a unit is over its limit, for the office.',
    }),
    isNamesake: t.exposeBoolean('isNamesake', {
      description:
        '仅姓名相同、所代表的单位不同或未注明,须核对。 One name for different units, or for none: perhaps different people.',
    }),
  }),
});
const Tie = builder.objectRef<ShownTie>('NetworkTie').implement({
  description: '关系: a unit or person (`from`) and the consortium or application it belongs to (`to`).',
  fields: (t) => ({
    from: t.id({ resolve: ({ from }) => from }),
    to: t.id({ resolve: ({ to }) => to }),
    kind: t.expose('kind', { type: enumOf(networkTieKind), description: '关系类别。' }),
    title: t.exposeString('title', { description: '任职的机构与职务。 Of a seat: the body and the title.' }),
  }),
});
const ConsortiumNetwork = builder.objectRef<ShownNetwork>('ConsortiumNetwork').implement({
  description: '关系图: which units and people belong to which consortia on a day.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'CalendarDay', description: '截至日。' }),
    nodes: t.field({ type: [Node], resolve: ({ nodes }) => [...nodes] }),
    ties: t.field({ type: [Tie], resolve: ({ ties }) => [...ties] }),
    isWhole: t.exposeBoolean('isWhole', {
      description: `是否完整;联合体或申报超过 ${MOST_IN_NETWORK} 个时只取编号在前的。 False where there are more than are shown.`,
    }),
    knownDirections: t.stringList({
      description:
        '当日在册联合体的全部重点方向,供筛选。 Every direction of the consortia in force on that day.',
      resolve: ({ knownDirections }) => [...knownDirections],
    }),
  }),
});

const NetworkFilter = builder.inputType('ConsortiumNetworkFilter', {
  fields: (t) => ({
    directions: t.stringList({ description: '任一重点方向。 Any of these directions.' }),
    districtIds: t.globalIDList({
      for: District,
      description: '申报时的推荐单位。 Who recommended it.',
    }),
    withApplications: t.boolean({
      description:
        '包括可见的在办申报;只在截至今天时有。 Also the open applications that the viewer may see; only as of today.',
    }),
  }),
});
const MOST_TERMS = 100;
const asked = z.object({
  asOf: calendarDay.nullish(),
  filter: z.object({
    directions: z.array(lineText(60)).max(MOST_TERMS),
    districtIds: z.array(recordId).max(MOST_TERMS),
    withApplications: z.boolean(),
  }),
});

builder.queryField('consortiumNetwork', (t) =>
  t.field({
    type: ConsortiumNetwork,
    description:
      '联合体关系图:某日在册的联合体、其单位和跨联合体任职的人员。 The consortia in force on a day, their units, and the people who sit in several.',
    authScopes: { signedIn: true },
    complexity: 200,
    args: {
      asOf: t.arg({ type: 'CalendarDay', description: '截至日,默认今天。 The day; today by default.' }),
      filter: t.arg({ type: NetworkFilter }),
    },
    resolve: (_root, { asOf, filter }, context) => {
      const given = parseInput(asked, {
        asOf,
        filter: {
          directions: filter?.directions ?? [],
          districtIds: (filter?.districtIds ?? []).map(({ id }) => id),
          withApplications: filter?.withApplications ?? false,
        },
      });
      return consortiumNetwork(context, { ...given.filter, asOf: given.asOf ?? dayOf(context.now) });
    },
  }),
);
