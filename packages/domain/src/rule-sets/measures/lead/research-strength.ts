import { z } from 'zod';
import { both, type Label } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { type InnovationPlatformInput, platformLevel } from '../../../organisation/innovation-platform.ts';
import { inChinese } from '../../../values/calendar-day.ts';
import { joined, listed, noLead, none, notGiven } from '../wording.ts';

/** 专职研发人员: a head count, for every kind of lead unit. */
export const fulltimeRdStaff = measure({
  kind: 'fulltimeRdStaff',
  parameters: z.object({ min: z.int().positive() }),
  field: 'lead.rdTeam',
  take: ({ min }, { lead }) => {
    const threshold = both(`≥ ${min} 人`, `≥ ${min}`);
    if (!lead) return noLead(threshold);
    const seen = lead.fulltimeRdStaff;
    if (seen === null)
      return {
        result: 'MISSING',
        seen: notGiven,
        threshold,
        computation: both('未填写牵头单位专职研发人员数', 'The lead unit’s full-time R&D staff is not given'),
        fix: both('填写牵头单位专职研发人员数', 'Give the number of full-time R&D staff'),
      };
    return {
      result: seen >= min ? 'HOLDS' : 'MISSES',
      seen: both(`${seen} 人`, `${seen}`),
      threshold,
      computation: both(
        `专职研发人员 ${seen} 人，要求 ${min} 人以上（含）`,
        `${seen} full-time R&D staff; at least ${min} required`,
      ),
      fix: both(`还差 ${min - seen} 人，请核对专职研发人员数`, `${min - seen} short; check the head count`),
    };
  },
});

/** Why a platform does not count on a day; null where it does. */
function whyNot(platform: InnovationPlatformInput, today: string, levels: readonly string[]): Label | null {
  const { level, approvedOn, validTo, revokedOn } = platform;
  if (!levels.includes(level)) return both('级别不够', 'level too low');
  if (revokedOn !== null && revokedOn <= today)
    return both(`已于 ${inChinese(revokedOn)}撤销`, `revoked on ${revokedOn}`);
  if (validTo !== null && validTo < today)
    return both(`已于 ${inChinese(validTo)}到期`, `expired on ${validTo}`);
  if (approvedOn !== null && approvedOn > today)
    return both(`${inChinese(approvedOn)}起有效`, `in force only from ${approvedOn}`);
  return null;
}

/** 创新平台: one of a level in force today; an expired or revoked one does not count. */
export const platformInForce = measure({
  kind: 'platformInForce',
  parameters: z.object({ minLevel: platformLevel.schema, min: z.int().positive().default(1) }),
  field: 'lead.platforms',
  take: ({ minLevel, min }, { lead }, { today }) => {
    const levels = platformLevel.terms.slice(platformLevel.terms.indexOf(minLevel));
    const name = platformLevel.labels[minLevel];
    const threshold = both(`${name['zh-CN']}及以上，≥ ${min} 个`, `level ${name.en} or above, ≥ ${min}`);
    if (!lead) return noLead(threshold);
    const judged = lead.platforms.map((platform) => ({ platform, fault: whyNot(platform, today, levels) }));
    const good = judged.filter(({ fault }) => fault === null).map(({ platform }) => platform);
    const others = joined(
      judged.flatMap(({ platform, fault }) =>
        fault ? [both(`${platform.name}（${fault['zh-CN']}）`, `${platform.name} (${fault.en})`)] : [],
      ),
      '、',
      ', ',
    );
    const names = both(
      listed(good.map((each) => `${each.name}（${platformLevel.labels[each.level]['zh-CN']}）`))['zh-CN'],
      listed(good.map((each) => `${each.name} (${platformLevel.labels[each.level].en})`)).en,
    );
    return {
      result: good.length >= min ? 'HOLDS' : judged.length === 0 ? 'MISSING' : 'MISSES',
      seen: good.length > 0 ? names : none,
      threshold,
      computation: both(
        `有效的${name['zh-CN']}及以上平台 ${good.length} 个${others['zh-CN'] ? `；不计入：${others['zh-CN']}` : ''}`,
        `${good.length} platform(s) of level ${name.en} or above in force${others.en ? `; not counted: ${others.en}` : ''}`,
      ),
      fix: both(
        `补充${name['zh-CN']}及以上、在有效期内的创新平台及批准文号`,
        `Add a platform of level ${name.en} or above that is in force, with its approval number`,
      ),
    };
  },
});
