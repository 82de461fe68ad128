import { z } from 'zod';
import { leadOf } from '../../../application/subject.ts';
import { both, type Label } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { type OrganisationKind, organisationKind } from '../../../organisation/organisation.ts';
import { lineText } from '../../../values/text.ts';
import { joined, listed, noLead, noUnits, unitRecord } from '../wording.ts';

const kinds = z.array(organisationKind.schema);
/** Kinds as a sentence names them. */
export const kindNames = (terms: readonly OrganisationKind[]): Label =>
  joined(
    terms.map((term) => inSentence[term]),
    '、',
    ', ',
  );

const inSentence = Object.fromEntries(
  Object.entries(organisationKind.labels).map(([term, { 'zh-CN': chinese, en }]) => [
    term,
    both(chinese, en.startsWith('R&D') ? en : en.charAt(0).toLowerCase() + en.slice(1)),
  ]),
) as Record<OrganisationKind, Label>;

/** 单位类型: kinds that may take part; “其他组织机构” is an open class and holds where the rule lists it. */
export const unitKinds = measure({
  kind: 'unitKinds',
  parameters: z.object({ kinds: kinds.min(1) }),
  field: 'formation.members',
  take: ({ kinds }, { members }) => {
    const threshold = kindNames(kinds);
    if (members.length === 0) return noUnits(threshold);
    const outside = members.filter(({ unit }) => !kinds.includes(unit.kind)).map(({ unit }) => unit);
    const open = members.filter(({ unit }) => unit.kind === 'OTHER').length;
    return {
      result: outside.length === 0 ? 'HOLDS' : 'MISSES',
      seen: kindNames(
        organisationKind.terms.filter((term) => members.some(({ unit }) => unit.kind === term)),
      ),
      threshold,
      computation: both(
        `${members.length} 个单位中 ${outside.length} 个不属于可参与类型，${open} 个属于“其他组织机构”`,
        `Of ${members.length} unit(s) ${outside.length} are of no admitted kind, ${open} of the open class “other”`,
      ),
      fix: both('核对单位类型，或将其移出名单', 'Check the kind of the unit or take it off the list'),
      field: `formation.members${outside[0] ? `.${members.findIndex(({ unit }) => unit === outside[0])}.organisationId` : ''}`,
      related: outside.map(({ legalName, kind }) => unitRecord(legalName, organisationKind.labels[kind])),
    };
  },
});

/** 牵头单位类型: one of several descriptions, each of kinds, with tags or only for some directions where stated. */
export const leadKind = measure({
  kind: 'leadKind',
  parameters: z.object({
    any: z
      .array(
        z.object({
          kinds: kinds.min(1),
          tags: z.array(lineText(30)).default([]),
          directions: z.array(lineText(60)).default([]),
        }),
      )
      .min(1),
  }),
  field: 'formation.members',
  take: ({ any }, subject) => {
    const threshold = joined(
      any.map(({ kinds, tags, directions }) => {
        const names = kindNames(kinds);
        const limits = [...tags, ...directions].join('、');
        return limits ? both(`${names['zh-CN']}（${limits}）`, `${names.en} (${limits})`) : names;
      }),
      '，或 ',
      ', or ',
    );
    const lead = leadOf(subject);
    if (!lead) return noLead(threshold);
    const holds = any.some(
      ({ kinds, tags, directions }) =>
        kinds.includes(lead.kind) &&
        (tags.length === 0 || tags.some((tag) => lead.tags.includes(tag))) &&
        (directions.length === 0 || directions.some((each) => subject.priorityDirections.includes(each))),
    );
    const label = organisationKind.labels[lead.kind];
    const tags = listed(lead.tags);
    return {
      result: holds ? 'HOLDS' : 'MISSES',
      seen:
        lead.tags.length > 0
          ? both(`${label['zh-CN']}（${tags['zh-CN']}）`, `${label.en} (${tags.en})`)
          : label,
      threshold,
      computation: both(
        `牵头单位“${lead.legalName}”的类型和标签${holds ? '属于' : '不属于'}规定范围`,
        `Kind and tags of the lead unit “${lead.legalName}” are ${holds ? '' : 'not '}among the admitted ones`,
      ),
      fix: both(
        '核对牵头单位的类型和标签，或更换牵头单位',
        'Check kind and tags of the lead unit or choose another',
      ),
      related: holds ? [] : [unitRecord(lead.legalName, label)],
    };
  },
});
