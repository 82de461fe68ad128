import { declarationOn, runningOn } from '@consortium/database/rows';
import {
  applyChange,
  type ChangeInput,
  changeClauses,
  changeWarnings,
  DomainError,
  type Finding,
  guardedCodes,
  type Label,
  type RuleSet,
  type RunningFormation,
} from '@consortium/domain';
import type { Access } from '../access.ts';
import { type Change, changesBetween } from '../history.ts';
import { refuseChangeOn } from './consortium.ts';
import { type AskedRunning, examineRunning, type RunningReader } from './examine-running.ts';

/** A change that is asked about: stored or not. */
export type AskedChange = Readonly<{
  consortium: AskedRunning['consortium'];
  change: ChangeInput;
  effectiveOn: string;
}>;

/** 变更预览: the consortium before and after, what differs, and what the clauses say of both. */
export type ChangePreview = Readonly<{
  before: RunningFormation | null;
  /** Null where the change cannot be made; `refusal` says why. */
  after: RunningFormation | null;
  changes: readonly Change[];
  findingsBefore: readonly Finding[];
  findingsAfter: readonly Finding[];
  /** Clauses of these findings tell what only the offices read. */
  guarded: readonly string[];
  warnings: readonly Label[];
  refusal: DomainError | null;
}>;

function after({ consortium, change, effectiveOn }: AskedChange, before: RunningFormation | null) {
  try {
    refuseChangeOn(effectiveOn, consortium);
    return { formation: before && applyChange(before, change), refusal: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { formation: null, refusal: error };
  }
}

/** Previews any number of changes in a constant number of statements. */
export async function previewAll(
  database: RunningReader,
  asked: readonly AskedChange[],
  now: Date,
): Promise<ChangePreview[]> {
  const sides = asked.map((each) => {
    const before = runningOn(each.consortium, each.effectiveOn);
    return {
      before,
      ...after(each, before),
      consortium: each.consortium,
      funds: declarationOn(each.consortium, each.effectiveOn),
      isOfLead: each.change.kind === 'LEAD',
    };
  });
  const toExamine = sides.flatMap(({ before, formation, refusal: _refusal, ...asked }) => [
    ...(before ? [{ ...asked, formation: before }] : []),
    ...(formation ? [{ ...asked, formation }] : []),
  ]);
  const guarded = new Set<string>();
  const clauses = (ruleSet: RuleSet, { isOfLead = false }: AskedRunning) => {
    for (const code of guardedCodes(ruleSet)) guarded.add(code);
    return changeClauses(ruleSet, isOfLead);
  };
  const examined = await examineRunning(database, toExamine, { now, clauses });
  const findings = new Map(
    toExamine.map(({ formation }, index) => [formation, examined[index]?.findings ?? []]),
  );
  return sides.map(({ before, formation, refusal }) => ({
    before,
    after: formation,
    changes: before && formation ? changesBetween(plain(before), plain(formation)) : [],
    findingsBefore: (before && findings.get(before)) ?? [],
    findingsAfter: (formation && findings.get(formation)) ?? [],
    guarded: [...guarded],
    warnings: before && formation ? changeWarnings(before, formation) : [],
    refusal,
  }));
}

const plain = (formation: RunningFormation): unknown => JSON.parse(JSON.stringify(formation));

/** 可公开的对照: without the clauses that tell of others' figures and records. */
export function withoutGuarded<
  Of extends Pick<ChangePreview, 'guarded' | 'findingsBefore' | 'findingsAfter'>,
>(preview: Of): Of {
  const isOpen = ({ code }: Finding) => !preview.guarded.includes(code);
  return {
    ...preview,
    findingsBefore: preview.findingsBefore.filter(isOpen),
    findingsAfter: preview.findingsAfter.filter(isOpen),
  };
}

/** What of a preview a viewer may see: what the clauses tell of others' figures and records is the offices'. */
export const shownTo = (access: Access, preview: ChangePreview): ChangePreview =>
  Object.keys(access.where('readDetails', 'Organisation')).length === 0 ? preview : withoutGuarded(preview);
