import { type Conflict, type Label, pathText, Refused } from '@consortium/domain';

type Named = Readonly<{ id: string; name: string }>;
const namesOf = (experts: readonly Named[]) => experts.map(({ name }) => name).join('、');
const idsOf = (experts: readonly Named[]) => ({
  experts: experts.map(({ id, name }) => ({ id: `Expert_${id}`, name })),
});

/** A conflict as facts: its kind, its steps, and the path in words. */
export const conflictFacts = ({ kind, path }: Conflict) => ({ kind, path, text: pathText(path) });

const allPaths = (found: readonly Readonly<{ conflicts: readonly Conflict[] }>[], locale: keyof Label) =>
  found
    .flatMap(({ conflicts }) => conflicts.slice(0, 1).map(({ path }) => pathText(path)[locale]))
    .join(locale === 'en' ? '; ' : ';');

/** 利益回避: who must not review the application, and by which path. */
export const expertConflict = (
  found: readonly Readonly<{ expert: Named; conflicts: readonly Conflict[] }>[],
) =>
  new Refused(
    'EXPERT_CONFLICT',
    {
      'zh-CN': `专家与本申报存在利益关系,应当回避:${allPaths(found, 'zh-CN')}`,
      en: `The expert has a conflict of interest: ${allPaths(found, 'en')}`,
    },
    {
      experts: found.map(({ expert, conflicts }) => ({
        id: `Expert_${expert.id}`,
        name: expert.name,
        conflicts: conflicts.map(conflictFacts),
      })),
    },
  );

export const expertUnavailable = (experts: readonly Named[]) =>
  new Refused(
    'EXPERT_UNAVAILABLE',
    {
      'zh-CN': `专家目前不能参加评审:${namesOf(experts)}`,
      en: `Not available for reviews at present: ${namesOf(experts)}`,
    },
    idsOf(experts),
  );

export const expertWithoutAccount = (experts: readonly Named[]) =>
  new Refused(
    'EXPERT_WITHOUT_ACCOUNT',
    {
      'zh-CN': `专家没有登录账号,不能在线评审:${namesOf(experts)}`,
      en: `The expert has no account to review with: ${namesOf(experts)}`,
    },
    idsOf(experts),
  );

export const expertAssigned = (experts: readonly Named[]) =>
  new Refused(
    'EXPERT_ASSIGNED',
    { 'zh-CN': `专家已在评审本申报:${namesOf(experts)}`, en: `Already assigned: ${namesOf(experts)}` },
    idsOf(experts),
  );

export const reviewClosed = () =>
  new Refused('REVIEW_CLOSED', {
    'zh-CN': '评审已结束,评分不能再改动',
    en: 'The review is closed; scores stay as they are',
  });
