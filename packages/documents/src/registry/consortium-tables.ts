import {
  consortiumLabels,
  consortiumStatus,
  dayIn,
  fundManagementLabels,
  type Locale,
  leadUnitIdOf,
  membershipLabels,
  membershipRole,
  organisationLabels,
} from '@consortium/domain';
import type { Paper, PaperTable } from '../paper/paper.ts';
import type { Registered } from './content.ts';
import type { Speak } from './wording.ts';

export type Writing = Readonly<{ consortium: Registered; say: Speak; locale: Locale }>;

export const unitNamesOf =
  ({ units }: Pick<Registered, 'units'>) =>
  (id: string | null): string =>
    units.find((unit) => unit.id === id)?.legalName ?? '';
export const leadOf = (consortium: Registered): string =>
  unitNamesOf(consortium)(leadUnitIdOf(consortium.formation));

/** 登记事项: the head of a consortium on the day. */
export const headFacts = ({ consortium, say, locale }: Writing): Paper['facts'] => [
  [say(consortiumLabels.name), consortium.formation.name],
  [say(consortiumLabels.number), consortium.number],
  [say(consortiumLabels.leadUnitId), leadOf(consortium)],
  [say(consortiumLabels.directions), consortium.formation.directions.join(say('listed')) || say('none')],
  [say(consortiumLabels.establishedOn), dayIn(consortium.establishedOn, locale)],
  [say(consortiumLabels.documentNo), consortium.documentNo || say('none')],
  [say(consortiumLabels.status), say(consortiumStatus.labels[consortium.status])],
];

/** 项目与内容: two columns. */
export const factTable = (rows: readonly (readonly [string, string])[], say: Speak): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('item'), width: 1 },
    { label: say('content'), width: 2.6 },
  ],
  rows,
});

export const unitTable = ({ consortium, say }: Writing): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('ordinal'), width: 0.7, align: 'center' },
    { label: say(membershipLabels.organisationId), width: 4.4 },
    { label: say(organisationLabels.uscc), width: 2.6 },
    { label: say(membershipLabels.role), width: 1.2, align: 'center' },
  ],
  rows: consortium.formation.members.map(({ organisationId, role }, at) => {
    const unit = consortium.units.find(({ id }) => id === organisationId);
    return [String(at + 1), unit?.legalName ?? '', unit?.uscc ?? '', say(membershipRole.labels[role])];
  }),
});

/** 经费管理声明 in force on the day. */
export function fundTable({ consortium, say, locale }: Writing): PaperTable {
  const declared: Readonly<Record<string, string | boolean | null>> = consortium.funds ?? {};
  const written = (key: string, value: string | boolean | null): string =>
    typeof value === 'boolean'
      ? say(value ? 'yes' : 'no')
      : key === 'adoptedOn' && value
        ? dayIn(value, locale)
        : (value ?? '');
  return factTable(
    Object.entries(fundManagementLabels).flatMap(([key, label]) => {
      const value = declared[key];
      return value === undefined ? [] : [[say(label), written(key, value)] as const];
    }),
    say,
  );
}

export const termTable = ({ consortium, say, locale }: Writing): PaperTable => ({
  kind: 'table',
  columns: [
    { label: say('from'), width: 1.4, align: 'center' },
    { label: say(consortiumLabels.name), width: 4 },
    { label: say(consortiumLabels.status), width: 1.2, align: 'center' },
  ],
  rows: consortium.terms.map(({ validFrom, name, status }) => [
    dayIn(validFrom, locale),
    name,
    say(consortiumStatus.labels[status]),
  ]),
});
