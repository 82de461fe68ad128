import { type EvaluationScheme, evaluationIndicatorsOf, evaluationSchemeLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import type { ResourceDocuments } from '../providers/documents.ts';

export const schemeFields = Object.keys(evaluationSchemeLabels);

export const schemeDetail = `title edition isComplete createdAt bonusCap cutOffs { grade from below }
  groups { name isBonus indicators { code name definition fullMarks reportIndicator } }`;

type Group = Partial<EvaluationScheme['groups'][number]>;

/** As it is sent: an indicator that the person gave no code is coded by its place, which an edition never changes. */
export function prepared({ title, bonusCap, groups, cutOffs }: Readonly<Record<string, unknown>>) {
  let count = 0;
  return {
    title,
    bonusCap: bonusCap ?? '',
    groups: ((groups ?? []) as readonly (Group | undefined)[]).map((group) => ({
      name: group?.name ?? '',
      isBonus: group?.isBonus ?? false,
      indicators: (group?.indicators ?? []).map((each) => {
        count += 1;
        return {
          ...each,
          code: each?.code || `I${count}`,
          fullMarks: each?.fullMarks ?? '',
          reportIndicator: each?.reportIndicator || null,
        };
      }),
    })),
    cutOffs: ((cutOffs ?? []) as readonly (Partial<EvaluationScheme['cutOffs'][number]> | undefined)[]).map(
      (each) => ({ ...each, from: each?.from ?? '', below: each?.below || null }),
    ),
  };
}

/** The GraphQL documents of 评价指标体系. */
export const evaluationSchemeDocuments: ResourceDocuments = {
  type: 'EvaluationScheme',
  row: 'title edition isComplete createdAt groups { indicators { code } }',
  detail: schemeDetail,
  orders: { title: 'TITLE', createdAt: 'CREATED' },
  toRecord: (node) =>
    ({
      ...node,
      indicatorCount: evaluationIndicatorsOf(node as unknown as EvaluationScheme).length,
    }) as RaRecord,
  create: {
    mutation: 'createEvaluationScheme',
    args: { evaluationScheme: 'EvaluationSchemeInput!', idempotencyKey: 'String' },
    values: (record) => ({ evaluationScheme: prepared(record) }),
  },
};
