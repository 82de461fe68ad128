import {
  type AnnualReportStatus,
  type CellDifference,
  type CorrectionReason,
  type Evidence,
  type Figures,
  type IndicatorSet,
  indicatorsOf,
  type LastYear,
  noFacts,
  type RegistryFigures,
  type ReportContent,
  type ReportFacts,
} from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import type { Scan } from '../kernel/files/scan.ts';

type WireFigure = Readonly<{ code: string; value: string; reason: string; carriedFrom: number | null }>;
export type WirePart = Readonly<{
  unitId: string | null;
  unitName: string;
  isConfirmed: boolean;
  figures: readonly WireFigure[];
  evidence: readonly (Evidence & Readonly<{ downloadPath: string; scan: Scan | null }>)[];
}>;
export type WireComment = Readonly<{
  code: string;
  unitId: string | null;
  text: string;
  authorName: string;
  createdAt: string;
  settledAt: string | null;
}>;
type WireFacts = Pick<ReportFacts, 'units' | 'elsewhere'> &
  Readonly<{ medians: readonly Readonly<{ code: string; value: string | null }>[] }>;
type WireDifference = Omit<CellDifference, 'unitId'>;
export type WireSnapshot = Readonly<{
  takenAt: string;
  hash: string;
  isInForce: boolean;
  /** The hash of the accepted submission that it corrects. */
  supersedes: string | null;
  correctionReason: CorrectionReason | null;
  correctionText: string | null;
  /** Against the one it corrects, or the one before it; null for the first. */
  changes: readonly WireDifference[] | null;
}>;
export type ReportRecord = RaRecord<string> &
  Readonly<{
    version: number;
    status: AnnualReportStatus;
    dueOn: string;
    isExtended: boolean;
    daysLate: number;
    submittedAt: string | null;
    acceptedAt: string | null;
    progress: string;
    suggestedGrade: string | null;
    zeroReason: string | null;
    openActions: readonly string[];
    checkFacts: WireFacts | null;
    round: Readonly<{
      year: number;
      title: string;
      startsOn: string;
      endsOn: string;
      indicatorSet: Readonly<{ id: string; title: string; edition: number }> & IndicatorSet;
    }>;
    consortium: Readonly<{ id: string; name: string; number: string }>;
    leadUnit: Readonly<{ id: string; legalName: string }>;
    parts: readonly WirePart[];
    /** Null for whoever may not read the whole report. */
    figures: readonly Readonly<{ code: string; value: string | null; before: string | null }>[] | null;
    texts: readonly Readonly<{ code: string; text: string }>[] | null;
    /** Newest first. */
    reminders: readonly Readonly<{
      sentAt: string;
      dueOn: string;
      step: number;
      unitNames: readonly string[];
    }>[];
    comments: readonly WireComment[];
    /** Null where nothing is being corrected. */
    correction: Readonly<{
      correctionReason: CorrectionReason;
      correctionText: string;
      isRequired: boolean;
      changes: readonly WireDifference[];
    }> | null;
    /** Newest first. */
    snapshots: readonly WireSnapshot[];
  }>;

/** 系统取数, from the consortium's figures that stand for them. */
function registryOf({ figures, round }: ReportRecord): RegistryFigures {
  const figureBy = new Map(figures?.map(({ code, value }) => [code, value]));
  const known = indicatorsOf(round.indicatorSet).flatMap(({ code, registryFigure }) =>
    registryFigure ? [[registryFigure, figureBy.get(code) ?? '0']] : [],
  );
  return Object.fromEntries(known);
}

export const figuresOf = ({ figures }: WirePart): Figures =>
  Object.fromEntries(figures.map(({ code, ...figure }) => [code, figure]));

/** What the codes of indicators and texts, and the identities of units, are called. */
export const namesIn = ({ parts, round }: ReportRecord): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...indicatorsOf(round.indicatorSet).map(({ code, name }) => [code, name]),
    ...round.indicatorSet.narratives.map(({ code, title }) => [code, title]),
    ...parts.map(({ unitId, unitName }) => [unitId?.replace(/^Organisation_/, '') ?? '', unitName]),
  ]);

/** 报告内容 as the domain calculates and checks it. */
export const contentOf = (record: ReportRecord): ReportContent => ({
  parts: record.parts.map((part) => ({
    unit: part.unitId === null ? null : { id: part.unitId, legalName: part.unitName },
    isConfirmed: part.isConfirmed,
    figures: figuresOf(part),
    evidence: part.evidence,
  })),
  texts: Object.fromEntries((record.texts ?? []).map(({ code, text }) => [code, text])),
  registry: registryOf(record),
});

/** 上年数; null where there was no accepted report. */
export const lastYearOf = ({ figures, round }: ReportRecord): LastYear | null =>
  figures?.some(({ before }) => before !== null)
    ? { year: round.year - 1, figures: Object.fromEntries(figures.map(({ code, before }) => [code, before])) }
    : null;

/** 更正链: the hashes from the submission that counts back to the one that was accepted first. */
export function chainOf(snapshots: readonly WireSnapshot[]): string[] {
  const byHash = new Map(snapshots.map((each) => [each.hash, each]));
  const chain: string[] = [];
  for (
    let each = snapshots.find(({ isInForce }) => isInForce);
    each;
    each = byHash.get(each.supersedes ?? '')
  )
    chain.push(each.hash);
  return chain;
}

/** 核对所据, as the server knows them too. */
export const factsOf = (record: ReportRecord): ReportFacts => {
  const { units, elsewhere, medians } = record.checkFacts ?? { ...noFacts, medians: [] };
  return {
    lastYear: lastYearOf(record),
    units,
    elsewhere,
    medians: Object.fromEntries(medians.map(({ code, value }) => [code, value])),
  };
};
