import type {
  IntegrityRecordInput,
  OrganisationKind,
  OrganisationSector,
  StrategicAgreementInput,
} from '@consortium/domain';

/** 万元 of one year: main-business revenue, sales revenue, R&D expense. */
export type Wan = readonly [main: string, sales: string, rd: string];

/** A platform as a row states it; days are given in years before the current one. */
export type PlatformRow = Readonly<{
  name: string;
  level?: 'CITY' | 'REGION' | 'NATIONAL';
  expiredYearsAgo?: number;
  revokedYearsAgo?: number;
}>;

/** 示例单位: what a row states; everything else follows from its kind and its number. */
export type UnitRow = Readonly<{
  /** How the other tables name it. */
  key: string;
  name: string;
  /** What it is good at: its standing, its task, its cooperation are told with these words. */
  skill: string;
  kind?: OrganisationKind;
  sector?: OrganisationSector;
  division?: string;
  /** Only where it has one that really exists. */
  uscc?: string;
  place?: string;
  isLegalPerson?: boolean;
  formerNames?: readonly string[];
  tags?: readonly string[];
  chain?: 'UPSTREAM' | 'MIDSTREAM' | 'DOWNSTREAM' | 'SUPPORTING';
  /** The oldest year first, the last complete year at the end. */
  wan?: readonly Wan[];
  foundedYearsAgo?: number;
  rdStaff?: number;
  platforms?: readonly PlatformRow[];
  agreements?: readonly Omit<StrategicAgreementInput, 'signedOn' | 'validTo'>[];
  integrity?: readonly (Pick<IntegrityRecordInput, 'object' | 'person' | 'act' | 'basis'> & {
    decidedYearsAgo: number;
  })[];
}>;
