import type { ApplicationStatus, Verdict } from '@consortium/domain';

/** 示例申报: what a row states; the plan's wording follows from its core field, the formation from its members. */
export type ApplicationRow = Readonly<{
  /** The key of the lead unit. */
  lead: string;
  /** The core field of the name. */
  core: string;
  /** Only where the name has not the required form. */
  name?: string;
  directions: readonly string[];
  /** The recommending district. */
  district: string;
  /** The keys of member units. */
  members: readonly string[];
  /** What the plan speaks of. */
  business: string;
  problem: string;
  goal: string;
  status: ApplicationStatus;
  /** Why it was returned, withdrawn or failed. */
  reason?: string;
  /** Reasons for in-principle clauses, by rule. */
  waivers?: Readonly<Record<string, string>>;
  /** Rules of which the head approves the reason. */
  approved?: readonly string[];
  /** How many members have confirmed their intent; all of them where it was submitted. */
  confirmed?: number;
  /** A member whose own user confirms by hand. */
  unconfirmed?: readonly string[];
  /** Verdicts other than 通过, by rule. */
  verdicts?: Readonly<Record<string, readonly [Verdict, string]>>;
  correction?: Readonly<{
    note: string;
    items: readonly Readonly<{ code: string; field: string; note: string }>[];
  }>;
  /** Materials without a receipt are delivered; none where the row says so. */
  delivers?: boolean;
  specialCaseBasis?: string;
  /** Only name and lead unit are filled in. */
  isBare?: boolean;
  /** The funds stay with nobody else. */
  withoutCustodian?: boolean;
}>;
