import { changeRefusals } from '../consortium/apply-change.ts';
import { type InputIssue, Refused } from '../kernel/errors.ts';
import type { Label } from '../kernel/label.ts';
import { calendarDay, plusYears } from '../values/calendar-day.ts';
import { inputIssue } from '../values/issue.ts';
import { type FundManagementInput, fundManagementInput, fundManagementLabels } from './fund-management.ts';

/** 声明内容 of a running consortium: as in the application, but who keeps the money is dated by itself. */
export type DeclaredFunds = Omit<FundManagementInput, 'custodianId'>;

const { custodianId: _custodian, ...declaredLabels } = fundManagementLabels;
export const declaredFields = Object.keys(declaredLabels) as readonly (keyof DeclaredFunds)[];

/** 经费管理声明版本: what a running consortium declares from a day on. */
export const declarationVersionInput = fundManagementInput
  .omit({ custodianId: true })
  .extend({ validFrom: calendarDay });
export type DeclarationVersionInput = DeclaredFunds & Readonly<{ validFrom: string }>;
export const declarationVersionLabels = {
  ...declaredLabels,
  validFrom: { 'zh-CN': '施行日期', en: 'Holds from' },
} satisfies Record<keyof DeclarationVersionInput, Label>;

/** What a new version is judged by. */
export type VersionFacts = Readonly<{
  today: string;
  establishedOn: string;
  /** The version before it, which may still be to come; none where nothing was ever declared. */
  last: DeclarationVersionInput | null;
}>;

/** 与上一版的不同: the fields in which two versions differ. */
export const changedFields = (
  before: DeclaredFunds | null,
  after: DeclaredFunds,
): readonly (keyof DeclaredFunds)[] => declaredFields.filter((field) => before?.[field] !== after[field]);

const YEARS_AHEAD = 1;

/** 判定新版: every reason at once why a version cannot be filed; one that changes nothing is refused as such. */
export function versionIssues(
  version: DeclarationVersionInput,
  { today, establishedOn, last }: VersionFacts,
): InputIssue[] {
  const { validFrom, adoptedOn } = version;
  const wrong = (field: 'validFrom' | 'adoptedOn', reason: string, facts: object = {}) =>
    inputIssue('DATE_INVALID', ['declaration', field], { reason, ...facts });
  const latest = plusYears(today, YEARS_AHEAD);
  return [
    ...(validFrom < establishedOn ? [wrong('validFrom', 'BEFORE_ESTABLISHMENT', { establishedOn })] : []),
    ...(last && validFrom < last.validFrom
      ? [wrong('validFrom', 'BEFORE_VERSION', { last: last.validFrom })]
      : []),
    ...(last && validFrom === last.validFrom
      ? [wrong('validFrom', 'SAME_DAY_VERSION', { last: last.validFrom })]
      : []),
    ...(validFrom > latest ? [wrong('validFrom', 'TOO_FAR', { latest })] : []),
    ...(adoptedOn !== null && adoptedOn > today ? [wrong('adoptedOn', 'IN_FUTURE')] : []),
    ...(adoptedOn !== null && adoptedOn > validFrom
      ? [wrong('adoptedOn', 'AFTER_ITS_START', { validFrom })]
      : []),
  ];
}

/** A version that says what the one before it says is none. */
export function refuseUnchanged({ last }: Pick<VersionFacts, 'last'>, version: DeclaredFunds): void {
  if (last && changedFields(last, version).length === 0)
    throw new Refused('NOTHING_CHANGES', changeRefusals.NOTHING_CHANGES);
}
