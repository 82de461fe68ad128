import { z } from 'zod';
import { both } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { inChinese } from '../../../values/calendar-day.ts';
import { listed, none, unitRecord } from '../wording.ts';

const until = (validTo: string | null) =>
  validTo === null
    ? both('长期有效', 'without end')
    : both(`有效期至 ${inChinese(validTo)}`, `valid to ${validTo}`);

/** 战略合作协议: one in force gives preference; which unit may hold it is a parameter [D]. */
export const strategicAgreement = measure({
  kind: 'strategicAgreement',
  parameters: z.object({ of: z.enum(['ANY_UNIT', 'LEAD']).default('ANY_UNIT') }),
  field: 'formation.members',
  take: ({ of }, { members }, { strategicAgreements }) => {
    const units = members.filter(({ role }) => of === 'ANY_UNIT' || role === 'LEAD').map(({ unit }) => unit);
    const found = units.flatMap((unit) =>
      strategicAgreements.filter(({ uscc }) => uscc === unit.uscc).map((agreement) => ({ unit, agreement })),
    );
    const names = listed(found.map(({ unit }) => unit.legalName));
    return {
      result: found.length > 0 ? 'HOLDS' : 'MISSES',
      seen: found.length > 0 ? names : none,
      threshold: both('有效的战略合作协议', 'a strategic agreement in force'),
      computation:
        found.length > 0
          ? both(
              `签有战略合作协议的单位：${names['zh-CN']}；只影响排序，不是申报条件`,
              `Units with an agreement: ${names.en}; it affects the order only`,
            )
          : both(
              '没有单位与我市签有有效的战略合作协议；只影响排序，不是申报条件',
              'No unit has an agreement with the city in force; it affects the order only',
            ),
      related: found.map(({ unit, agreement: { documentNo, party, validTo } }) => {
        const term = until(validTo);
        return unitRecord(
          unit.legalName,
          both(`${party}${documentNo}，${term['zh-CN']}`, `${party} ${documentNo}, ${term.en}`),
        );
      }),
    };
  },
});

/** 科研诚信: no record in force of a unit of the formation or of a person named in it. */
export const integrity = measure({
  kind: 'integrity',
  parameters: z.object({}),
  field: 'formation.members',
  take: (_, __, { integrityRecords }) => {
    const objects = listed([...new Set(integrityRecords.map(({ object }) => object))]);
    return {
      result: integrityRecords.length === 0 ? 'HOLDS' : 'MISSES',
      seen: both(`${integrityRecords.length} 条`, `${integrityRecords.length}`),
      threshold: both('0 条', '0'),
      computation:
        integrityRecords.length === 0
          ? both('单位和人员均无有效的失信记录', 'No record in force of a unit or a person')
          : both(
              `有效的失信记录 ${integrityRecords.length} 条：${objects['zh-CN']}`,
              `${integrityRecords.length} record(s) in force: ${objects.en}`,
            ),
      fix: both(
        `在失信期内不能参与，请更换：${objects['zh-CN']}`,
        `May not take part while the record is in force; replace: ${objects.en}`,
      ),
      related: integrityRecords.map(({ object, validTo }) => unitRecord(object, until(validTo))),
    };
  },
});
