import type { FormationInput } from '../formation/formation.ts';
import type { Finding } from '../kernel/rule.ts';
import type { ApplicationInput, ApplicationKind } from './application.ts';
import type { ExaminedUnit, LeadProfile } from './subject.ts';

/** 申报表: everything that the form of an application says, so that nothing has to be looked up to print it again. */
export type ApplicationForm = Readonly<{
  number: string;
  kind: ApplicationKind;
  /** 第几次提交: 1 for the first; null of what is still being filled in. */
  filing: number | null;
  batch: Readonly<{ title: string; year: number; noticeDocument: string }>;
  ruleSet: Readonly<{ documentNo: string; title: string; edition: number }>;
  recommendingBody: string | null;
  priorityDirections: readonly string[];
  /** What was typed, beside the references that are spelled out above. */
  declared: Omit<ApplicationInput, 'formation' | 'priorityDirectionIds' | 'recommendingBodyId'>;
  formation: FormationInput;
  /** The units that the formation names by id. */
  units: readonly ExaminedUnit[];
  /** Ids of the member units that confirmed their intent (一(三)1). */
  intents: readonly string[];
  lead: LeadProfile | null;
  /** 条款对照 as of the filing. */
  findings: readonly Finding[];
}>;
