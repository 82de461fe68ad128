import {
  type Finding,
  outliersOf,
  type Place,
  type ReviewRecommendation,
  ranking,
  type Severity,
  severitiesOf,
  spreadOf,
} from '@consortium/domain';
import type { Context } from '../context.ts';

/** 评分: what an expert handed in, with what the expert says of it. */
export type HandedIn = Readonly<{
  expertId: string;
  expertName: string;
  total: string;
  recommendation: ReviewRecommendation | null;
  opinion: string;
  isOutlier: boolean;
}>;
/** 回避: who stayed away, and why as far as it was said. */
export type StayedAway = Readonly<{ expertName: string; declaredConflict: string }>;
export type RankedPlace = Place &
  Readonly<{ spread: string | null; sheets: readonly HandedIn[]; stayedAway: readonly StayedAway[] }>;
export type Ranking = Readonly<{
  places: readonly RankedPlace[];
  severities: readonly (Severity & Readonly<{ expertName: string }>)[];
}>;

/** The clauses that give preference, as they were found at the last act that froze them. */
async function preferencesOf({ database }: Context, ids: string[]) {
  const rows = await database.examinationSnapshot.findMany({
    where: { applicationId: { in: ids } },
    orderBy: [{ applicationId: 'asc' }, { examinedAt: 'desc' }],
    distinct: ['applicationId'],
    select: { applicationId: true, findings: true },
  });
  return new Map(
    rows.map(({ applicationId, findings }) => [
      applicationId,
      (findings as unknown as Finding[]).filter(({ force }) => force === 'PREFERENCE'),
    ]),
  );
}

/** 评审排序 of the closed reviews of a batch; null for whoever may not read reviews. */
export async function rankingOf(context: Context, batchId: string): Promise<Ranking | null> {
  const { database, access } = context;
  if (!access.mayEver('read', 'Review')) return null;
  const reviews = await database.review.findMany({
    where: {
      closedAt: { not: null },
      application: {
        AND: [
          { batchId, status: { notIn: ['WITHDRAWN', 'DISQUALIFIED'] } },
          access.where('read', 'Application'),
        ],
      },
    },
    select: {
      application: { select: { id: true, number: true } },
      assignments: {
        where: { status: { in: ['SUBMITTED', 'DECLINED'] } },
        select: {
          expertId: true,
          status: true,
          total: true,
          recommendation: true,
          opinion: true,
          declaredConflict: true,
          expert: { select: { name: true } },
        },
        orderBy: { id: 'asc' },
      },
    },
  });
  const judged = reviews.map(({ application, assignments }) => {
    const scored = assignments
      .filter(({ status }) => status === 'SUBMITTED')
      .map(({ expertId, expert, total, recommendation, opinion }) => ({
        expertId,
        expertName: expert.name,
        total: total?.toFixed(2) ?? '0.00',
        recommendation,
        opinion,
      }));
    const outliers = new Set(outliersOf(scored).map(({ expertId }) => expertId));
    return {
      ...application,
      totals: scored.map(({ total }) => total),
      sheets: scored.map((each) => ({ ...each, isOutlier: outliers.has(each.expertId) })),
      stayedAway: assignments
        .filter(({ status }) => status === 'DECLINED')
        .map(({ expert, declaredConflict }) => ({ expertName: expert.name, declaredConflict })),
    };
  });
  const preferences = await preferencesOf(
    context,
    judged.map(({ id }) => id),
  );
  const byId = new Map(judged.map((each) => [each.id, each]));
  const places = ranking(
    judged.map(({ id, number, totals }) => ({ id, number, totals, preferences: preferences.get(id) ?? [] })),
  );
  const names = new Map(
    judged.flatMap(({ sheets }) => sheets.map(({ expertId, expertName }) => [expertId, expertName] as const)),
  );
  return {
    places: places.map((place) => {
      const { totals = [], sheets = [], stayedAway = [] } = byId.get(place.id) ?? {};
      return { ...place, spread: spreadOf(totals), sheets, stayedAway };
    }),
    severities: severitiesOf(judged.map(({ sheets }) => sheets))
      .map((each) => ({ ...each, expertName: names.get(each.expertId) ?? '' }))
      .toSorted((a, b) => Number(a.difference) - Number(b.difference)),
  };
}
