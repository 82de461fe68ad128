import { z } from 'zod';
import { cooperationKind } from '../../../formation/formation.ts';
import { both, type Label } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { organisationKind } from '../../../organisation/organisation.ts';
import { atLeast, forAPerson, listed, none, noUnits, unitRecord } from '../wording.ts';
import { kindNames } from './unit-kinds.ts';

const NO_BASIS = both('未填写合作基础', 'no cooperation so far is given');
const NO_INTENT = both('尚未确认合作意愿', 'the intent to cooperate is not confirmed yet');
const eachMember = both(
  '每个成员单位至少 1 项合作基础，并确认意愿',
  'each member: at least one basis, and a confirmed intent',
);

/** 合作基础与意愿: every member unit has worked with the lead in some way and has confirmed that it wants to. */
export const memberCooperation = measure({
  kind: 'memberCooperation',
  parameters: z.object({}),
  field: 'formation.members',
  take: (_, { members }) => {
    const all = members.flatMap((member, index) => (member.role === 'MEMBER' ? [{ ...member, index }] : []));
    if (all.length === 0) return noUnits(eachMember);
    const withoutBasis = all.filter(({ cooperationKinds }) => cooperationKinds.length === 0);
    const withoutIntent = all.filter(({ intentConfirmed }) => !intentConfirmed);
    const short = all.filter((member) => withoutBasis.includes(member) || withoutIntent.includes(member));
    const field = withoutBasis[0]
      ? `formation.members.${withoutBasis[0].index}.cooperationKinds`
      : `formation.members.${withoutIntent[0]?.index}.intentConfirmed`;
    const lacking = (member: (typeof all)[number]): Label =>
      withoutBasis.includes(member)
        ? withoutIntent.includes(member)
          ? both(`${NO_BASIS['zh-CN']}，${NO_INTENT['zh-CN']}`, `${NO_BASIS.en}, and ${NO_INTENT.en}`)
          : NO_BASIS
        : NO_INTENT;
    const names = listed(short.map(({ unit }) => unit.legalName));
    return {
      // A basis nobody stated is missing; an intent nobody confirmed is a condition not met.
      result: short.length === 0 ? 'HOLDS' : withoutBasis.length > 0 ? 'MISSING' : 'MISSES',
      seen: both(
        `${all.length - short.length} / ${all.length} 个`,
        `${all.length - short.length} / ${all.length}`,
      ),
      threshold: eachMember,
      computation: both(
        `${all.length} 个成员单位中，${withoutBasis.length} 个未填写合作基础，${withoutIntent.length} 个尚未确认意愿`,
        `Of ${all.length} member unit(s) ${withoutBasis.length} lack a basis and ${withoutIntent.length} have not confirmed`,
      ),
      fix: both(
        `补充合作基础，并请单位确认合作意愿：${names['zh-CN']}`,
        `Give the cooperation so far and have the intent confirmed: ${names.en}`,
      ),
      field: short.length > 0 ? field : 'formation.members',
      related: short.map((member) => unitRecord(member.unit.legalName, lacking(member))),
    };
  },
});

/** 产学研合作基础: member units of some kinds with which a cooperation is stated. */
export const cooperationWith = measure({
  kind: 'cooperationWith',
  parameters: z.object({
    kinds: z.array(organisationKind.schema).min(1),
    min: z.int().positive().default(1),
  }),
  field: 'formation.members',
  take: ({ kinds, min }, { members }) => {
    const partners = members.filter(({ role, unit }) => role === 'MEMBER' && kinds.includes(unit.kind));
    const proven = partners.filter(({ cooperationKinds }) => cooperationKinds.length > 0);
    const what = kindNames(kinds);
    const index = members.findIndex((member) => partners.includes(member) && !proven.includes(member));
    const computation = both(
      `成员单位中${what['zh-CN']} ${partners.length} 个，其中填写了合作基础的 ${proven.length} 个`,
      `${partners.length} member unit(s) of kind ${what.en}; cooperation is given for ${proven.length}`,
    );
    return {
      result: proven.length >= min ? 'HOLDS' : 'MISSING',
      seen: proven.length > 0 ? listed(proven.map(({ unit }) => unit.legalName)) : none,
      threshold: atLeast(min),
      computation: proven.length >= min ? forAPerson(computation) : computation,
      fix: both(
        `列入至少 ${min} 个有合作基础的${what['zh-CN']}，并填写合作基础`,
        `List at least ${min} of kind ${what.en} and give the cooperation so far`,
      ),
      field: index >= 0 ? `formation.members.${index}.cooperationKinds` : 'formation.members',
      related: proven.map(({ unit, cooperationKinds, cooperationEvidence }) => {
        const kindsOf = listed(cooperationKinds.map((kind) => cooperationKind.labels[kind]['zh-CN']))[
          'zh-CN'
        ];
        const inEnglish = listed(cooperationKinds.map((kind) => cooperationKind.labels[kind].en)).en;
        const evidence = cooperationEvidence.trim();
        return unitRecord(
          unit.legalName,
          both(
            evidence ? `${kindsOf}：${evidence}` : kindsOf,
            evidence ? `${inEnglish}: ${evidence}` : inEnglish,
          ),
        );
      }),
    };
  },
});
