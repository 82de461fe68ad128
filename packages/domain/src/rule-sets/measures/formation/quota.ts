import { z } from 'zod';
import { distinctMembers } from '../../../application/subject.ts';
import { both } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { type OrganisationKind, organisationKind } from '../../../organisation/organisation.ts';
import { listed, notApplicable, noUnits } from '../wording.ts';
import { kindNames } from './unit-kinds.ts';

/** 受限单位: whether the limit is one for this kind of unit. */
export const isLimited = (
  {
    kinds,
    exceptKinds,
  }: Readonly<{ kinds: readonly OrganisationKind[]; exceptKinds: readonly OrganisationKind[] }>,
  kind: OrganisationKind,
): boolean => (kinds.length === 0 || kinds.includes(kind)) && !exceptKinds.includes(kind);

/** 限项: applications of the batch in which a unit takes part, as lead or as member; this one counts too. */
export const applicationsPerUnit = measure({
  kind: 'applicationsPerUnit',
  parameters: z.object({
    max: z.int().positive(),
    /** Only these kinds; empty means all. */
    kinds: z.array(organisationKind.schema).default([]),
    exceptKinds: z.array(organisationKind.schema).default([]),
  }),
  field: 'formation.members',
  take: ({ max, kinds, exceptKinds }, { members }, { participations }) => {
    const threshold = both(`每单位 ≤ ${max} 个`, `≤ ${max} for each unit`);
    if (members.length === 0) return noUnits(threshold);
    const limited = distinctMembers(members, true).filter(({ unit }) =>
      isLimited({ kinds, exceptKinds }, unit.kind),
    );
    const others = kindNames(exceptKinds);
    const whom =
      kinds.length > 0
        ? kindNames(kinds)
        : exceptKinds.length > 0
          ? both(`${others['zh-CN']}以外的单位`, `unit other than ${others.en}`)
          : both('单位', 'unit');
    if (limited.length === 0)
      return notApplicable(
        both('0 个', '0'),
        threshold,
        both(`组建方案中没有${whom['zh-CN']}`, `The formation lists no ${whom.en}`),
      );
    const uses = limited.map(({ unit }) => ({ unit, others: participations[unit.uscc] ?? [] }));
    const most = uses.reduce((sum, { others }) => (others.length < sum ? sum : others.length + 1), 0);
    const over = uses.filter(({ others }) => others.length + 1 > max);
    const names = over.map(({ unit, others }) => `${unit.legalName} ${others.length + 1}`);
    const unitNames = listed(over.map(({ unit }) => unit.legalName));
    return {
      result: over.length === 0 ? 'HOLDS' : 'MISSES',
      seen: both(`最多 ${most} 个`, `at most ${most}`),
      threshold,
      computation:
        over.length === 0
          ? both(
              `${whom['zh-CN']} ${limited.length} 个，含本申报每个单位最多参与 ${most} 个`,
              `${limited.length} ${whom.en}(s); none takes part in more than ${most}, this application included`,
            )
          : both(
              `含本申报超过 ${max} 个的单位：${names.join(' 个、')} 个`,
              `In more than ${max}, this application included: ${names.join(', ')}`,
            ),
      fix: both(
        `与有关申报协商，只保留 ${max} 个，或更换单位：${unitNames['zh-CN']}`,
        `Agree with the other applications to keep ${max}, or replace: ${unitNames.en}`,
      ),
      related: over.flatMap(({ unit, others }) =>
        [...others]
          .sort((a, b) => (a.number < b.number ? -1 : 1))
          .map(({ number, name, leadUnit }) => ({
            kind: 'APPLICATION' as const,
            number,
            name,
            detail: both(
              `“${unit.legalName}”同时参与；牵头单位：${leadUnit}`,
              `“${unit.legalName}” takes part there too; lead unit: ${leadUnit}`,
            ),
          })),
      ),
    };
  },
});
