import { type Finding, missedOutcomes } from '../kernel/rule.ts';
import type { Rule, RuleSet } from '../rule-sets/rule-set.ts';

type MeasureKind = Rule['measure']['kind'];

/** What a running consortium is measured by: its name, its units, its bodies and its funds. */
const runningMeasures: readonly MeasureKind[] = [
  'nameForm',
  'nameBreadth',
  'nameUnique',
  'legalPersons',
  'unitKinds',
  'leadKind',
  'leadCount',
  'leadLocation',
  'memberCount',
  'composition',
  'compositionShare',
  'memberCooperation',
  'cooperationWith',
  'unitEvidence',
  'consortiaLed',
  'governanceFunctions',
  'standingExecution',
  'fundRules',
  'fundSupervision',
  'fundDeclarations',
  'custodian',
];

/** What a change is measured by besides; who is no office does not see it of others. */
const integrityMeasures: readonly MeasureKind[] = ['integrity'];

/** What a new lead unit is measured by besides: its own figures, which not everybody may see. */
const leadMeasures: readonly MeasureKind[] = [
  'latestYearAmount',
  'yearlyAverage',
  'rdRatio',
  'fulltimeRdStaff',
  'platformInForce',
  'anyOf',
];

const clausesOf = <Set extends Pick<RuleSet, 'rules'>>(ruleSet: Set, kinds: readonly MeasureKind[]): Set => ({
  ...ruleSet,
  rules: ruleSet.rules.filter(({ measure }) => kinds.includes(measure.kind)),
});

/** 运行条款: the clauses of a rule set that a consortium must still meet while it runs. */
export const runningClauses = <Set extends Pick<RuleSet, 'rules'>>(ruleSet: Set): Set =>
  clausesOf(ruleSet, runningMeasures);

/** 变更条款: those and integrity, and with a new lead also what its figures must show. */
export const changeClauses = <Set extends Pick<RuleSet, 'rules'>>(ruleSet: Set, isOfLead: boolean): Set =>
  clausesOf(ruleSet, [...runningMeasures, ...integrityMeasures, ...(isOfLead ? leadMeasures : [])]);

/** Codes of the clauses that tell of a unit what only the offices read. */
export const guardedCodes = ({ rules }: Pick<RuleSet, 'rules'>): string[] =>
  clausesOf({ rules }, [...integrityMeasures, ...leadMeasures]).rules.map(({ code }) => code);

/** 不符合的条款: misses and missing data; judgements were made when it was founded. */
export const missedClauses = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ outcome }) => missedOutcomes.includes(outcome));

/** 因变更变差的条款: met before and not any more; hard ones stop the change, soft ones need a reason. */
export function worsenedBy(before: readonly Finding[], after: readonly Finding[]) {
  const missedBefore = new Set(missedClauses(before).map(({ code }) => code));
  const worse = missedClauses(after).filter(({ code }) => !missedBefore.has(code));
  const isHard = ({ force }: Finding) => force === 'HARD' || force === 'PROCEDURE';
  return { hard: worse.filter(isHard), soft: worse.filter((finding) => !isHard(finding)) };
}
